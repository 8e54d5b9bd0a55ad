import { strToU8, type Zippable, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

type HandMade = {
  /** inside <sheetData>, one text a sheet */
  sheets: string[]
  /** after </sheetData> of the first sheet */
  after?: string
  /** inside <sst> */
  strings?: string
  /** inside <styleSheet> */
  styles?: string
  /** attributes of each <sheet>, such as state="hidden" */
  sheetAttributes?: string[]
  workbookPr?: string
  /** before the root of the first sheet */
  prolog?: string
  /** further files of the package, or other content of one */
  more?: Zippable
}

/** A workbook written by hand, for files that no program would make. */
export function handMade(book: HandMade): Uint8Array {
  const relations = book.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index}" Type="${office}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  )
  const listed = book.sheets.map(
    (_, index) =>
      `<sheet name="Trang ${index + 1}" sheetId="${index + 1}" r:id="rId${index}" ${book.sheetAttributes?.[index] ?? ''}/>`,
  )
  const sheets = book.sheets.map((rows, index): [string, Uint8Array] => [
    `xl/worksheets/sheet${index}.xml`,
    strToU8(
      `${index === 0 ? (book.prolog ?? '') : ''}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${index === 0 ? (book.after ?? '') : ''}</worksheet>`,
    ),
  ])
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${book.workbookPr ?? ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packageRelations}">${relations.join('')}<Relationship Id="s" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${book.strings ?? ''}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${main}">${book.styles ?? ''}</styleSheet>`),
    ...Object.fromEntries(sheets),
    ...book.more,
  })
}
