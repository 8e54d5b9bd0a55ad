import { type NumberKind, numberKind } from './number-format.ts'
import { readXml } from './read-xml.ts'

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
      if (name === within) within = ''
    },
  })
  return formats.map((id) => numberKind(id, codes.get(id)))
}
