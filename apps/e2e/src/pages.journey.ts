import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './people.ts'

const pages = [
  ['lanhdao', '/tong-quan?nam=2023'],
  ['tinh', '/tong-quan?nam=2024&so=ca'],
  ['lanhdao', '/tong-quan?dv=457&nam=2023'],
  ['lanhdao', '/tong-quan?nam=2023&vi-sao=ntm_criteria_avg.44.2023'],
  ['lanhdao', '/chi-tieu'],
  ['lanhdao', '/chi-tieu?ct=ntm_criteria_avg&nam=2019-2023&dang=duong'],
  ['lanhdao', '/chi-tieu?ct=ntm_criteria_avg&dv=457,452&nam=2019-2023&dang=duong'],
  ['lanhdao', '/chi-tieu?ct=dvk_registered_district&nam=2023&dang=bang'],
  ['lanhdao', '/don-vi/457?nam=2023'],
  ['badon', '/nhap-so-lieu?dv=458&nam=2024'],
  ['quantri', '/quan-tri/nguoi-dung'],
  ['quantri', '/quan-tri/nhat-ky'],
  ['lethuy', '/tai-khoan'],
  ['tinh', '/ra-soat?nam=2024'],
  ['tinh', '/ra-soat?nam=2024&o=453.dvk_registered_district'],
  ['tinh', '/ra-soat/453?nam=2024'],
  ['tuyenhoa', '/nhap-so-lieu?dv=453&nam=2024'],
  ['tinh', '/ra-soat/bat-thuong'],
  ['tinh', '/so/ocop?nam=2023'],
  ['tinh', '/so/doi-chieu?nam=2023&loc=all'],
  ['quantri', '/quan-tri/chi-tieu-theo-so'],
  ['lethuy', '/so/ocop?nam=2024&dv=457&sp=1'],
  ['tinh', '/so/tieu-chi?nam=2023'],
  ['lethuy', '/so/tieu-chi?nam=2023&dv=457'],
  ['quantri', '/quan-tri'],
  ['quantri', '/quan-tri/nap-so-lieu'],
  ['quantri', '/quan-tri/quy-tac-kiem-tra'],
  ['quantri', '/quan-tri/dot-bao-cao'],
  ['quantri', '/quan-tri/dot-bao-cao?xem=dung-han'],
  ['quantri', '/quan-tri/dot-bao-cao/mo'],
  ['quantri', '/quan-tri/ke-hoach?nam=2024'],
  ['quantri', '/quan-tri/ke-hoach/nap?nam=2024'],
] as const

type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>
const rules: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
const rulesOfColour: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What is wrong alone is described, and no empty page is opened beside it: that takes a third of the time. */
async function seriousFindings(page: Page, runOnly: RunOnly): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    )
}

/** Everything in light, and whatever depends on colours again in dark. */
async function inBothSchemes(page: Page, address: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await seriousFindings(page, rules)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const dark = await seriousFindings(page, rulesOfColour)
  return [
    ...light.map((finding) => `${address} light ${finding}`),
    ...dark.map((finding) => `${address} dark ${finding}`),
  ]
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

test('axe finds nothing serious on any page, light or dark', async ({ browser }) => {
  test.setTimeout(900_000)
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/dang-nhap')
  await expect(visitor.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  const found = await inBothSchemes(visitor, '/dang-nhap')
  const people = new Map<string, Page>()
  for (const [person, address] of pages)
    await test.step(address, async () => {
      const known = people.get(person)
      const page = known ?? (await signIn(browser, person, address))
      people.set(person, page)
      if (known) await page.goto(address)
      await settled(page)
      found.push(...(await inBothSchemes(page, address)))
    })
  expect(found).toEqual([])
})

test('no page is wider than a phone, nor throws', async ({ browser }) => {
  const problems: string[] = []
  const page = await signIn(browser, 'quantri', '/tong-quan')
  page.on('pageerror', (error) => problems.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()} ${message.text()}`)
  })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [, address] of pages) {
    await page.goto(address)
    await settled(page)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wider > 0) problems.push(`${address} is ${wider} px too wide`)
  }
  expect(problems).toEqual([])
})

test('wrong passwords are answered with a sentence, and signing out ends the session', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/tong-quan')
  await page.waitForURL(/\/dang-nhap/)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Nhập tên đăng nhập.')).toBeVisible()
  await page.getByLabel('Tên đăng nhập').fill('lanhdao')
  await page.locator('input[type="password"]').fill('khong-phai-mat-khau')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('alert')).toContainText('chưa đúng')
  const signedIn = await signIn(browser, 'lanhdao', '/tong-quan')
  await signedIn.getByRole('button', { name: /Tài khoản/ }).click()
  await signedIn.getByRole('button', { name: 'Đăng xuất' }).click()
  await signedIn.waitForURL(/\/dang-nhap/)
  expect((await signedIn.request.get('/api/trpc/session.me')).status()).toBe(401)
})

test('English is one choice away and stays', async ({ browser }) => {
  const page = await signIn(browser, 'lanhdao', '/tong-quan?nam=2023')
  await page.getByRole('button', { name: /Tài khoản/ }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await page.goto('/chi-tieu')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indicators')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
