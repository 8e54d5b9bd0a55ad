import { describe, expect, test } from 'vitest'
import { readTableFile } from './read-table-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

/** windows-1258 as Vietnamese Windows writes it: the vowel, then its tone mark as a letter of its own */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const codes = new Map<string, number>()
  for (let code = 0; code < 256; code += 1) codes.set(decoder.decode(Uint8Array.of(code)), code)
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const whole = codes.get(letter)
    if (whole !== undefined) return [whole]
    const marks = [...letter.normalize('NFD')]
    const tone = marks.find((mark) => tones.test(mark)) ?? ''
    const vowel = marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC')
    return [codes.get(vowel), codes.get(tone)].map((code) => {
      if (code === undefined) throw new Error(`${letter} is not in windows-1258`)
      return code
    })
  })
  return Uint8Array.from(bytes)
}

async function cellsOf(bytes: Uint8Array): Promise<(string | null)[][]> {
  const { sheets } = await readTableFile(bytes, 'số liệu.csv')
  return (sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell?.kind === 'text' ? cell.text : null)),
  )
}

const table = 'Đơn vị;Chỉ tiêu;Giá trị\r\nHuyện Lệ Thuỷ;Mô hình “Dân vận khéo”;1.234,5\r\n'
const rows = [
  ['Đơn vị', 'Chỉ tiêu', 'Giá trị'],
  ['Huyện Lệ Thuỷ', 'Mô hình “Dân vận khéo”', '1.234,5'],
]

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(table)],
    ['UTF-8 with a mark', utf8(`\ufeff${table}`)],
    ['UTF-8 in NFD', utf8(table.normalize('NFD'))],
    ['UTF-16 LE', utf16(table, true, true)],
    ['UTF-16 BE', utf16(table, false, true)],
    ['windows-1258', windows1258(table)],
  ])('%s', async (_name, bytes) => {
    expect(await cellsOf(bytes)).toEqual(rows)
  })

  test.each([true, false])('UTF-16 without a mark, little endian %s', async (littleEndian) => {
    expect(await cellsOf(utf16('unit,indicator\nQuang Binh,1', littleEndian, false))).toEqual([
      ['unit', 'indicator'],
      ['Quang Binh', '1'],
    ])
  })

  test('what says that it is UTF-8 and is not is no other text', async () => {
    const broken = Uint8Array.of(...utf8('\ufeffĐơn vị'), 0xe1, 0x3b)
    await expect(readTableFile(broken, 'a.csv')).rejects.toMatchObject({ code: 'FILE_NOT_A_TABLE' })
  })

  test('every letter of Vietnamese in windows-1258', async () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
    const all = `${letters}${letters.toUpperCase()}`
    expect(await cellsOf(windows1258(all))).toEqual([[all]])
  })
})

describe('separators', () => {
  test.each([
    ['tab', 'a\tb;c\td\n1,5\t2,5\t3'],
    ['semicolon', 'a;b;c\n1,5;2,5;3'],
    ['comma', 'a,b,c\n1,2,3'],
    ['comma, and a semicolon in one text', 'a,"b;b;b",c\n1,2,3\n4,x;y,6'],
  ])('%s', async (_name, text) => {
    expect((await cellsOf(utf8(text))).map((row) => row.length)).toSatisfy((lengths: number[]) =>
      lengths.every((length) => length === 3),
    )
  })

  test('quotes, doubled quotes and line breaks inside; blank rows count, blanks at the end are cut', async () => {
    const { sheets } = await readTableFile(utf8('a,"b ""c""\r\nd",,\r\n\r\n,,\r\n1,2'), 'a.csv')
    expect(sheets).toEqual([
      {
        name: 'a',
        hidden: false,
        rows: [
          {
            number: 1,
            cells: [
              { kind: 'text', text: 'a' },
              { kind: 'text', text: 'b "c"\r\nd' },
            ],
          },
          {
            number: 4,
            cells: [
              { kind: 'text', text: '1' },
              { kind: 'text', text: '2' },
            ],
          },
        ],
      },
    ])
  })

  test('a declared separator', async () => {
    expect(await cellsOf(utf8('sep=|\r\na;b|c,d\r\n'))).toEqual([['a;b', 'c,d']])
  })

  test('one column, and lines without a table', async () => {
    expect(await cellsOf(utf8('một\nhai'))).toEqual([['một'], ['hai']])
  })

  test('a quote that is never closed says where', async () => {
    await expect(readTableFile(utf8('a;b\n"c;d\ne;f'), 'a.csv')).rejects.toMatchObject({
      code: 'FILE_QUOTE_OPEN',
      params: { row: expect.any(Number) },
    })
  })

  test('too many cells', async () => {
    const { fileLimits } = await import('./file-limits.ts')
    await expect(
      readTableFile(utf8('1,2,3\n'.repeat(5)), 'a.csv', { ...fileLimits, cells: 14 }),
    ).rejects.toMatchObject({
      code: 'FILE_TOO_MANY_CELLS',
    })
  })
})
