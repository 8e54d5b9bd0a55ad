import { expect, test } from '@playwright/test'
import { savedBy, signIn, typeFigure } from './people.ts'
import { phonePicture, picture } from './pictures.ts'

// The main job: Lệ Thủy's published figures of 2024 are entered, refused, mended, submitted, returned, approved and seen.
test('from a district officer’s form to the leader’s chart', async ({ browser }) => {
  const form = '/nhap-so-lieu?dv=457&nam=2024'

  const leader = await signIn(browser, 'lanhdao', '/tong-quan?nam=2024')
  await leader.goto('/don-vi/457?nam=2024')
  await expect(leader.getByTestId('value-ocop_total')).toContainText('chưa có')
  await expect(leader.getByTestId('value-ntm_criteria_total')).toContainText('chưa có')

  const editor = await signIn(browser, 'lethuy', form)
  await expect(editor.getByRole('grid')).toBeVisible()
  await typeFigure(editor, 'ntm_criteria_total', '381')
  await expect(editor.locator('#cell-ntm_criteria_avg')).toContainText('15,88')
  await typeFigure(editor, 'ocop_total', '31')
  await typeFigure(editor, 'ocop_3star', '23')
  await typeFigure(editor, 'ocop_4star', '7')
  await expect(
    editor
      .getByRole('row', { name: /OCOP/ })
      .getByText(/23 \+ 7 = 30/)
      .first(),
  ).toBeVisible()

  await editor.getByRole('button', { name: 'Nộp báo cáo' }).click()
  const dialog = editor.getByRole('dialog')
  await expect(dialog.getByText('1 lỗi phải sửa trước khi nộp')).toBeVisible()
  await expect(dialog.getByText(/23 \+ 7 = 30/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Nộp', exact: true })).toBeDisabled()
  await picture(editor, 'chua-nop-duoc', { x: 280, y: 150, width: 806, height: 470 })
  await dialog.getByRole('button', { name: 'Đến ô này' }).click()
  await typeFigure(editor, 'ocop_total', '30')
  await expect(editor.getByText(/23 \+ 7 = 30/)).toHaveCount(0)
  await editor.getByRole('button', { name: 'Nộp báo cáo' }).click()
  await editor.getByRole('dialog').getByRole('button', { name: 'Nộp', exact: true }).click()
  await expect(editor.getByText('đang chờ tỉnh rà soát')).toBeVisible()

  const reviewer = await signIn(browser, 'tinh', '/ra-soat?nam=2024')
  await reviewer
    .getByRole('row', { name: /Lệ Thủy/ })
    .getByRole('link', { name: /Mở/ })
    .click()
  await reviewer.waitForURL(/ra-soat\/457/)
  await reviewer.getByRole('button', { name: /^Trả lại R/ }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(reviewer.getByText('Ghi lý do để đơn vị biết phải sửa gì.')).toBeVisible()
  await reviewer
    .getByRole('dialog')
    .getByLabel('Lý do trả lại')
    .fill('Đề nghị ghi nguồn của số sản phẩm OCOP.')
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(reviewer.getByText('Đã trả lại báo cáo.')).toBeVisible()

  await editor.goto(form)
  await expect(editor.getByText('Đề nghị ghi nguồn của số sản phẩm OCOP.')).toBeVisible()
  await picture(editor, 'tra-lai', { height: 330 })
  await editor.locator('#cell-ocop_total').click()
  await phonePicture(editor, 'dien-thoai')
  const noted = savedBy(editor)
  await editor.getByRole('textbox', { name: 'Nguồn' }).fill('Báo Quảng Bình, 17/9/2024')
  await editor.getByRole('textbox', { name: 'Ghi chú' }).focus()
  await noted
  await editor.getByRole('button', { name: 'Nộp lại' }).click()
  await editor.getByRole('dialog').getByRole('button', { name: 'Nộp', exact: true }).click()
  await expect(editor.getByText('đang chờ tỉnh rà soát')).toBeVisible()

  // still nothing for the leader
  await leader.goto('/don-vi/457?nam=2024')
  await expect(leader.getByTestId('value-ocop_total')).toContainText('chưa có')

  await reviewer.goto('/ra-soat/457?nam=2024')
  await reviewer.getByRole('button', { name: /^Duyệt A/ }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await expect(reviewer.getByText('Đã duyệt báo cáo.')).toBeVisible()

  // by navigation inside the app alone
  await leader.getByRole('link', { name: 'Tổng quan', exact: true }).click()
  await leader.getByRole('combobox', { name: 'Đơn vị' }).selectOption({ label: 'Lệ Thủy' })
  await leader.getByRole('combobox', { name: 'Năm' }).selectOption('2024')
  const ocop = leader.getByTestId('headline-ocop_total')
  await expect(ocop).toContainText('30')
  await expect(ocop).toContainText('1')
  await leader.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await leader.goto('/don-vi/457?nam=2024')
  const row = leader.getByRole('row').filter({ has: leader.getByTestId('value-ocop_total') })
  await expect(row).toContainText('31')
  await expect(row).toContainText('30')
  await expect(row).toContainText('−1')
  await leader.goto('/chi-tieu?ct=ocop_total&dv=457&nam=2019-2024&dang=duong')
  await expect(leader.getByRole('figure', { name: /2023 31.*2024 30/ })).toBeVisible()
})

test('another district’s editor can neither open nor save it, by page or by API', async ({ browser }) => {
  const page = await signIn(browser, 'minhhoa', '/nhap-so-lieu?dv=457&nam=2024')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await expect(page.getByText('Chưa được giao quyền')).toBeVisible()
  const catalogue = await page.request.get('/api/trpc/catalogue.get')
  const units: { id: number; code: string }[] = (await catalogue.json()).result.data.units
  const unit = units.find(({ code }) => code === '457')?.id
  const form = await page.request.get(
    `/api/trpc/entry.form?input=${encodeURIComponent(JSON.stringify({ unit, year: 2024 }))}`,
  )
  expect(form.status()).toBe(403)
  const input = {
    value: '99',
    notApplicable: false,
    basis: 'actual',
    approximation: null,
    asOf: null,
    source: null,
    note: null,
  }
  const cells = [{ indicator: 'ocop_total', expectedVersion: 0, input }]
  const save = await page.request.post('/api/trpc/entry.saveFigures', {
    data: { unit, year: 2024, atomic: false, channel: 'web', cells },
  })
  expect(save.status()).toBe(403)
  const review = await page.request.get(
    `/api/trpc/review.list?input=${encodeURIComponent(JSON.stringify({ unit, year: 2024 }))}`,
  )
  expect(review.status()).toBe(403)
})
