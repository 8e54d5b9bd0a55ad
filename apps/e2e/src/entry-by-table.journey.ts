import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { expectOnServer, leThuyOnServer, openEmptyForm, publishedFigures } from './le-thuy-2024.ts'
import { typeInto } from './open-forms.ts'
import { picture } from './pictures.ts'

// as the sheet of an office has it: its own order, tones where old programs put them, letters and tones apart
const table = [
  ['TT', 'Nội dung', 'ĐVT', 'Năm 2023', 'Năm 2024'],
  ['1', 'Sản phẩm OCOP được công nhận (còn hiệu lực)', 'sản phẩm', '31', '30'],
  ['', 'Sản phẩm OCOP 4 sao'.normalize('NFD'), 'sản phẩm', '8', '7'],
  ['', 'Sản phẩm OCOP 3 sao'.normalize('NFD'), 'sản phẩm', '23', '23'],
  ['2', 'Tổng số tiêu chí NTM đạt chuẩn'.normalize('NFD'), 'tiêu chí', '378', '381'],
  ['', 'SỐ XÃ ĐẠT 19/19 TIÊU CHÍ', 'xã', '7', '7'],
  ['', 'Số xã đạt 15-18 tiêu chí', 'xã', '10', '11'],
  ['', 'Số xã đạt 10-14 tiêu chí', 'xã', '4', '3'],
  ['', 'Số xã đạt 5-9 tiêu chí', 'xã', '3', '3'],
  ['', 'Bình quân số tiêu chí NTM đạt chuẩn trên một xã', 'tiêu chí/xã', '15,75', '15,87'],
  ['3', 'Mô hình “Dân vận khéo” lĩnh vực văn hoá - xã hội', 'mô hình', '48', '52'],
  ['4', 'Quỹ vì người nghèo, an sinh xã hội vận động được', 'triệu đồng', '3.469,4', '3.512'],
  ['5', 'Diện tích đất Nhân dân hiến', 'm2', '49.667', '51.230'],
  ['6', 'Số tổ hợp tác nuôi ong', 'tổ', '4', '5'],
]

async function copyAsExcel(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = `${table.map((cells) => cells.join('\t')).join('\r\n')}\r\n`
  const rows = table.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  const html = `<html><body><table>${rows.join('')}</table></body></html>`
  await page.evaluate(
    ([plain, rich]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }),
          'text/html': new Blob([rich ?? ''], { type: 'text/html' }),
        }),
      ]),
    [text, html],
  )
}

test('by one paste: looked at first, what is ambiguous asked about, one step to take back', async ({
  browser,
}) => {
  const page = await openEmptyForm(browser)
  await copyAsExcel(page)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+v')

  const preview = page.getByRole('dialog')
  await expect(
    preview.getByRole('heading', { name: 'Dán 14 dòng: ghi 10 ô, hỏi lại 2, bỏ qua 1' }),
  ).toBeVisible()
  await expect(preview.getByText('Ghép theo tên chỉ tiêu, không theo thứ tự dòng.')).toBeVisible()
  await expect(preview.getByRole('row', { name: /Bình quân số tiêu chí/ })).toContainText('ô tự tính')
  await expect(preview.getByRole('row', { name: /nuôi ong/ })).toContainText('tên gần giống')
  const asked = preview.getByRole('row', { name: /Quỹ vì người nghèo/ })
  await expect(asked).toContainText('có thể hiểu hai cách')
  await asked.scrollIntoViewIfNeeded()
  await picture(page, 'dan', { x: 180, y: 20, width: 1006, height: 728 })
  await expectOnServer(page, new Map())
  await asked.getByRole('button', { name: '3.512' }).click()
  await preview.getByRole('button', { name: /^Ghi \d+ ô/ }).click()

  const values = new Map(publishedFigures)
  values.delete('ntm_criteria_avg')
  values.set('dvk_field_culture_society', '52').set('ntm_land_donated', '51230')
  await expectOnServer(page, values.set('charity_funds', '3512'))
  await expect(page.locator('#cell-ntm_criteria_avg')).toContainText('15,88')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await expectOnServer(page, new Map())
})

test('by file: downloaded, filled in, the difference of each cell seen, picked, written at once', async ({
  browser,
}, info) => {
  const page = await openEmptyForm(browser)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải biểu' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('Biểu nhập số liệu dân vận Huyện Lệ Thủy năm 2024.xlsx')
  const path = info.outputPath(download.suggestedFilename())
  await download.saveAs(path)
  await fillIn(path, [
    ['Tổng số tiêu chí NTM đạt chuẩn', 381],
    ['Sản phẩm OCOP được công nhận (còn hiệu lực)', 30],
    ['Sản phẩm OCOP 3 sao', 23],
    ['Sản phẩm OCOP 4 sao', 7],
    ['Sản phẩm OCOP 5 sao (cấp quốc gia)', 'chưa rõ'],
  ])

  await typeInto(page, 'ocop_3star', '22')
  await expectOnServer(page, new Map([['ocop_3star', '22']]))
  await page.getByLabel('Nạp tệp').setInputFiles(path)
  const preview = page.getByRole('dialog')
  await expect(preview.getByRole('heading', { name: /ghi 3 ô/ })).toBeVisible()
  await expect(preview.getByRole('row', { name: /Tổng số tiêu chí/ })).toContainText('Mới')
  const changed = preview.getByRole('row', { name: /Sản phẩm OCOP 3 sao/ })
  await expect(changed).toContainText('Có người ghi số khác sau khi tải biểu')
  await expect(preview.getByRole('row', { name: /5 sao/ })).toContainText('“chưa rõ” không phải là số')
  await picture(page, 'tep', { x: 180, y: 150, width: 1006, height: 470 })
  await changed.getByRole('checkbox').check()
  await preview.getByRole('button', { name: /^Ghi 4 ô/ }).click()
  await expect(preview).toHaveCount(0)
  const values = ['ntm_criteria_total', 'ocop_total', 'ocop_3star', 'ocop_4star']
  await expectOnServer(page, new Map(values.map((code) => [code, publishedFigures.get(code) ?? ''])))

  // back to where it was found: the file as one step, then the typed value
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expectOnServer(page, new Map([['ocop_3star', '22']]))
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expectOnServer(page, new Map())
  expect((await leThuyOnServer(page)).get('ocop_total')?.cell?.value ?? null).toBeNull()
})

/** Values into the year's column of the form, as a person does in a spreadsheet program. */
async function fillIn(path: string, values: readonly (readonly [string, string | number])[]): Promise<void> {
  const workbook = await openXlsx(await readFile(path))
  const rows = workbook.sheets[0]?.rows ?? []
  const column = rows
    .map((cells) => cells.findLastIndex((cell) => /^Thực hiện\s2024$/.test(String(cell))))
    .find((at) => at >= 0)
  for (const [name, value] of values) {
    const row = rows.find((cells) => cells.includes(name))
    if (row === undefined || column === undefined) throw new Error(`${name} is not in the form`)
    row[column] = value
  }
  await writeFile(path, await saveXlsx(workbook))
}
