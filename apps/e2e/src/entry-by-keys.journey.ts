import { expect, test } from '@playwright/test'
import { expectAt, inGrid, pressUntil, walkTo, writableCells } from './keyboard.ts'
import { clearForm, expectOnServer, leThuyOnServer, openEmptyForm, publishedFigures } from './le-thuy-2024.ts'
import { picture } from './pictures.ts'

const typed = (value: string) => value.replace('.', ',')

test('a whole form by typing alone, the mouse untouched', async ({ browser }) => {
  const page = await openEmptyForm(browser)
  await picture(page, 'bieu', { height: 560 })
  const before = await leThuyOnServer(page)
  const order = await writableCells(page)
  const values = new Map(
    order.map((code) => [code, publishedFigures.get(code) ?? before.get(code)?.previous?.value ?? '120']),
  )

  await pressUntil(page, 'Tab', inGrid(page))
  await page.keyboard.press('Enter')
  await expectAt(page, order[0] ?? '')
  const asTyped = new Map(values).set('ocop_total', '31')
  await page.keyboard.type([...asTyped.values()].map((value) => `${typed(value)}\n`).join(''))
  await expectOnServer(page, asTyped)

  // the check says it at once, F8 goes there, F2 mends the last figure
  await page.keyboard.press('Control+Home')
  const alarming = page.getByRole('row', { name: /OCOP/ }).getByText(/23 \+ 7 \+ 0 = 30/)
  await expect(alarming.first()).toBeVisible()
  await pressUntil(page, 'F8', async () => (await page.locator('#cell-ocop_total[data-active]').count()) > 0)
  await picture(page, 'loi', { x: 76, y: 430 })
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('0\n')
  await expect(alarming).toHaveCount(0)

  // a typed value is one step back, not two
  await walkTo(page, 'vuon_model')
  const retyped = page.locator('#cell-vuon_model')
  await page.keyboard.type('871\n')
  await page.keyboard.type('35\n')
  await expect(retyped).toContainText('871')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(retyped).not.toContainText('871')

  // letters on a selected cell, taken back and done again
  await walkTo(page, 'vuon_model')
  await page.keyboard.press('u')
  await expect(page.locator('#cell-vuon_model')).toContainText('ước')
  await walkTo(page, 'gpmb_enforced')
  await page.keyboard.press('k')
  await expect(page.locator('#cell-gpmb_enforced')).toContainText('k.a.d')
  await page.keyboard.press('Control+z')
  await expect(page.locator('#cell-gpmb_enforced')).not.toContainText('k.a.d')
  await page.keyboard.press('Control+y')
  await expect(page.locator('#cell-gpmb_enforced')).toContainText('k.a.d')

  await walkTo(page, 'ocop_total')
  await page.keyboard.press('g')
  await page.keyboard.type('Một sản phẩm hết hạn, chưa công nhận lại.')
  await pressUntil(page, 'Shift+Tab', inGrid(page))
  await expectOnServer(page, values.set('gpmb_enforced', 'k.a.d'))
  const stored = await leThuyOnServer(page)
  expect(stored.get('ocop_total')?.cell?.note).toBe('Một sản phẩm hết hạn, chưa công nhận lại.')
  expect(stored.get('vuon_model')?.cell?.basis).toBe('estimate')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt của biểu nhập' })).toBeVisible()
  await page.keyboard.press('Escape')

  // from the first row Shift+Tab leads out of the form
  await page.keyboard.press('Control+Home')
  const submit = page.getByRole('button', { name: 'Nộp báo cáo' })
  await pressUntil(page, 'Shift+Tab', () => submit.evaluate((button) => button === document.activeElement))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Không có lỗi.')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Không còn ô trống.')).toBeVisible()
  await picture(page, 'nop', { x: 280, y: 180, width: 806, height: 420 })
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(page.locator('#cell-ntm_criteria_total')).toContainText('381')
  await clearForm(page)
})
