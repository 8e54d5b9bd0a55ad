import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { PlanSheetInput } from '@so-dan-van/domain/targets/plan-file'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { drawPlans, type PlanCell } from '../../files/draw-plans.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readTargetGrid } from './read-target-grid.ts'

/** The year's plans of a province and its districts as a workbook that can be filled in and brought back. */
export async function writePlanSheet(
  ctx: SignedIn,
  { unit: root, year, all }: PlanSheetInput,
): Promise<{ name: string; base64: string }> {
  const { target } = messagesOf(ctx.locale)
  const { entries, previous } = await readTargetGrid(ctx, { unit: root, year })
  const reference = await ctx.reference()
  const units = [...reference.children(root, year), root].flatMap((id) => reference.units.get(id) ?? [])
  const planned = new Map(entries.map((entry) => [`${entry.indicator} ${entry.unit}`, entry]))
  const before = new Map(previous.map((cell) => [`${cell.indicator} ${cell.unit}`, cell.value]))
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) => (ctx.locale === 'en' ? nameEn : name)
  const cellOf = (indicator: string, decimals: number, unit: number): PlanCell => {
    const entry = planned.get(`${indicator} ${unit}`)
    const result = before.get(`${indicator} ${unit}`)
    const shown = result === undefined ? '' : formatNumber(result, { decimals, locale: ctx.locale })
    return {
      value: entry?.plan.kind === 'value' ? entry.plan.value : null,
      text: entry?.plan.kind === 'none' ? target.none : '',
      illustrative: entry?.illustrative ?? false,
      note: shown === '' ? '' : target.file.previous(year - 1, shown),
    }
  }
  const listed = reference.indicators.filter(
    ({ level, hasTarget }) => level === 'district' && (all || hasTarget),
  )
  const groups = [...groupBy(listed, ({ programme }) => programme)].map(([code, indicators]) => {
    const programme = reference.programmes.find((one) => one.code === code)
    return {
      name: programme === undefined ? code : nameOf(programme),
      rows: indicators.map((indicator) => ({
        ...{ code: indicator.code, name: nameOf(indicator), measure: indicator.unitOfMeasure },
        decimals: indicator.decimals,
        cells: units.map(({ id }) => cellOf(indicator.code, indicator.decimals, id)),
      })),
    }
  })
  const titles = units.map(({ kind, name }) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`)
  const made = entries.some(({ illustrative }) => illustrative)
  const bytes = await drawPlans({
    sheet: target.file.sheet(year),
    title: target.file.title(titles.at(-1) ?? '', year),
    hint: made ? `${target.file.hint} ${target.file.illustrative}` : target.file.hint,
    heads: [target.file.code, target.file.indicator, target.measure],
    units: titles,
    groups,
  })
  return {
    name: target.file.name(year),
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}
