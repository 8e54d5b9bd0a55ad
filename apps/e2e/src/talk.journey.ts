import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'

test('every number knows where it comes from: by the number itself, down to the source, by keys and by address', async ({
  browser,
}) => {
  const page = await signIn(browser, 'lanhdao', '/tong-quan?nam=2023')
  const mean = page.getByTestId('headline-ntm_criteria_avg').getByRole('button', { name: '16,40' })
  await mean.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('complementary', { name: 'Vì sao ra số này?' })
  await expect(drawer).toBeFocused()
  await expect(drawer).toContainText('2.099 / 128 = 16,398438')
  await expect(drawer.getByRole('link', { name: 'Lệ Thủy' })).toHaveAttribute(
    'href',
    /\/don-vi\/457\?nam=2023/,
  )

  await drawer.getByRole('button', { name: '15,75' }).click()
  await expect(drawer).toContainText('378 / 24 = 15,75')
  await drawer.getByRole('button', { name: '378' }).click()
  await expect(drawer).toContainText('Đơn vị nhập trực tiếp')
  await expect(drawer).toContainText(/Nguồn: .+2023/)
  await drawer.getByRole('button', { name: 'Quay lại số trước' }).click()
  await expect(drawer).toContainText('378 / 24 = 15,75')

  await page.reload()
  await expect(drawer).toContainText('378 / 24 = 15,75')
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await mean.click()
  await expect(drawer).toContainText('16,398438')
  await page.keyboard.press('Escape')
  await expect(mean).toBeFocused()

  await page.goto('/tong-quan?nam=2023&vi-sao=dvk_registered_district.44.2023')
  await expect(drawer).toContainText('Chưa có số đã duyệt của Ba Đồn.')
})

test('a district and the province talk about one cell: by name, at once, without the neighbours', async ({
  browser,
}) => {
  const cell = '/nhap-so-lieu?dv=457&nam=2024&o=ocop_total'
  const district = await signIn(browser, 'lethuy', cell)
  const administrator = await signIn(browser, 'quantri', cell)
  const field = district.getByRole('textbox', { name: 'Viết trao đổi' })
  await field.fill('Số chờ quyết định, nhờ ')
  await field.press('End')
  await field.pressSequentially('@tinh uy')
  await expect(
    district.getByRole('listbox', { name: 'Người có thể nhắc tên' }).getByRole('option'),
  ).toHaveText(['Ban Dân vận Tỉnh ủy'])
  await field.press('Enter')
  await expect(field).toHaveValue('Số chờ quyết định, nhờ @Ban Dân vận Tỉnh ủy ')
  await field.press('Control+Enter')
  await expect(district.locator('.mention')).toHaveText('@Ban Dân vận Tỉnh ủy')
  await expect(field).toHaveValue('')
  await expect(administrator.locator('.comment-body')).toContainText('Số chờ quyết định')
})

test('a reminder is copied with what is missing and a link to it; a second one soon after is asked about', async ({
  browser,
}) => {
  const page = await signIn(browser, 'tinh', '/ra-soat?nam=2024')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const card = page.getByRole('region', { name: /^Lời nhắc/ })
  await card.getByRole('button', { name: 'Ba Đồn', exact: true }).click()
  await expect(card).toContainText('Chưa nhắc lần nào.')
  await card.getByRole('button', { name: 'Chép để gửi Zalo' }).click()
  await expect(card).toContainText(/Đã nhắc .+, Ban Dân vận Tỉnh ủy\./)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Kính gửi Ban Dân vận Thị ủy Ba Đồn\. .+Còn \d+\/118 ô chưa có số: /)
  await card.getByRole('button', { name: 'Chép để gửi Zalo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Vừa nhắc xong' })
  await expect(dialog).toContainText('Đơn vị này đã được Ban Dân vận Tỉnh ủy nhắc lúc')
  await dialog.getByRole('button', { name: 'Thôi' }).click()

  const link = /(\/nhap-so-lieu\S+)$/.exec(copied)?.[1] ?? ''
  const district = await signIn(browser, 'badon', link)
  await expect(district.getByRole('grid')).toBeVisible()
  await expect(district.locator('.cell-panel h2')).toBeVisible()
})

test('the bell tells the reviewer what came in, once, and leads there', async ({ browser }) => {
  const page = await signIn(browser, 'tinh', '/tong-quan')
  const bell = page.getByRole('button', { name: 'Tin mới' })
  await expect(bell).toContainText(/\d+ tin chưa xem/)
  await bell.click()
  const box = page.getByRole('region', { name: 'Tin mới' })
  await expect(box.getByRole('link').first()).toContainText('mới')
  await expect(bell).not.toContainText('tin chưa xem')
  await page.keyboard.press('Escape')
  await expect(bell).toBeFocused()
  await bell.click()
  await box
    .getByRole('link', { name: /nộp báo cáo/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/ra-soat\/\d+\?nam=\d+/)
})
