import { DomainError, type ErrorCode } from '@so-dan-van/domain/errors'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { handMade } from '../../test/hand-made-workbook.ts'
import { readTableFile } from './read-table-file.ts'

const number = (value: string, percent = false) => ({ kind: 'number', value, percent })
const text = (value: string) => ({ kind: 'text', text: value })
const date = (iso: string) => ({ kind: 'date', iso })

const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0,0&quot; ngày %&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode="_-* #,##0\\ &quot;đ&quot;_-"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>`

/** the cells of the first row of a sheet with this XML */
async function cellsOf(xml: string, book: Partial<Parameters<typeof handMade>[0]> = {}) {
  const bytes = handMade({ sheets: [`<row r="1">${xml}</row>`], styles, ...book })
  return (await readTableFile(bytes, 'a.xlsx')).sheets[0]?.rows[0]?.cells
}

describe('numbers of a workbook', () => {
  test.each([
    ['15.75', '15.75'],
    ['15.749999999999999', '15.75'],
    ['0.30000000000000004', '0.3'],
    ['1.5E-2', '0.015'],
    ['1E-9', '0'],
    ['5E-7', '0.000001'],
    ['-0.00', '0'],
    ['-12.50', '-12.5'],
    ['1.2345678E3', '1234.5678'],
    ['33.333333333333336', '33.333333'],
    ['0.99999999', '1'],
    ['123456789012345678', '123456789012345678'],
    ['1E17', '100000000000000000'],
  ])('%s is %s', async (raw, value) => {
    expect(await cellsOf(`<c r="A1"><v>${raw}</v></c>`)).toEqual([number(value)])
  })

  test.each(['1E+20', '1E+9999', 'NaN', '1234567890123456789'])(
    '%s is no figure and stays text',
    async (raw) => {
      expect(await cellsOf(`<c r="A1"><v>${raw}</v></c>`)).toEqual([text(raw)])
    },
  )

  test.each([
    [3, '0.125', number('12.5', true)],
    [4, '0.28999999999999998', number('29', true)],
    [2, '7.5', number('7.5')],
    [7, '88', number('88')],
    [1, '45626', date('2024-11-30')],
    [5, '1', date('1900-01-01')],
    [5, '61', date('1900-03-01')],
    [1, '45626.5', date('2024-11-30T12:00:00')],
    [6, '0.5', date('12:00:00')],
    [1, '-3', number('-3')],
  ])('under format %i, %s is %o', async (style, raw, cell) => {
    expect(await cellsOf(`<c r="A1" s="${style}"><v>${raw}</v></c>`)).toEqual([cell])
  })

  test('dates of the 1904 system', async () => {
    const cells = await cellsOf('<c r="A1" s="1"><v>44164</v></c>', { workbookPr: 'date1904="1"' })
    expect(cells).toEqual([date('2024-11-30')])
  })
})

describe('cells of a workbook', () => {
  test('shared, inline and rich texts, kept values of formulas, errors, booleans, blanks', async () => {
    const cells = await cellsOf(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Lệ </t></r><r><t>Thuỷ</t></r></is></c>
       <c r="C1"><f>1/3+HYPERLINK("http://x")</f><v>7</v></c><c r="D1" t="str"><f>A1</f><v>1.234</v></c>
       <c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" s="3"/><c r="I1" t="s"><v>1</v></c>
       <c r="J1" t="d"><v>2024-11-30</v></c><c r="K1" t="inlineStr"><is><t>  </t></is></c>
       <c r="L1"><f>1+1</f></c><c r="M1" t="str"><f>""</f><v/></c>`,
      {
        strings:
          '<si><r><t>a</t></r><r><t xml:space="preserve"> b_x000A_</t></r><rPh><t>nghe</t></rPh></si><si><t>e\u0302\u0323</t></si>',
      },
    )
    expect(cells).toEqual([
      text('a b\n'),
      text('Lệ Thuỷ'),
      number('7'),
      text('1.234'),
      { kind: 'error', text: '#REF!' },
      { kind: 'boolean', value: true },
      null,
      null,
      text('ệ'),
      date('2024-11-30'),
      null,
      { kind: 'error', text: '=' },
    ])
  })

  test('merged cells have their value in the first; references may be left out; hidden rows and sheets stay', async () => {
    const one = (reference: string, value: number) => `<c r="${reference}"><v>${value}</v></c>`
    const bytes = handMade({
      sheets: [
        `<row r="2" hidden="1">${one('B2', 1)}${one('C2', 2)}</row><row r="3">${one('B3', 3)}${one('D3', 4)}</row><row><c><v>5</v></c><c><v>6</v></c></row><row r="9">${one('C9', 9)}</row>`,
        '',
        '<row r="1"><c r="A1"><v>1</v></c></row>',
      ],
      after: '<mergeCells count="2"><mergeCell ref="B2:C3"/><mergeCell ref="A9:XFD1048576"/></mergeCells>',
      sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'],
    })
    const { sheets } = await readTableFile(bytes, 'a.xlsx')
    expect(sheets[0]?.rows).toEqual([
      { number: 2, cells: [null, number('1')] },
      { number: 3, cells: [null, null, null, number('4')] },
      { number: 4, cells: [number('5'), number('6')] },
    ])
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Trang 1', false],
      ['Trang 2', true],
      ['Trang 3', true],
    ])
  })

  test('names of a prototype are names like others', async () => {
    const bytes = handMade({
      sheets: [
        '<row r="1" __proto__="x"><c r="A1" t="s" constructor="y"><v>__proto__</v></c><c r="B1" s="toString"><v>1</v></c></row>',
      ],
    })
    const file = await readTableFile(bytes, '__proto__')
    expect(file.sheets[0]?.rows).toEqual([{ number: 1, cells: [null, number('1')] }])
    expect(({} as { x?: string }).x).toBeUndefined()
  })
})

