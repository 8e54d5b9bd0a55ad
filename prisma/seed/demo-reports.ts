import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { demoEditor, demoReviewer } from './demo-people.ts'
import type { RoundSeed } from './figure-seed.ts'
import { pastRound } from './load-rounds.ts'

const demoDistricts = ['450', '452', '453', '454', '455', '456', '457', '458']
const demoYears = [2019, 2020, 2021, 2022, 2023, 2024]
export const openYear = 2024

type Transition = {
  from: ReportStatus
  to: ReportStatus
  at: string
  actor: string | null
  reason: string | null
}
/** An objection to a cell of the returned report; answered where the unit has said something. */
type FlagSeed = {
  indicator: string
  reason: string
  raisedAt: string
  answer: string | null
  answeredAt: string | null
}
export type ReportSeed = {
  unit: string
  year: number
  status: ReportStatus
  transitions: Transition[]
  flags: FlagSeed[]
  answerDueOn: string | null
  updatedAt: string
}

/** [days before today, to, reason] of the reports of the open year; none = a draft that nobody has handed in */
const openReports: Readonly<Record<string, readonly (readonly [number, ReportStatus, string?])[]>> = {
  '455': [
    [12, 'submitted'],
    [6, 'approved'],
  ],
  '456': [
    [11, 'submitted'],
    [
      9,
      'returned',
      'Đề nghị kiểm tra lại số hộ đồng bào dân tộc thiểu số: số gửi lần đầu lấy của năm trước.',
    ],
    [7, 'submitted'],
    [4, 'approved'],
  ],
  '450': [[5, 'submitted']],
  '454': [[3, 'submitted']],
  '453': [
    [8, 'submitted'],
    [
      2,
      'returned',
      'Số mô hình “Dân vận khéo” đăng ký cấp huyện chưa khớp với quyết định phê duyệt danh sách đầu năm. Đề nghị huyện đối chiếu và bổ sung số quyết định vào ghi chú.',
    ],
  ],
}

/** objections with which the returned report of the open year went back: [indicator, reason, answer] */
const returnedCells: Readonly<Record<string, readonly (readonly [string, string, string?])[]>> = {
  '453': [
    [
      'dvk_registered_district',
      'Số đăng ký chưa khớp với quyết định phê duyệt danh sách đầu năm. Đề nghị đối chiếu và ghi số quyết định vào ghi chú.',
    ],
    [
      'dvk_recognised_district',
      'Đề nghị gửi kèm quyết định công nhận.',
      'Quyết định công nhận đã gửi qua hệ thống văn bản, số liệu giữ nguyên.',
    ],
  ],
}

/** Programmes that the two half-filled drafts have figures of. */
export const draftProgrammes: Readonly<Record<string, readonly string[]>> = {
  '452': ['DVK', 'NTM', 'KIEUMAU', 'OCOP', 'CQTT', 'LANHDAO'],
  '458': ['NTM', 'KIEUMAU', 'OCOP', 'CQTT', 'DOITHOAI'],
  '457': [],
}

/** ISO day, some days before another */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Past rounds are locked; the open one lives around the day of seeding: opened 30 days before, due 21 days after. */
export function demoRounds(today: string): RoundSeed[] {
  const years = [2016, 2017, 2018, ...demoYears]
  return years.map((year) =>
    year === openYear
      ? { ...pastRound(year), opensOn: daysBefore(today, 30), dueOn: daysBefore(today, -21), lockedAt: null }
      : pastRound(year),
  )
}

function steps(unit: string, list: readonly (readonly [string, ReportStatus, string?])[]): Transition[] {
  return list.map(([at, to, reason], index) => ({
    from: index === 0 ? 'draft' : (list[index - 1]?.[1] ?? 'draft'),
    to,
    at,
    actor: to === 'submitted' ? demoEditor(unit) : demoReviewer,
    reason: reason ?? null,
  }))
}

function flagsOf(unit: string, today: string, raisedAt: string): FlagSeed[] {
  return (returnedCells[unit] ?? []).map(([indicator, reason, answer]) => ({
    ...{ indicator, reason, raisedAt },
    answer: answer ?? null,
    answeredAt: answer === undefined ? null : `${daysBefore(today, 1)}T08:20:00Z`,
  }))
}

/** One report for each district and year: approved up to 2023, in every state in the open year. */
export function demoReports(today: string): ReportSeed[] {
  return demoYears.flatMap((year) =>
    demoDistricts.map((unit, place): ReportSeed => {
      const transitions =
        year === openYear
          ? steps(
              unit,
              (openReports[unit] ?? []).map(
                ([days, to, reason]) => [`${daysBefore(today, days)}T02:30:00Z`, to, reason] as const,
              ),
            )
          : steps(unit, [
              [`${year}-12-${String(6 + place).padStart(2, '0')}T02:30:00Z`, 'submitted'],
              [`${year}-12-20T08:00:00Z`, 'approved'],
            ])
      const last = transitions.at(-1)
      const updatedAt = last?.at ?? `${daysBefore(today, 1)}T03:15:00Z`
      const status = last?.to ?? 'draft'
      const back = year === openYear && status === 'returned'
      return {
        ...{ unit, year, status, transitions, updatedAt },
        flags: back ? flagsOf(unit, today, updatedAt) : [],
        answerDueOn: back ? daysBefore(today, -5) : null,
      }
    }),
  )
}
