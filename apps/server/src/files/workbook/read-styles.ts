import { DomainError } from '@so-dan-van/domain/errors'
import { type NumberKind, numberKind } from './number-format.ts'
import { readXml } from './read-xml.ts'

/** more than Excel allows (65,490) */
const mostFormats = 65_536

/** For each cell format of the workbook, how it shows a number. */
export async function readStyles(pieces: AsyncIterable<Uint8Array>, place: string): Promise<NumberKind[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let within = ''
  await readXml(pieces, place, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') within = name
      else if (name === 'xf' && within !== '') formats.push(Number(attributes.numFmtId ?? 0))
    },
    close: (name) => {
      if (formats.length > mostFormats) throw new DomainError('FILE_DAMAGED', { place })
      if (name === within) within = ''
    },
  })
  const kinds = new Map([...new Set(formats)].map((id) => [id, numberKind(id, codes.get(id))]))
  return formats.map((id) => kinds.get(id) ?? 'plain')
}
