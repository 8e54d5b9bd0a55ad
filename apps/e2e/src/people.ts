import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

export const password = process.env.E2E_PASSWORD ?? ''
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
const sessions = new Map<string, Cookies>()

/** A person at a browser of their own, signed in and sent to where they wanted to go. Who signed in before is remembered
 * as long as the session lasts. `origin`: another way to the server than the straight one. */
export async function signIn(
  browser: Browser,
  username: string,
  address: string,
  origin?: string,
): Promise<Page> {
  const context = await browser.newContext(origin === undefined ? {} : { baseURL: origin })
  const page = await context.newPage()
  const key = `${origin ?? ''} ${username}`
  await context.addCookies(sessions.get(key) ?? [])
  const known = (await context.request.get('/api/trpc/session.me')).ok()
  if (!known) await context.clearCookies()
  await page.goto(address)
  if (!known) await signInHere(page, username)
  await expect(page.locator('main')).toBeVisible()
  sessions.set(key, await context.cookies())
  return page
}

/** On the sign-in page that is open, or about to be. */
export async function signInHere(page: Page, username: string): Promise<void> {
  await page.waitForURL(/\/dang-nhap/)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.locator('input[type="password"]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
}

/** Types a value into a cell of the form as an official does: go to the cell, type, Enter; waits for the server's word. */
export async function typeFigure(page: Page, indicator: string, value: string): Promise<void> {
  await page.locator(`#cell-${indicator}`).click()
  const saved = savedBy(page)
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await saved
}

/** The server's word that what is typed next is stored; to be asked for before typing. */
export const savedBy = (page: Page) =>
  page.waitForResponse((response) => response.url().includes('entry.saveFigure') && response.ok())

/** Hands the open form in, for the first time or again; whatever asks for a note gets one. */
export async function submitReport(page: Page, button: 'Nộp báo cáo' | 'Nộp lại'): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Nộp', exact: true })).toBeVisible()
  const notes = dialog.getByPlaceholder('Ghi chú giải trình')
  for (let left = await notes.count(); left > 0; left -= 1) {
    await notes.first().fill('Theo danh sách kèm theo.')
    await notes.first().blur()
    await expect(notes).toHaveCount(left - 1)
  }
  await dialog.getByRole('button', { name: 'Nộp', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Đã nộp', { exact: true })).toBeVisible()
}

/** Answers a returned cell of the open form in its own row. */
export async function answerCell(page: Page, indicator: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Đến ô đầu tiên' }).click()
  const row = page.locator(`tr[data-indicator="${indicator}"]`)
  await row.getByRole('button', { name: /^Trả lời/ }).click()
  await row.getByRole('textbox', { name: /^Trả lời về/ }).fill(words)
  await row.getByRole('button', { name: 'Gửi' }).click()
  await expect(page.getByText(/đã trả lời 1\/1/)).toBeVisible()
}

/** The reviewer's matrix with one cell open; what its panel says is ready to be read. */
export async function openMatrix(page: Page, year: number, unit: string, indicator: string) {
  await page.goto(`/ra-soat?nam=${year}&o=${unit}.${indicator}`)
  const panel = page.getByRole('complementary', { name: 'Ô đang xem' })
  await expect(panel.getByRole('heading', { level: 2 }).first()).toBeVisible()
  return panel
}
