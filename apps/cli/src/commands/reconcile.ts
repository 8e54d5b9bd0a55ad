import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { ReconciledRow } from '@so-dan-van/domain/registers/reconciliation'
import type { Messages } from '@so-dan-van/messages/messages'
import { loadReference, type Reference } from '@so-dan-van/server/db/queries/reference'
import { reconcileFigures } from '@so-dan-van/server/features/reconciliation/reconcile-figures'
import { findUnit, readYear } from '../find-unit.ts'
import { withInstallation } from '../installation.ts'

type Given = { unit: string; year: string; json?: boolean }

/** Declared figures of a unit's year beside what the registers count; of a province, its districts. */
export async function printReconciliation(given: Given, messages: Messages): Promise<void> {
  const year = readYear(given.year)
  await withInstallation(async ({ database }) => {
    const reference = await loadReference(database.read, 'cli')
    const unit = findUnit(reference, given.unit, year)
    const [none, root] = [[], unit.path[0] ?? unit.id]
    const scope = { roots: [root], unapproved: [root], edit: none, review: none, administer: none }
    const rows: ReconciledRow[] = []
    for (let cursor: number | null = 0; cursor !== null; ) {
      const input = { unit: unit.id, level: 'district', from: year, to: year, filter: 'all', cursor } as const
      const page = await reconcileFigures(database.read, reference, scope, input)
      rows.push(...page.rows)
      cursor = page.next
    }
    if (given.json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    for (const row of rows) console.log(lineOf(row, reference, messages))
  })
}

function lineOf(row: ReconciledRow, reference: Reference, { reconciliation }: Messages): string {
  const indicator = reference.indicatorByCode.get(row.indicator)
  const number = (value: string) => formatNumber(value, { decimals: indicator?.decimals })
  const { columns, filters, notDeclared } = reconciliation
  const declared = row.declared === null ? notDeclared : number(row.declared)
  const differs = row.difference !== null && row.difference !== '0'
  return [
    `${row.unitName}: ${indicator?.name ?? row.indicator}`,
    `${columns.declared} ${declared}, ${columns.counted} ${number(row.counted)}`,
    differs ? `${columns.difference} ${number(row.difference ?? '')}` : row.declared && filters.same,
  ]
    .filter(Boolean)
    .join('; ')
}
