import { type Browser, expect, type Page } from '@playwright/test'

const password = process.env.E2E_PASSWORD ?? ''

/** A person at a browser of their own, signed in and sent to where they wanted to go. */
export async function signIn(browser: Browser, username: string, address: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForURL(/\/dang-nhap/)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.locator('input[type="password"]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  await expect(page.locator('main')).toBeVisible()
  return page
}

/** Types a value into a cell of the form as an official does: go to the cell, type, Enter; waits for the server's word. */
export async function typeFigure(page: Page, indicator: string, value: string): Promise<void> {
  const cell = page.locator(`#cell-${indicator}`)
  await cell.scrollIntoViewIfNeeded()
  await cell.click()
  const saved = page.waitForResponse(
    (response) => response.url().includes('entry.saveFigure') && response.ok(),
  )
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await saved
}
