import { type Browser, expect, type Page, test } from '@playwright/test'
import { type OfficeServer, officeClient, officeServer } from '../../server/test/office-server.ts'
import { totp } from '../../server/test/totp.ts'
import config from '../playwright.config.ts'
import { OwnInstallation } from './own-installation.ts'
import { password } from './people.ts'
import { picture } from './pictures.ts'

// A server that asks its administrators for a second factor and lets people in by their office's own accounts.
const port = Number(new URL(config.use?.baseURL ?? '').port) + 2
const origin = `http://127.0.0.1:${port}`
let office: OfficeServer
let server: OwnInstallation

test.beforeAll(async () => {
  office = await officeServer(`${origin}/api/auth/callback/office`)
  server = new OwnInstallation(port, {
    SDV_SEED: 'demo',
    SDV_DEMO_PASSWORD: password,
    SDV_PUBLIC_URL: origin,
    SDV_REQUIRE_TWO_FACTOR: 'administrators',
    SDV_OIDC_ISSUER: office.issuer,
    SDV_OIDC_CLIENT_ID: officeClient.clientId,
    SDV_OIDC_CLIENT_SECRET: officeClient.clientSecret,
    SDV_OIDC_NAME: 'tài khoản Tỉnh ủy',
  })
  await server.start()
})
test.afterAll(async () => {
  await server.end()
  await office.close()
})

const arrive = async (browser: Browser, address = '/dang-nhap') => {
  const page = await (await browser.newContext({ baseURL: origin })).newPage()
  await page.goto(address)
  await page.waitForURL(/\/dang-nhap/)
  return page
}
const officeButton = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng tài khoản Tỉnh ủy' })
const main = (page: Page) => page.locator('main')

async function typePassword(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.locator('input[type="password"]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL(/\/dang-nhap/)
}

/** A code of the half minute that is now, with time left to type it. */
async function freshCode(page: Page, secret: string): Promise<string> {
  const left = 30_000 - (Date.now() % 30_000)
  if (left < 5_000) await page.waitForTimeout(left)
  return totp(secret)
}

test('the office lets in by its own button whoever has an account here, back to the page that was asked for', async ({
  browser,
}) => {
  office.person({ sub: 'a-457', preferred_username: 'lethuy' })
  const page = await arrive(browser, '/nhap-so-lieu?dv=457&nam=2024')
  await expect(page.getByText('Đề nghị đăng nhập để mở trang vừa chọn.')).toBeVisible()
  await officeButton(page).click()
  await page.waitForURL(/\/nhap-so-lieu\?dv=457&nam=2024/)
  await expect(page.getByRole('button', { name: 'Nộp báo cáo' })).toBeVisible()
  await signOut(page)

  await test.step('another account there under the same name is nobody here', async () => {
    office.person({ sub: 'a-999', preferred_username: 'lethuy' })
    const other = await arrive(browser)
    await officeButton(other).click()
    await expect(
      other.getByText('Chưa có tài khoản Sổ Dân vận nào ứng với tài khoản cơ quan này.'),
    ).toBeVisible()
    expect((await other.request.get('/api/trpc/session.me')).status()).toBe(401)
  })

  await test.step('the password works beside it, and an editor is not asked for a second factor', async () => {
    await typePassword(page, 'lethuy')
    await page.waitForURL(/\/tong-quan/)
    await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test('an administrator must set up the second factor, signs in with it and, without the telephone, with a backup code', async ({
  browser,
}) => {
  const page = await arrive(browser)
  let secret = ''
  let codes: string[] = []

  await test.step('nothing but setting it up is there, whatever address is asked for', async () => {
    await typePassword(page, 'quantri')
    const asked = page.getByText('Người quản trị phải bật xác thực hai bước trước khi làm việc.')
    await expect(asked).toBeVisible()
    await page.goto('/quan-tri/nguoi-dung')
    await expect(asked).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Trang' })).toHaveCount(0)
    expect((await page.request.get('/api/trpc/catalogue.get')).status()).toBe(403)
  })

  await test.step('with the password, the secret in the telephone and a first code of it', async () => {
    await page.getByLabel('Nhập mật khẩu để tiếp tục').fill('khong-phai-mat-khau')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await expect(page.getByText('Mật khẩu chưa đúng.')).toBeVisible()
    await page.getByLabel('Nhập mật khẩu để tiếp tục').fill(password)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await expect(page.getByRole('img', { name: /^Mã QR/ })).toBeVisible()
    secret = (await page.locator('.secret').innerText()).replace(/\s/g, '')
    await picture(page, 'quan-tri/hai-buoc')
    await page.getByLabel('Mã 6 số trên điện thoại').fill('000000')
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await expect(page.getByText(/Mã chưa đúng/)).toBeVisible()
    await page.getByLabel('Mã 6 số trên điện thoại').fill(await freshCode(page, secret))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    const shown = page.getByRole('listitem')
    await expect(shown).toHaveCount(10)
    codes = await shown.allInnerTexts()
    await page.getByRole('button', { name: 'Tôi đã cất các mã này' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Người dùng' })).toBeVisible()
  })

  await test.step('from then on the password alone does not do', async () => {
    await signOut(page)
    await typePassword(page, 'quantri')
    const code = page.getByLabel('Mã 6 số trên điện thoại')
    await code.fill('000000')
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    const wrong = page.getByText('Mã chưa đúng. Chờ mã mới trên điện thoại rồi nhập lại.')
    await expect(wrong).toBeVisible()
    expect((await page.request.get('/api/trpc/session.me')).status()).toBe(401)
    await code.fill(await freshCode(page, secret))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.waitForURL(/\/tong-quan/)
  })

  await test.step('a backup code does, once', async () => {
    const [first = '', second = ''] = codes
    const withBackup = async (code: string) => {
      await page.getByRole('button', { name: 'Không có điện thoại? Dùng mã dự phòng' }).click()
      await page.getByLabel('Mã dự phòng').fill(code)
      await page.getByRole('button', { name: 'Xác nhận' }).click()
    }
    await signOut(page)
    await typePassword(page, 'quantri')
    await withBackup(first)
    await page.waitForURL(/\/tong-quan/)
    await signOut(page)
    await typePassword(page, 'quantri')
    await withBackup(first)
    await expect(page.getByText('Mã dự phòng chưa đúng hoặc đã dùng rồi.')).toBeVisible()
    await page.getByLabel('Mã dự phòng').fill(second)
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.waitForURL(/\/tong-quan/)
  })

  await test.step('switching it off leads back to setting it up', async () => {
    await page.goto('/tai-khoan')
    await page.getByRole('button', { name: 'Tắt xác thực hai bước' }).click()
    await page.getByLabel('Nhập mật khẩu để tiếp tục').fill(password)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await expect(
      page.getByText('Người quản trị phải bật xác thực hai bước trước khi làm việc.'),
    ).toBeVisible()
  })
})
