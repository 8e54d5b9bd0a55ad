import type { SheetCell } from '@so-dan-van/domain/tables/sheet'
import { textCell } from './cell-value.ts'
import { readXml } from './read-xml.ts'

/** The workbook's table of texts, runs of rich text joined, phonetic guides left out. A text that
 * many cells have is one object. */
export async function readSharedStrings(
  pieces: AsyncIterable<Uint8Array>,
  place: string,
): Promise<SheetCell[]> {
  const texts: SheetCell[] = []
  let parts: string[] = []
  let phonetic = false
  let inText = false
  await readXml(pieces, place, {
    open: (name) => {
      if (name === 'si') parts = []
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text: (text) => {
      if (inText) parts.push(text)
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') texts.push(textCell(parts.join('')))
    },
  })
  return texts
}
