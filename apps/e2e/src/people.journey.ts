import { expect, test } from '@playwright/test'
import { signIn, typeFigure } from './people.ts'

test('an administrator invites an editor, who accepts elsewhere, types a figure, and is out once deactivated', async ({
  browser,
}) => {
  const admin = await signIn(browser, 'quantri', '/quan-tri/nguoi-dung')
  await admin.getByRole('button', { name: 'Thêm người dùng' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Họ tên').fill('Trần Văn Bình')
  await dialog.getByLabel('Tên đăng nhập').fill('binh.tv')
  await dialog.getByLabel('Đơn vị').selectOption({ label: 'Ba Đồn' })
  await dialog.getByRole('button', { name: 'Thêm và tạo liên kết mời' }).click()
  const link = await dialog.getByLabel('Liên kết mời').inputValue()
  await dialog.getByRole('button', { name: 'Xong' }).click()

  const editor = await (await browser.newContext()).newPage()
  const sent: string[] = []
  editor.on('request', (request) => sent.push(request.url()))
  await editor.goto(link)
  await expect(editor.getByRole('heading', { name: 'Chào đồng chí Trần Văn Bình' })).toBeVisible()
  expect(editor.url()).not.toContain('#')
  await editor.getByLabel('Mật khẩu mới').fill('matkhau2024')
  await editor.getByLabel('Nhập lại mật khẩu').fill('matkhau2024')
  await editor.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(editor.getByRole('alert')).toContainText('hay bị đoán')
  await editor.getByLabel('Mật khẩu mới').fill('bảy con trâu đen')
  await editor.getByLabel('Nhập lại mật khẩu').fill('bảy con trâu đen')
  await editor.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await editor.waitForURL(/tong-quan/)
  expect(sent.filter((url) => url.includes(link.split('#')[1] ?? 'x'))).toEqual([])

  await editor.goto('/nhap-so-lieu?dv=458&nam=2024')
  await typeFigure(editor, 'ocop_total', '7')

  await admin.getByRole('button', { name: 'Mở Trần Văn Bình' }).click()
  await dialog.getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await dialog.getByRole('button', { name: 'Chắc chắn ngừng tài khoản' }).click()
  await expect(dialog.getByRole('button', { name: 'Cho hoạt động lại' })).toBeVisible()
  await editor.goto('/tong-quan')
  await editor.waitForURL(/dang-nhap/)
})
