import type { ErrorCode } from '@so-dan-van/domain/errors'
import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { demoPassword } from './fixtures.ts'
import type { Path } from './test-app.ts'

/** lethuy edits the unit that is asked for, minhhoa another one; abroad administers another province */
export const people = [
  'quantri',
  'tinh',
  'lethuy',
  'minhhoa',
  'lanhdao',
  'abroad',
  'nogrant',
  'nobody',
] as const
type Who = (typeof people)[number]
export type Case = {
  input?: unknown
  /** asks for no unit: the answer does not depend on which */
  unitless?: true
  allowed: readonly Who[]
  headers?: Record<string, string>
  /** the same asked of another unit, where it is a header that names the unit */
  headersFor?: (unit: number) => Record<string, string>
  /** state of the report before each call */
  status?: ReportStatus
  /** the objection `waitingFlag` waits at the report before each call */
  flagged?: true
  /** the same asked of another unit, where it is not enough to put its id in the place of `unit` or `units` of `input` */
  asked?: (unit: number) => unknown
  /** what a permitted call may answer because of the calls before it */
  orElse?: readonly ErrorCode[]
}

/** id of the person whose one grant is at a unit, for the cases that are about a person */
export const personAt = (unit: number) => `at.${unit}`

/** id of an objection in the cases that need one */
export const waitingFlag = 900_001

const everybody: readonly Who[] = ['quantri', 'tinh', 'lethuy', 'minhhoa', 'lanhdao']

type Places = {
  /** huyện Lệ Thủy, and the province around it */
  own: number
  province: number
  /** a xã of Lệ Thủy, and a decision that recognises one */
  commune: number
  recognition: number
  /** of the province: the locked round of 2023, and an open one that asks nobody */
  rounds: { past: number; empty: number }
}

