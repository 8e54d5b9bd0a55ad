import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { rootFolder } from '../../server/src/root-folder.ts'
import { Person, signIn } from '../../server/test/test-app.ts'
import { testDatabase } from '../../server/test/test-database.ts'
import { testStore } from '../../server/test/test-store.ts'
import { sdv } from './sdv.ts'

// A province that nobody has seen: everything of it comes by files. Names and figures are made up.
mkdirSync(join(rootFolder(), 'test-results'), { recursive: true })
const folder = mkdtempSync(join(rootFolder(), 'test-results/province-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const database = await testDatabase('empty')
const run = (...words: string[]) => sdv(database.url, words, `${password}\n`)
const password = 'mat-khau-dai-du'

const precomposed = new Map(
  Array.from({ length: 128 }, (_, index) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(128 + index)),
    128 + index,
  ]),
)
/** Text as old Vietnamese Windows programs write it: letters composed, tones behind them. */
function windows1258(text: string): Buffer {
  const bytes = [...text].flatMap((letter) => {
    const known = precomposed.get(letter)
    if (known !== undefined) return [known]
    const decomposed = letter.normalize('NFD')
    const tone = decomposed.match(/[\u0300\u0309\u0303\u0301\u0323]/)?.[0] ?? ''
    return [...(decomposed.replace(tone, '').normalize('NFC') + tone)].map((one) => {
      const code = precomposed.get(one) ?? one.charCodeAt(0)
      if (code > 255) throw new Error(`${one} is not in windows-1258`)
      return code
    })
  })
  return Buffer.from(bytes)
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const unitsFile = put(
  'don-vi.csv',
  windows1258(
    `Mã;Tên đơn vị;Cấp;Loại;Mã cấp trên;Từ ngày;Đến ngày;Ghi chú
90;Hải Vân;tỉnh;tỉnh;;;;tỉnh giả định
901;Cẩm Thủy;huyện;huyện;90;;;
902;Đá Bạc;huyện;thị xã;90;1/1/2012;;
90101;Suối Hòa;xã;xã;901;;;
90102;Nà Lữ;xã;xã;901;;;
`.replaceAll('\n', '\r\n'),
  ),
)
const years = [2019, 2020, 2021, 2022, 2023]

/** the workbook of the figures: a column per year, the third column of another program in between */
async function figuresFile(): Promise<string> {
  const rows = [
    ['SỐ LIỆU DÂN VẬN TỈNH HẢI VÂN'],
    ['Đơn vị', 'Chỉ tiêu', 'Đơn vị tính', ...years],
    ['Huyện Cẩm Thuỷ', 'Số bến cá kiểu mẫu', 'bến', 1, 2, 3, 4, 5],
    ['TX. Đá Bạc', 'Số bến cá kiểu mẫu', 'bến', 0, 0, 'k.a.d', 1, 2],
    ['Huyện Cẩm Thuỷ', 'Tổng số bến cá', 'bến', 10, 10, 10, 10, 10],
    ['TX. Đá Bạc', 'Tổng số bến cá', 'bến', 4, 4, 4, 4, 'ước 5'],
    ['901', 'ocop_3star', 'sản phẩm', 3, 4, 5, 6, '1.234'],
  ]
  return put('so-lieu.xlsx', await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] }))
}

