import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'

// One cell of Quảng Trạch goes back, is answered where it stands, comes back and is approved; nothing else is held up.
test('a single cell is returned, answered and approved', async ({ browser }) => {
  const cell = '/ra-soat?nam=2024&o=454.dvk_stock'
  const reviewer = await signIn(browser, 'tinh', cell)
  const panel = reviewer.getByRole('complementary', { name: 'Ô đang xem' })
  await expect(panel.getByRole('heading', { name: /đang duy trì/ })).toBeVisible()
  await expect(reviewer.getByRole('grid')).toBeVisible()
  await panel.getByRole('button', { name: /Trả lại ô này/ }).click()
  await expect(panel.getByText('Ghi lý do để đơn vị biết phải sửa gì.')).toBeVisible()
  await panel.getByRole('textbox', { name: /Lý do trả lại/ }).fill('Đề nghị gửi kèm danh sách mô hình.')
  await panel.getByRole('button', { name: /Trả lại ô này/ }).click()
  await reviewer.waitForURL((url) => !url.href.endsWith('454.dvk_stock'))

  await reviewer.goto('/ra-soat/454?nam=2024')
  await reviewer.getByRole('button', { name: /^Trả lại báo cáo, 1 ô/ }).click()
  const dialog = reviewer.getByRole('dialog')
  await expect(dialog.getByText('Đề nghị gửi kèm danh sách mô hình.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(reviewer.getByText('Đã trả lại báo cáo.')).toBeVisible()

  const editor = await signIn(browser, 'quangtrach', '/nhap-so-lieu?nam=2024')
  await expect(editor.getByText(/trả lại 1 ô .* đã trả lời 0\/1/)).toBeVisible()
  await editor.getByRole('button', { name: 'Đến ô đầu tiên' }).click()
  const row = editor.locator('tr[data-indicator="dvk_stock"]')
  await expect(row.getByText('Đề nghị gửi kèm danh sách mô hình.')).toBeVisible()
  await row.getByRole('button', { name: /^Trả lời/ }).click()
  await row.getByRole('textbox', { name: /^Trả lời về/ }).fill('Danh sách đã gửi ngày 20/11.')
  await row.getByRole('button', { name: 'Gửi' }).click()
  await expect(editor.getByText(/đã trả lời 1\/1/)).toBeVisible()
  await editor.getByRole('button', { name: 'Nộp lại' }).click()
  await editor.getByRole('dialog').getByRole('button', { name: 'Nộp', exact: true }).click()
  await expect(editor.getByText('đang chờ tỉnh rà soát')).toBeVisible()

  await reviewer.goto(cell)
  await expect(panel.getByText('Danh sách đã gửi ngày 20/11.').first()).toBeVisible()
  await reviewer.keyboard.press('a')
  await reviewer.waitForURL((url) => !url.href.endsWith('454.dvk_stock'))
  await reviewer.goto(cell)
  await expect(panel.locator('.cell-steps').getByText('Duyệt', { exact: true })).toBeVisible()
})
