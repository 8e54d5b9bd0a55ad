import { expect, test } from '@playwright/test'
import { signIn, typeFigure } from './people.ts'

const form = '/nhap-so-lieu?dv=452&nam=2024'

test('without a connection typing goes on, survives a reload, and is sent on return', async ({ browser }) => {
  const page = await signIn(browser, 'minhhoa', form)
  await expect(page.getByRole('grid')).toBeVisible()
  await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
  await page.locator('#cell-htx_total').click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Chưa gửi 1 ô, giữ trên máy này')).toBeVisible()
  await expect(page.locator('#cell-htx_total')).toContainText('12')
  page.on('dialog', (dialog) => dialog.accept())
  await page.unroute('**/api/**')
  const saved = page.waitForResponse(
    (response) => response.url().includes('entry.saveFigure') && response.ok(),
  )
  await page.reload()
  await saved
  await expect(page.getByText('Đã lưu hết')).toBeVisible()
  await page.reload()
  await expect(page.locator('#cell-htx_total')).toContainText('12')
})

test('two people at one cell: both values are shown, the person chooses', async ({ browser }) => {
  const first = await signIn(browser, 'minhhoa', form)
  await expect(first.getByRole('grid')).toBeVisible()
  const second = await signIn(browser, 'quantri', form)
  await expect(second.getByRole('grid')).toBeVisible()
  await typeFigure(second, 'kdc_registered', '5')
  await first.locator('#cell-kdc_registered').click()
  await first.keyboard.type('6')
  await first.keyboard.press('Enter')
  await first.locator('#cell-kdc_registered').click()
  await expect(first.getByText(/đã ghi số khác lúc/)).toBeVisible()
  const saved = first.waitForResponse(
    (response) => response.url().includes('entry.saveFigure') && response.ok(),
  )
  await first.getByRole('button', { name: 'Giữ số của tôi: 6' }).click()
  await saved
  await second.reload()
  await expect(second.locator('#cell-kdc_registered')).toContainText('6')
})

test('blank, zero, k.a.d, comma decimals and what cannot be read', async ({ browser }) => {
  const page = await signIn(browser, 'badon', '/nhap-so-lieu?dv=458&nam=2024')
  await expect(page.getByRole('grid')).toBeVisible()
  await typeFigure(page, 'duong_model_length', '2,45')
  await expect(page.locator('#cell-duong_model_length')).toContainText('2,45')
  await page.locator('#cell-duong_model_length').click()
  await page.keyboard.type('1.234')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'hai cách' })).toBeVisible()
  const chosen = page.waitForResponse(
    (response) => response.url().includes('entry.saveFigure') && response.ok(),
  )
  await page
    .getByRole('button', { name: '1,234' })
    .or(page.getByRole('button', { name: '1.234' }))
    .first()
    .click()
  await chosen
  await page.locator('#cell-duong_model_length').click()
  await page.keyboard.type('-hai')
  await page.keyboard.press('Enter')
  await expect(page.getByText('không phải là số')).toBeVisible()
  await page.keyboard.press('Escape')
  for (const [key, shown] of [
    ['0', '0'],
    ['k', 'k.a.d'],
  ] as const) {
    await page.locator('#cell-charity_funds').click()
    const saved = page.waitForResponse(
      (response) => response.url().includes('entry.saveFigure') && response.ok(),
    )
    await page.keyboard.press(key)
    if (key === '0') await page.keyboard.press('Enter')
    await saved
    await expect(page.locator('#cell-charity_funds')).toContainText(shown)
  }
  await page.locator('#cell-charity_funds').click()
  const cleared = page.waitForResponse(
    (response) => response.url().includes('entry.saveFigure') && response.ok(),
  )
  await page.keyboard.press('Delete')
  await cleared
  await expect(page.locator('#cell-charity_funds')).toContainText('chưa nhập')
})
