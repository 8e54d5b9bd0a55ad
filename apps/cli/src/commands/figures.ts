import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { shownFigure } from '@so-dan-van/domain/figures/shown-figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Messages } from '@so-dan-van/messages/messages'
import { readFigures } from '@so-dan-van/server/db/queries/read-figures'
import { loadReference } from '@so-dan-van/server/db/queries/reference'
import { findUnit, readYear } from '../find-unit.ts'
import { withInstallation } from '../installation.ts'
import { Problem } from '../problem.ts'

type Given = { unit: string; year: string; indicator?: string; all?: boolean; json?: boolean }

/** The figures of one unit and year in catalogue order: entered, derived and, for a province, its totals. */
export async function printFigures(given: Given, messages: Messages): Promise<void> {
  const year = readYear(given.year)
  await withInstallation(async ({ database }) => {
    const reference = await loadReference(database.read, 'cli')
    const unit = findUnit(reference, given.unit, year)
    const codes = given.indicator?.split(',').map((code) => code.trim())
    const unknown = codes?.find((code) => !reference.indicatorByCode.has(code))
    if (unknown !== undefined) throw new Problem((problems) => problems.indicator(unknown))
    const indicators = reference.indicators.filter(({ code }) => codes === undefined || codes.includes(code))
    const all = [unit.id]
    const scope = {
      roots: [unit.path[0] ?? unit.id],
      unapproved: given.all ? all : [],
      edit: [],
      review: [],
      administer: [],
    }
    const totals = unit.level === 'province' ? [unit.id] : []
    const cells = await readFigures(database.read, reference, scope, {
      indicators: indicators.map(({ code }) => code),
      years: [year],
      own: [unit.id],
      totals,
      standing: given.all ? 'all' : 'approved',
    })
    const rows = indicators.flatMap((indicator) => {
      const find = (of: FigureCell['scope']) =>
        cells.find((cell) => cell.indicator === indicator.code && cell.scope === of) ?? null
      const cell = shownFigure(find('own'), find('total'))
      return cell === null ? [] : [describe(indicator, cell, unit.name)]
    })
    if (given.json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    printTable(
      rows.filter(({ value, notApplicable }) => value !== null || notApplicable),
      messages,
    )
  })
}

function describe(indicator: Indicator, cell: FigureCell, unitName: string) {
  const { indicator: code, unit: _unit, ...rest } = cell
  return {
    indicator: code,
    name: indicator.name,
    unit: unitName,
    unitOfMeasure: indicator.unitOfMeasure,
    decimals: indicator.decimals,
    ...rest,
  }
}

function printTable(rows: readonly ReturnType<typeof describe>[], { cli, terms }: Messages): void {
  const { columns } = cli
  const lines = rows.map((row) => [
    row.name,
    row.value === null ? terms.notApplicable : formatNumber(row.value, { decimals: row.decimals }),
    row.unitOfMeasure,
    [
      row.basis === 'estimate' ? terms.estimate : terms.actual,
      ...(row.illustrative ? [terms.illustrative] : []),
    ].join(', '),
    row.status === null ? '' : terms.status[row.status],
    row.source ?? '',
  ])
  const all = [
    [columns.indicator, columns.value, columns.measure, columns.basis, columns.status, columns.source],
    ...lines,
  ]
  const widths =
    all[0]?.map((_, column) => Math.min(60, Math.max(...all.map((line) => line[column]?.length ?? 0)))) ?? []
  for (const line of all)
    console.log(
      line
        .map((cell, column) =>
          column === 1
            ? cell.padStart(widths[column] ?? 0)
            : column === 5
              ? cell
              : cell.slice(0, 60).padEnd(widths[column] ?? 0),
        )
        .join('  '),
    )
}