test('a province nobody has seen comes in by files, is read, its form opened and corrected', async () => {
  const setup = ['setup', '--province', '90', '--admin-username', 'quantri', '--admin-name', 'Quản trị']
  const unknown = await run(...setup, '--admin-password-stdin')
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--units')])
  const done = await run(...setup, '--admin-password-stdin', '--units', unitsFile)
  expect([done.code, done.err.trim()]).toEqual([0, 'Đã lập hệ thống cho Hải Vân. Đăng nhập bằng quantri.'])

  // the same units again as a workbook, one renamed, one more
  const more = put(
    'don-vi.xlsx',
    await writeXlsx({
      sheets: [
        {
          name: 'Đơn vị',
          rows: [
            ['code', 'name', 'level', 'kind', 'parent_code', 'valid_from', 'valid_to', 'note'],
            [90, 'Hải Vân', 'province', 'tỉnh', null, null, null, 'tỉnh giả định'],
            ['90103', 'Bản Mới', 'commune', 'xã', '901'],
            ['90102', 'Nà Lữ', 'commune', 'phường', '901'],
          ],
        },
      ],
    }),
  )
  const dry = await run('import-units', more, '--dry-run', '--json')
  expect(JSON.parse(dry.out)).toMatchObject({
    written: 0,
    counts: { new: 1, changed: 1, unchanged: 1 },
    problems: [],
  })
  expect(JSON.parse((await run('import-units', more, '--json')).out).written).toBe(2)

  const indicators = put(
    'chi-tieu.csv',
    `code,name_vi,short_vi,name_en,unit,group,agg_units,agg_time,decimals,better,formula,validation,has_target
ben_ca_model,Số bến cá kiểu mẫu,Bến cá KM,Model fishing piers,bến,BIEN,sum,stock,0,up,,≤ tổng số bến,y
ben_ca_total,Tổng số bến cá,Bến cá,Fishing piers,bến,BIEN,sum,stock,0,neutral,,,n
ben_ca_rate,Tỷ lệ bến cá kiểu mẫu,Tỷ lệ bến KM,Rate of model piers,%,BIEN,ratio,derived,1,up,100*ben_ca_model/ben_ca_total,,n
`,
  )
  const added = JSON.parse((await run('import-indicators', indicators, '--json')).out)
  expect(added).toMatchObject({ written: 3, counts: { new: 3 } })
  expect(added.problems.map((one: { code: string }) => one.code)).toEqual(['checksLeftOut', 'programmeNew'])

  const figures = await figuresFile()
  const imported = await run('import', figures)
  expect([imported.err, imported.code]).toEqual(['', 0])
  expect(imported.out).toContain('Đã ghi 25 số.')
  expect((await run('import', figures)).out).toContain('Mọi số đã như trong tệp.')
  const changedFile = put(
    'sua.csv',
    'unit,indicator,year,value\n901,ben_ca_model,2023,6\n901,ben_ca_rate,2023,5\n',
  )
  const refused = await run('import', changedFile)
  expect(refused.code).toBe(1)
  expect(refused.out).toContain('Bảng “sua”, dòng 2, cột D: Cẩm Thủy, “Bến cá KM”, năm 2023')
  expect(refused.out).toContain('Bảng “sua”, dòng 3, cột B: “Tỷ lệ bến cá kiểu mẫu” do hệ thống tính')
  expect(refused.out).toContain('Chưa ghi gì.')

  const shown = JSON.parse((await run('figures', '--unit', 'Cẩm Thủy', '--year', '2023', '--json')).out)
  const value = (code: string) => shown.find((row: { indicator: string }) => row.indicator === code)?.value
  expect([value('ben_ca_model'), value('ben_ca_rate'), value('ocop_3star')]).toEqual(['5', '50', '1234'])
  const total = JSON.parse((await run('figures', '--unit', '90', '--year', '2023', '--json')).out)
  expect(total.find((row: { indicator: string }) => row.indicator === 'ben_ca_rate')).toMatchObject({
    value: '46.666667',
  })

  const round = ['round', 'open', '--year', '2023', '--opens', '2023-11-01']
  expect((await run(...round)).code).toBe(3)
  const opened = await run(...round, '--existing', 'draft', '--json')
  expect(JSON.parse(opened.out)).toMatchObject({ year: 2023, units: 2, drafts: 5 })
  expect(await run(...round, '--existing', 'draft')).toMatchObject({
    code: 1,
    err: 'Đợt báo cáo năm 2023 đã được mở.\n',
  })

  const app = await buildApp({
    ...{ database, secret: 'a-secret-of-the-tests-that-is-long-enough', publicUrl: null, trustProxy: false },
    evidence: testStore(),
    ...{ logLevel: 'silent', webFolder: null, now: () => new Date('2026-01-05T03:00:00Z') },
  })
  const person = new Person(app, await signIn(app, 'quantri', password))
  const { units } = await person.call('catalogue.get')
  const unit = units.find(({ code }) => code === '901')?.id ?? 0
  const form = await person.call('entry.form', { unit, year: 2023 })
  const row = form.rows.find(({ indicator }) => indicator === 'ben_ca_model')
  expect(row?.cell).toMatchObject({ value: '5', status: 'draft', version: 1 })
  expect(row?.history.map(({ value: past }) => past)).toEqual([null, '1', '2', '3', '4'])
  const input = { value: '7', notApplicable: false, basis: 'actual', approximation: null } as const
  const [saved] = await person.call('entry.saveFigures', {
    ...{ unit, year: 2023, atomic: true, channel: 'web' },
    cells: [
      {
        indicator: 'ben_ca_model',
        expectedVersion: 1,
        input: { ...input, asOf: null, source: null, note: null },
      },
    ],
  })
  expect(saved).toMatchObject({ outcome: 'saved', cell: { value: '7', version: 2 } })
  await app.close()
}, 120_000)

test.each([
  [['import'], 2],
  [['import', 'khong-co.csv'], 2],
  [['import', unitsFile, '--overwrite-approved'], 2],
  [['round', 'open', '--year', '2023', '--due', '15/12/2023'], 2],
])('%j: one sentence, exit %i', async (words, exit) => {
  const { code, out, err } = await run(...words)
  expect([code, out, err.trim().split('\n').length]).toEqual([exit, '', 1])
})