test('any table of figures written as a workbook is read back the same', async () => {
  const figure = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => digits / 10 ** decimals)
  const word = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .map((value) => `x${value.replace(/\p{C}|_x/gu, '')}`)
  const table = fc.array(fc.array(fc.oneof(figure, word, fc.constant(null)), { maxLength: 8 }), {
    maxLength: 20,
  })
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('shared' as const, 'inline' as const),
      async (rows, stringMode) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'Biểu', rows }], stringMode })
        const read = (await readTableFile(bytes, 'bieu.xlsx')).sheets[0]?.rows ?? []
        const back = rows.map((row, index) =>
          row.map((_, column) => read.find((one) => one.number === index + 1)?.cells[column] ?? null),
        )
        expect(back).toEqual(
          rows.map((row) =>
            row.map((value) =>
              value === null
                ? null
                : typeof value === 'string'
                  ? text(value.normalize('NFC'))
                  : number(decimalOf(value)),
            ),
          ),
        )
      },
    ),
    { numRuns: 150 },
  )
})

const decimalOf = (value: number) => {
  const written = value.toFixed(6).replace(/\.?0+$/, '')
  return written === '-0' || written === '' ? '0' : written
}

describe('a file that cannot be read says why', () => {
  const refused = async (bytes: Uint8Array, code: ErrorCode, limits = {}) => {
    const { fileLimits } = await import('./file-limits.ts')
    const error = await readTableFile(bytes, 'số liệu.xlsx', { ...fileLimits, ...limits }).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(DomainError)
    const { code: was, params } = error as DomainError
    expect(was).toBe(code)
    for (const locale of ['vi', 'en'] as const) {
      const sentence = messagesOf(locale).errors.sentences[code] as (params: unknown) => string
      expect(sentence(params)).not.toMatch(/undefined|NaN|\[object/)
    }
    return params as Record<string, unknown>
  }
  const encoder = new TextEncoder()
  const small = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const ole = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      ...streams.map((stream) => Buffer.from(stream, 'utf16le')),
    ])

  test('nothing in it', () => refused(new Uint8Array(), 'FILE_EMPTY'))
  test('a picture', () => refused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_NOT_A_TABLE'))
  test('a PDF', () => refused(encoder.encode('%PDF-1.7\n1 0 obj'), 'FILE_OTHER_FORMAT'))
  test('a page of HTML named .xls', () =>
    refused(encoder.encode('\n<table><tr><td>1</td></tr>'), 'FILE_OTHER_FORMAT'))
  test('an .xls renamed', () => refused(ole('Workbook'), 'FILE_OLD_EXCEL'))
  test('a workbook with a password', () =>
    refused(ole('EncryptionInfo', 'EncryptedPackage'), 'FILE_ENCRYPTED'))
  test('a real workbook with a password', async () =>
    refused(
      await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } }),
      'FILE_ENCRYPTED',
    ))
  test('a .doc', () => refused(ole('WordDocument'), 'FILE_OTHER_FORMAT'))
  test('an archive of something else', async () => {
    const { zipSync } = await import('fflate')
    await refused(zipSync({ 'a.txt': encoder.encode('a') }), 'FILE_OTHER_FORMAT')
    await refused(zipSync({ mimetype: encoder.encode('x') }), 'FILE_OTHER_FORMAT')
  })
  test('too large', () => refused(new Uint8Array(11), 'FILE_TOO_LARGE', { bytes: 10 }))

  test('cut off anywhere, or with any byte changed: an error of ours or the same table', async () => {
    const whole = handMade({ sheets: [small], styles, strings: '<si><t>a</t></si>' })
    const same = await readTableFile(whole, 'a')
    const outcome = (bytes: Uint8Array) =>
      readTableFile(bytes, 'a').then(
        (file) => expect(file).toEqual(same),
        (error) => expect(error).toBeInstanceOf(DomainError),
      )
    for (let length = 4; length < whole.length; length += 37)
      await refused(whole.subarray(0, length), 'FILE_DAMAGED')
    for (let at = 4; at < whole.length; at += 11) {
      const changed = whole.slice()
      changed[at] = (changed[at] as number) ^ 0x55
      await outcome(changed)
    }
  })

  test.each([
    ['an entity', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'],
    ['a document type from outside', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
  ])('%s', async (_name, prolog) => {
    await refused(handMade({ sheets: [small], prolog }), 'FILE_DAMAGED')
  })

  test.each([
    ['a cell outside of every sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row outside of every sheet', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a row without a number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['a text longer than a cell', `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(40_000)}</v></c></row>`],
    ['XML that is not closed', '<row r="1"><c>'],
  ])('%s', async (_name, sheet) => {
    await refused(handMade({ sheets: [sheet] }), 'FILE_DAMAGED')
  })

  test('a zip bomb, declared or not, is not inflated', async () => {
    const zeros = new Uint8Array(60_000_000).fill(32)
    const bomb = handMade({ sheets: [small], more: { 'xl/worksheets/sheet0.xml': [zeros, { level: 9 }] } })
    const before = process.memoryUsage().rss
    await refused(bomb, 'FILE_INFLATES', { inflated: 50_000_000 })
    // the same with a lie about its size in the central directory
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 4; at += 1)
      if (view.getUint32(at, true) === zeros.length) view.setUint32(at, 1000, true)
    await refused(lying, 'FILE_DAMAGED')
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('more parts than any workbook has', async () => {
    const more = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`xl/a${at}`, new Uint8Array()]))
    await refused(handMade({ sheets: [small], more }), 'FILE_INFLATES', { entries: 40 })
  })

  test('more cell formats than Excel has', async () => {
    const formats = `<cellXfs>${'<xf numFmtId="0"/>'.repeat(70_000)}</cellXfs>`
    await refused(handMade({ sheets: [small], styles: formats }), 'FILE_DAMAGED')
  })

  test('too many cells, also where they are far to the right', async () => {
    const row = (number: number) => `<row r="${number}"><c r="XFD${number}"><v>1</v></c></row>`
    const sheet = Array.from({ length: 200 }, (_, index) => row(index + 1)).join('')
    expect(await refused(handMade({ sheets: [sheet] }), 'FILE_TOO_MANY_CELLS')).toMatchObject({
      sheet: 'Trang 1',
    })
  })
})

test('a million empty formatted rows are read in seconds and cut', async () => {
  const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}" s="3" customFormat="1"/>`)
  const bytes = handMade({ sheets: [`<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}`] })
  const start = performance.now()
  const before = process.memoryUsage().rss
  const { sheets } = await readTableFile(bytes, 'a.xlsx')
  expect(sheets[0]?.rows).toHaveLength(1)
  // 2 s on a quiet machine
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})
