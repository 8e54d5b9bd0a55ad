import type { MatrixPlace } from '@so-dan-van/domain/registers/criterion/register'
import { countResults } from '@so-dan-van/domain/registers/criterion/standing'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { writeTableFile } from '../../../files/write-table-file.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { readCriteria } from './read-criteria.ts'

/** The matrix of a year as a workbook, in the notation that a paste understands. */
export async function writeCriteriaFile(
  ctx: SignedIn,
  place: MatrixPlace,
): Promise<{ name: string; base64: string }> {
  const { criterion: text } = messagesOf(ctx.locale)
  const { set, communes } = await readCriteria(ctx, place)
  const mark = (met: boolean | null) => (met === null ? text.file.notAssessed : met ? 'x' : '0')
  const base64 = await writeTableFile(
    text.file.sheet,
    [
      ...[text.file.number, text.columns.district, text.columns.commune],
      ...(set?.criteria ?? []).map(({ number, name }) => `${number}. ${name}`),
      text.columns.total,
    ],
    communes.map(({ name, district, results }, index) => {
      const { met } = countResults(results)
      return [String(index + 1), district, name, ...results.map(mark), met === null ? '' : String(met)]
    }),
  )
  return { name: text.file.name(place.year), base64 }
}
