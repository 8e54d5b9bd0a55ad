import type { OddFigure, OddFilter } from '@so-dan-van/domain/reports/odd-figure'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { oddTable } from '@so-dan-van/presentation/review/odd-table'
import { drawTable } from '../../files/draw-table.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { listOddFigures } from './list-odd-figures.ts'

/** a workbook of more reports than this is asked for year by year */
const mostReports = 2000

/** The odd figures of a filter as a workbook in the reader's language. */
export async function writeOddFile(
  ctx: SignedIn,
  filter: OddFilter,
): Promise<{ name: string; base64: string }> {
  const { odd } = messagesOf(ctx.locale)
  const reference = await ctx.reference()
  const rows: OddFigure[] = []
  for (let cursor: number | null = 0; cursor !== null && cursor < mostReports; ) {
    const page = await listOddFigures(ctx, { ...filter, cursor })
    rows.push(...page.rows)
    cursor = page.next
  }
  const table = oddTable(rows, {
    indicators: reference.indicatorByCode,
    unitName: (id) => reference.units.get(id)?.name ?? '',
    messages: messagesOf(ctx.locale),
    locale: ctx.locale,
  })
  const bytes = await drawTable({ title: odd.title, ...table })
  return {
    name: odd.fileName(filter.year, 'xlsx'),
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}
