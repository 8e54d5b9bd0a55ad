import { DomainError } from '@so-dan-van/domain/errors'
import type { Sheet } from '@so-dan-van/domain/tables/sheet'
import type { FileLimits } from '../file-limits.ts'
import { readRows, type WorkbookParts } from './read-rows.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readStyles } from './read-styles.ts'
import { readXml } from './read-xml.ts'
import { openZip, type ZipEntries } from './zip-entries.ts'

type Part = { type: string; path: string }
type NamedSheet = { name: string; hidden: boolean; path: string }

/** The sheets of an .xlsx or .xlsm workbook, in their order. Charts on sheets of their own are passed over. */
export async function readWorkbook(bytes: Uint8Array, limits: FileLimits): Promise<Sheet[]> {
  const zip = await openZip(bytes, limits)
  const book = await workbookPath(zip, limits)
  const related = await relationsOf(zip, book, limits)
  const { named, from1904 } = await listSheets(zip, book, related, limits)
  if (named.length > limits.sheets)
    throw new DomainError('FILE_TOO_MANY_CELLS', {
      sheet: named[limits.sheets]?.name ?? '',
      max: limits.cells,
    })
  const one = (type: string) => [...related.values()].find((part) => part.type === type)?.path
  const strings = one('sharedStrings')
  const styles = one('styles')
  const parts: WorkbookParts = {
    strings: strings === undefined ? [] : await readSharedStrings(zip.pieces(strings, limits.part), strings),
    styles: styles === undefined ? [] : await readStyles(zip.pieces(styles, limits.part), styles),
    from1904,
    limits,
    spent: { cells: 0, characters: 0 },
  }
  const sheets: Sheet[] = []
  for (const { name, hidden, path } of named)
    sheets.push({ name, hidden, rows: await readRows(zip.pieces(path), name, parts) })
  return sheets
}

/** Where the package says that its workbook is; a package without one is of another program. */
async function workbookPath(zip: ZipEntries, limits: FileLimits): Promise<string> {
  if (zip.has('mimetype')) throw new DomainError('FILE_OTHER_FORMAT', { format: 'OpenDocument' })
  if (!zip.has('[Content_Types].xml')) throw new DomainError('FILE_OTHER_FORMAT', { format: 'zip' })
  const parts = [...(await relationsOf(zip, '', limits)).values()]
  const path = parts.find((part) => part.type === 'officeDocument')?.path
  if (path === undefined || !zip.has(path))
    throw new DomainError('FILE_DAMAGED', { place: 'xl/workbook.xml' })
  if (path.endsWith('.bin')) throw new DomainError('FILE_OTHER_FORMAT', { format: '.xlsb' })
  if (!path.startsWith('xl/')) {
    const format = path.startsWith('word/') ? '.docx' : path.startsWith('ppt/') ? '.pptx' : path
    throw new DomainError('FILE_OTHER_FORMAT', { format })
  }
  return path
}

/** The parts that `path` ("" = the package) refers to inside the package, by id. */
async function relationsOf(zip: ZipEntries, path: string, limits: FileLimits): Promise<Map<string, Part>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const place = `${folder}_rels/${path.slice(folder.length)}.rels`
  const found = new Map<string, Part>()
  await readXml(zip.pieces(place, limits.part), place, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const type = attributes.Type?.split('/').at(-1) ?? ''
      const target = new URL(attributes.Target ?? '', `zip:///${folder}`).pathname.slice(1)
      found.set(attributes.Id ?? '', { type, path: decodeURIComponent(target) })
    },
  })
  return found
}

/** r:id, whatever the prefix of the namespace is */
const relationId = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''

async function listSheets(zip: ZipEntries, book: string, related: Map<string, Part>, limits: FileLimits) {
  const named: NamedSheet[] = []
  let from1904 = false
  await readXml(zip.pieces(book, limits.part), book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const part = related.get(relationId(attributes))
      if (part?.type !== 'worksheet') return
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      named.push({ name: attributes.name ?? '', hidden, path: part.path })
    },
  })
  if (named.length === 0) throw new DomainError('FILE_DAMAGED', { place: book })
  return { named, from1904 }
}