/** A call of every procedure that fits, and who may make it. */
export function procedureCases({ province, own, commune, recognition, rounds }: Places): Record<Path, Case> {
  const form = { unit: own, year: 2024 }
  const step = { ...form, expectedVersion: 1 }
  const input = { value: '8', notApplicable: false, basis: 'actual' }
  const cell = { ...input, approximation: null, asOf: null, source: null, note: null }

  const rulers: readonly Who[] = ['quantri', 'abroad']
  const newRule = { indicator: 'ocop_entities', rule: { kind: 'range', min: 0, max: 500 } }
  const newBinding = {
    ...{ indicator: 'ocop_entities', register: 'ocop', measure: 'producers', conditions: [], within: null },
  }
  const odd = { ...form, check: null, severity: null }
  const plan = {
    title: 'Báo cáo năm',
    opensOn: '2015-11-01',
    dueOn: '2015-12-15',
    cutoffOn: '2015-11-30',
    indicators: [{ code: 'ocop_total', required: true }],
  }

  const onlyCompare = {
    ...{ clearBlanks: false, overwriteApproved: false, reason: null, fingerprint: null, outcomes: [] },
    without: [],
  }

  const onlyComparePlans = { year: 2014, fingerprint: null, outcomes: [], without: [] }

  const register = { unit: own, at: '2024-12-31', stars: null, state: null, search: '' }
  const product = { unit: own, product: 1 }
  const named = { name: 'Nước mắm thử', group: 'food', producer: 'Hộ kinh doanh thử' }
  const matrix = { unit: own, year: 2023, set: 'ntm-2021' }
  const decision = { unit: own, recognition }
  const someone = { id: 'demo-badon' }
  const evidence = (unit: number, year = 2024) => ({
    subject: { type: 'figure', unit, year, indicator: 'ocop_total' },
  })
  const sending = (unit: number) => ({ ...evidence(unit), file: { name: 'a.pdf', bytes: 3, modified: 0 } })
  const piece = (unit: number) => ({
    'x-file-options': encodeURIComponent(JSON.stringify({ ...sending(unit), offset: 0 })),
    'content-length': '3',
  })
  const anything = { person: null, unit: null, group: null, from: null, to: null }
  const anyone: readonly Who[] = [...everybody, 'abroad', 'nogrant']
  const fileOptions = { commit: false, origin: 'http://localhost' }

  return {
    'session.me': { unitless: true, allowed: [...everybody, 'abroad', 'nogrant'] },
    'session.waiting': { unitless: true, allowed: [...everybody, 'abroad', 'nogrant'] },
    'catalogue.get': { unitless: true, allowed: [...everybody, 'abroad'] },
    'overview.get': { input: { unit: province, year: 2023, standing: 'approved' }, allowed: everybody },
    'explorer.figures': {
      input: { indicators: ['ocop_total'], units: [own], years: [2023], standing: 'all' },
      allowed: everybody,
    },
    'unitProfile.get': { input: { unit: own, year: 2023, standing: 'approved' }, allowed: everybody },
    'entry.form': { input: form, allowed: ['quantri', 'lethuy'] },
    'entry.formFile': { input: form, allowed: ['quantri', 'lethuy'] },
    'entry.readFile': {
      unitless: true,
      input: new TextEncoder().encode('Chỉ tiêu;Giá trị\nSản phẩm OCOP;3'),
      allowed: ['quantri', 'lethuy', 'minhhoa', 'abroad'],
    },
    'entry.history': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh', 'lethuy'] },
    'entry.saveFigures': {
      input: {
        ...form,
        atomic: false,
        channel: 'web',
        cells: [{ indicator: 'ocop_total', expectedVersion: 0, input: cell }],
      },
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
    },
    'entry.setDefaults': {
      input: { ...form, defaults: { asOf: '2024-11', source: 'Báo cáo của huyện' } },
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
    },
    'entry.answerFlag': {
      input: { ...form, flag: waitingFlag, answer: 'Đã đối chiếu với quyết định' },
      allowed: ['quantri', 'lethuy'],
      status: 'returned',
      flagged: true,
      orElse: ['FLAG_CHANGED', 'REPORT_NOT_EDITABLE'],
    },
    'entry.submit': {
      input: step,
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
      orElse: ['WARNINGS_NEED_NOTES'],
    },
    'entry.live': { input: form, allowed: ['quantri', 'tinh', 'lethuy'] },
    'entry.present': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh', 'lethuy'] },
    'oddFigures.list': { input: { ...odd, cursor: 0 }, allowed: ['quantri', 'tinh'] },
    'oddFigures.file': { input: odd, allowed: ['quantri', 'tinh'] },
    'review.list': { input: { unit: province, year: 2024 }, allowed: ['quantri', 'tinh'] },
    'review.matrix': {
      input: { unit: province, year: 2024 },
      allowed: ['quantri', 'tinh'],
    },
    'review.cell': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh'] },
    'review.flag': {
      input: {
        ...{ ...form, indicator: 'doc_plans', expectedVersion: 0, flag: null },
        reason: 'Đề nghị kiểm tra lại',
      },
      allowed: ['quantri', 'tinh'],
      status: 'submitted',
      orElse: ['CELL_CHANGED', 'FLAG_CHANGED', 'REPORT_NOT_REVIEWABLE'],
    },
    'review.closeFlag': {
      input: { ...form, flag: waitingFlag },
      allowed: ['quantri', 'tinh'],
      status: 'submitted',
      flagged: true,
      orElse: ['FLAG_CHANGED'],
    },
    'review.approveCells': {
      input: { ...step, cells: 'clean', note: null },
      allowed: ['quantri', 'tinh'],
      status: 'submitted',
      orElse: ['REPORT_CONFLICT', 'REPORT_NOT_REVIEWABLE'],
    },
    'review.form': { input: form, allowed: ['quantri', 'tinh'] },
    'review.approve': { input: step, allowed: ['quantri', 'tinh'], status: 'submitted' },
    'import.figures': {
      unitless: true,
      input: new TextEncoder().encode('unit;indicator;year;value\n457;doc_plans;2001;3'),
      headers: { 'x-file-options': encodeURIComponent(JSON.stringify(onlyCompare)) },
      allowed: ['quantri', 'abroad'],
    },
    'explain.figure': {
      input: { indicator: 'ocop_total', unit: province, year: 2023, standing: 'approved' },
      allowed: everybody,
    },
    'checkRules.list': { unitless: true, allowed: rulers },
    'checkRules.try': { unitless: true, input: newRule, allowed: rulers },
    'checkRules.add': { unitless: true, input: newRule, allowed: rulers },
    'checkRules.switch': { unitless: true, input: { id: 1, enabled: false }, allowed: rulers },
    'checkRules.remove': { unitless: true, input: { id: 2_000_000_000 }, allowed: rulers },
    'news.list': { unitless: true, allowed: [...everybody, 'abroad', 'nogrant'] },
    'news.seen': { unitless: true, allowed: [...everybody, 'abroad', 'nogrant'] },
    'reminder.list': { input: { unit: province, year: 2024 }, allowed: ['quantri', 'tinh'] },
    'reminder.copied': {
      input: { ...form, again: true },
      allowed: ['quantri', 'tinh'],
      status: 'draft',
    },
    'reminder.mail': { input: { ...form, again: true }, allowed: ['quantri', 'tinh'], status: 'draft' },
    'comment.list': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh', 'lethuy'] },
    'comment.add': {
      input: { ...form, indicator: 'ocop_total', body: 'Đã đối chiếu.' },
      allowed: ['quantri', 'tinh', 'lethuy'],
    },
    'people.list': {
      unitless: true,
      input: { search: '', role: null, unit: null, state: null, page: 1 },
      allowed: ['quantri', 'abroad'],
    },
    'people.units': { unitless: true, allowed: ['quantri', 'abroad'] },
    'people.create': {
      input: { name: 'Người mới', username: 'nguoi.moi', email: null, role: 'viewer', unit: own },
      allowed: ['quantri'],
      orElse: ['USERNAME_TAKEN'],
    },
    'people.invite': { asked: (unit) => ({ id: personAt(unit) }), input: someone, allowed: ['quantri'] },
    'people.change': {
      asked: (unit) => ({ id: personAt(unit), name: 'Tên khác', email: null }),
      input: { ...someone, name: 'Ba Đồn', email: null },
      allowed: ['quantri'],
    },
    'people.setActive': {
      asked: (unit) => ({ id: personAt(unit), active: true }),
      input: { ...someone, active: true },
      allowed: ['quantri'],
    },
    'people.addGrant': {
      asked: (unit) => ({ id: personAt(unit), role: 'viewer', unit }),
      input: { ...someone, role: 'viewer', unit: own },
      allowed: ['quantri'],
      orElse: ['GRANT_EXISTS'],
    },
    'people.removeGrant': {
      asked: (unit) => ({ id: personAt(unit), grant: 0 }),
      input: { ...someone, grant: 0 },
      allowed: ['quantri'],
    },
    'people.sessions': { asked: (unit) => ({ id: personAt(unit) }), input: someone, allowed: ['quantri'] },
    'people.endSessions': {
      asked: (unit) => ({ id: personAt(unit), session: null }),
      input: { ...someone, session: null },
      allowed: ['quantri'],
    },
    'people.removeSecondFactor': {
      asked: (unit) => ({ id: personAt(unit) }),
      input: someone,
      allowed: ['quantri'],
    },
    'people.template': { unitless: true, allowed: ['quantri', 'abroad'] },
    'people.import': {
      unitless: true,
      input: new TextEncoder().encode('name;username;role;unit\nLê An;le.an;viewer;457'),
      headers: { 'x-file-options': encodeURIComponent(JSON.stringify(fileOptions)) },
      allowed: ['quantri', 'abroad'],
    },
    'profile.get': { unitless: true, allowed: anyone },
    'profile.change': { unitless: true, input: { name: 'Tên khác', email: null }, allowed: anyone },
    'profile.changePassword': {
      unitless: true,
      input: { current: demoPassword, next: 'bảy con trâu đen' },
      allowed: anyone,
      orElse: ['PASSWORD_WRONG'],
    },
    'profile.endSessions': { unitless: true, input: { which: 'others' }, allowed: anyone },
    'profile.revokeToken': { unitless: true, input: { id: 0 }, allowed: anyone },
    'audit.list': { unitless: true, input: { ...anything, before: null }, allowed: ['quantri', 'abroad'] },
    'audit.file': { unitless: true, input: anything, allowed: ['quantri', 'abroad'] },
    'target.grid': { input: { unit: province, year: 2024 }, allowed: ['quantri'] },
    'target.save': {
      input: {
        year: 2014,
        cells: [{ indicator: 'ocop_total', unit: own, expectedVersion: 0, plan: { kind: 'none' } }],
      },
      asked: (unit) => ({
        year: 2014,
        cells: [{ indicator: 'ocop_total', unit, expectedVersion: 0, plan: { kind: 'none' } }],
      }),
      allowed: ['quantri'],
    },
    'target.sheet': { input: { unit: province, year: 2024, all: false }, allowed: ['quantri'] },
    'target.import': {
      unitless: true,
      input: new TextEncoder().encode('Chỉ tiêu;Lệ Thủy\ndoc_plans;3'),
      headers: { 'x-file-options': encodeURIComponent(JSON.stringify(onlyComparePlans)) },
      allowed: ['quantri', 'abroad'],
    },
    'ocop.list': { input: { ...register, page: 1 }, allowed: everybody },
    'ocop.file': { input: register, allowed: everybody },
    'ocop.get': { input: product, allowed: everybody, orElse: ['OCOP_NOT_FOUND'] },
    'ocop.places': {
      unitless: true,
      input: { unit: own, at: '2024-12-31' },
      allowed: ['quantri', 'lethuy', 'minhhoa', 'abroad'],
    },
    'binding.list': { unitless: true, allowed: rulers },
    'binding.try': { input: { binding: newBinding, unit: own, year: 2023 }, allowed: ['quantri'] },
    'binding.save': {
      unitless: true,
      input: { binding: newBinding, expectedVersion: 0 },
      allowed: rulers,
      orElse: ['BINDING_CONFLICT'],
    },
    'binding.remove': {
      unitless: true,
      input: { indicator: 'ocop_entities', expectedVersion: 1 },
      allowed: rulers,
      orElse: ['BINDING_CONFLICT'],
    },
    'reconciliation.list': {
      input: { unit: own, level: 'district', from: 2023, to: 2023, filter: 'all', cursor: 0 },
      allowed: everybody,
    },
    'reconciliation.items': { input: { unit: own, year: 2023, indicator: 'ocop_total' }, allowed: everybody },
    'ocop.add': {
      input: { unit: own, ...named },
      allowed: ['quantri', 'lethuy'],
      orElse: ['OCOP_EXISTS'],
    },
    'ocop.edit': {
      input: { ...product, ...named, expectedVersion: 1 },
      allowed: ['quantri', 'lethuy'],
      orElse: ['OCOP_CONFLICT', 'OCOP_NOT_FOUND', 'OCOP_EXISTS'],
    },
    'ocop.certify': {
      input: {
        ...product,
        stars: 4,
        score: 82.5,
        level: 'province',
        decision: '1/QĐ-UBND',
        issuedOn: '2030-01-01',
      },
      allowed: ['quantri', 'lethuy'],
      orElse: ['OCOP_DAY_TAKEN', 'OCOP_NOT_FOUND'],
    },
    'ocop.withdraw': {
      input: { ...product, certificate: 1, withdrawnOn: '2030-01-01', reason: 'Ngừng sản xuất' },
      allowed: ['quantri', 'lethuy'],
      orElse: ['OCOP_NOT_FOUND'],
    },
    'criterion.matrix': { input: matrix, allowed: everybody },
    'criterion.file': { input: matrix, allowed: everybody },
    'criterion.save': {
      input: { ...matrix, cells: [{ commune, criterion: 1, met: true, expectedVersion: 0 }] },
      allowed: ['quantri', 'lethuy'],
      orElse: ['COMMUNE_NOT_COUNTED'],
    },
    'criterion.copy': { input: { ...matrix, communes: null }, allowed: ['quantri', 'lethuy'] },
    'criterion.recognise': {
      input: {
        ...{ unit: own, commune, title: 'standard', field: null, forYear: 2023 },
        ...{ decision: '1/QĐ-UBND', decidedOn: '2024-01-15' },
      },
      allowed: ['quantri', 'lethuy'],
      orElse: ['COMMUNE_NOT_COUNTED'],
    },
    'criterion.withdraw': {
      input: { ...decision, withdrawnOn: '2030-01-01', reason: 'Không còn đạt' },
      allowed: ['quantri', 'lethuy'],
      orElse: ['RECOGNITION_NOT_FOUND'],
    },
    'criterion.archive': {
      input: { ...decision, reason: 'Ghi nhầm' },
      allowed: ['quantri', 'lethuy'],
      orElse: ['RECOGNITION_NOT_FOUND'],
    },
    'evidence.list': {
      input: evidence(own, 2023),
      asked: (unit) => evidence(unit, 2023),
      allowed: everybody,
    },
    'evidence.received': {
      input: sending(own),
      asked: sending,
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
    },
    'evidence.send': {
      input: new TextEncoder().encode('abc'),
      asked: () => new TextEncoder().encode('abc'),
      headers: piece(own),
      headersFor: piece,
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
    },
    'evidence.keep': {
      input: { ...sending(own), file: { name: 'b.pdf', bytes: 3, modified: 0 } },
      asked: (unit) => ({ ...sending(unit), file: { name: 'b.pdf', bytes: 3, modified: 0 } }),
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
      orElse: ['EVIDENCE_INCOMPLETE'],
    },
    'evidence.discard': {
      input: sending(own),
      asked: sending,
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
    },
    'evidence.remove': {
      input: { ...evidence(own), evidence: 0, reason: 'Nhầm tệp' },
      asked: (unit) => ({ ...evidence(unit), evidence: 0, reason: 'Nhầm tệp' }),
      allowed: ['quantri', 'lethuy'],
      status: 'draft',
      orElse: ['EVIDENCE_NOT_FOUND'],
    },
    'round.list': { unitless: true, allowed: ['quantri', 'abroad'] },
    'round.get': { unitless: true, input: { round: rounds.past }, allowed: ['quantri'] },
    'round.timeliness': { unitless: true, input: { level: 'district' }, allowed: ['quantri', 'abroad'] },
    'round.open': {
      input: { ...plan, unit: province, year: 2015, level: 'district', existing: null },
      allowed: ['quantri'],
      orElse: ['ROUND_EXISTS'],
    },
    'round.change': {
      unitless: true,
      input: { ...plan, cutoffOn: '1991-11-30', round: rounds.empty, expectedVersion: 1 },
      allowed: ['quantri'],
      orElse: ['ROUND_CONFLICT', 'ROUND_LOCKED'],
    },
    'round.lock': {
      unitless: true,
      input: { round: rounds.empty, expectedVersion: 2, unapproved: 0 },
      allowed: ['quantri'],
      orElse: ['ROUND_LOCKED'],
    },
    'round.reopen': {
      input: { round: rounds.past, unit: own, untilOn: '2030-01-01', reason: 'Sửa số hộ' },
      allowed: ['quantri'],
      orElse: ['REPORT_NOT_FOUND'],
    },
    'round.endReopening': {
      input: { round: rounds.past, unit: own },
      allowed: ['quantri'],
      orElse: ['EXCEPTION_NOT_FOUND', 'REPORT_NOT_FOUND'],
    },
    'review.return': {
      input: { ...step, reason: 'Đề nghị kiểm tra lại' },
      allowed: ['quantri', 'tinh'],
      status: 'submitted',
    },
  }
}
