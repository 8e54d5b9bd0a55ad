import type { CellStyle } from 'hucre/xlsx'

/** How the form looks: an official table in Times New Roman, black on white, yellow where a person types. */
const font = { name: 'Times New Roman', size: 12 }
const line = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const center = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const left = { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 } as const
const right = { horizontal: 'right', vertical: 'center', indent: 1 } as const

export const styles = {
  letterhead: { font, alignment: center },
  letterheadBold: { font: { ...font, bold: true }, alignment: center },
  letterheadLine: { font: { ...font, bold: true, underline: true }, alignment: center },
  title: { font: { ...font, size: 14, bold: true }, alignment: center },
  subtitle: { font: { ...font, italic: true }, alignment: center },
  hint: { font: { ...font, size: 11, color: { rgb: '7F6000' } }, alignment: center },
  head: { font: { ...font, bold: true }, alignment: center, border, fill: fill('D9E2F3') },
  group: { font: { ...font, bold: true }, alignment: left, border, fill: fill('F2F2F2') },
  groupNo: { font: { ...font, bold: true }, alignment: center, border, fill: fill('F2F2F2') },
  no: { font, alignment: center, border },
  text: { font, alignment: left, border },
  measure: { font, alignment: center, border },
  number: { font, alignment: right, border },
  input: {
    font: { ...font, bold: true },
    alignment: right,
    border,
    fill: fill('FFF9DB'),
    protection: { locked: false },
  },
  inputChoice: { font, alignment: center, border, fill: fill('FFF9DB'), protection: { locked: false } },
  inputText: {
    font,
    alignment: left,
    border,
    fill: fill('FFF9DB'),
    numFmt: '@',
    protection: { locked: false },
  },
  derivedText: { font: { ...font, italic: true }, alignment: left, border, fill: fill('E7E6E6') },
  derivedCenter: { font: { ...font, italic: true }, alignment: center, border, fill: fill('E7E6E6') },
  derivedNumber: { font: { ...font, italic: true }, alignment: right, border, fill: fill('E7E6E6') },
  place: { font: { ...font, italic: true }, alignment: center },
  signer: { font: { ...font, bold: true }, alignment: center },
} satisfies Record<string, CellStyle>

/** Number format for a figure: whole ones in thousands, others with all their decimals, with the word for an
 * approximation before it and for an estimate behind it, so that "hơn 88" is never shown as 88. */
export function numberFormat(decimals: number, before: string | null, after: string | null): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const quoted = (word: string) => `"${word.replaceAll('"', '')}"`
  return `${before === null ? '' : quoted(`${before} `)}${digits}${after === null ? '' : quoted(` (${after})`)}`
}

/** a figure that is made up to show the product is grey, so that nobody takes it for a published one */
export const greyed = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, color: { rgb: '808080' }, italic: true },
})
