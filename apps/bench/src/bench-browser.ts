import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import pg from 'pg'
import { findChromium } from '../../e2e/chromium.ts'
import { lengthenForms, shortenForms } from './bench-saving.ts'
import { benchPassword } from './prepare-database.ts'
import { spawnApp } from './spawn-app.ts'
import { median, ms, percentile } from './statistics.ts'

const form = '/nhap-so-lieu?dv=457&nam=2024'
const pasted = 300
const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']

/** The entry page in a real browser: opening a form, typing a cell, pasting a block. Left out where there is no Chromium. */
export async function benchBrowser(url: string): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === null) return console.log('No Chromium found: the entry page is not measured.\n')
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-browser-'))
  const app = await spawnApp(4992, { DATABASE_URL: url, SDV_DATA: folder })
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    await shortenForms(pool)
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    // the compiler names inner functions with it
    await page.addInitScript('globalThis.__name = (named) => named')
    await signIn(page, app.address)
    console.log('| entry page in Chromium | median | p95 or longest |\n|---|---|---|')
    const opened: number[] = []
    for (let round = 0; round < 7; round += 1) opened.push(await openForm(page))
    const rows = await page.locator('tr[data-indicator]').count()
    tell(`a form of ${rows} indicators opens (navigation to drawn grid)`, opened, Math.max(...opened))
    const typed = await typeCells(page, 100)
    tell('Enter after a typed value to the drawn row (script and layout)', typed, percentile(typed, 0.95))
    await lengthenForms(pool)
    const previewed: number[] = []
    const written: number[] = []
    for (let round = 0; round < 5; round += 1) {
      await openForm(page)
      const { preview, saved } = await pasteBlock(page, round)
      previewed.push(preview)
      written.push(saved)
    }
    tell(`preview of ${pasted} pasted cells`, previewed, Math.max(...previewed))
    tell(`${pasted} cells written, acknowledged`, written, Math.max(...written))
    console.log('')
  } finally {
    await pool.end()
    await browser.close()
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(what: string, times: number[], longest: number): void {
  console.log(`| ${what} | ${ms(median(times))} | ${ms(longest)} |`)
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}${form}`)
  await page.getByLabel('Tên đăng nhập').fill('lethuy')
  await page.locator('input[type="password"]').fill(benchPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('grid').waitFor()
}

/** From the start of the navigation until the last row is there. */
async function openForm(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' })
  await page.locator('tr[data-indicator]').last().waitFor({ state: 'attached' })
  return page.evaluate(() => performance.now())
}

/** From the key that ends the typing until the page has been drawn anew: React, checks, computed rows, layout. */
async function typeCells(page: Page, count: number): Promise<number[]> {
  await page.locator('td.value-cell:not(.derived)').first().click()
  const spent: number[] = []
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.type(String(index + 7))
    spent.push(
      await page.evaluate(async () => {
        const input = document.querySelector('.cell-editor input')
        const start = performance.now()
        input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
        await Promise.resolve()
        document.body.getBoundingClientRect()
        return performance.now() - start
      }),
    )
  }
  await page.getByText('Đã lưu hết').waitFor()
  return spent
}

async function pasteBlock(page: Page, round: number): Promise<{ preview: number; saved: number }> {
  return page.evaluate(
    async ({ pasted, round }) => {
      const until = (holds: () => boolean) =>
        new Promise<void>((resolve) => {
          const look = () => holds() && resolve()
          new MutationObserver(look).observe(document.body, {
            subtree: true,
            childList: true,
            attributes: true,
          })
          look()
        })
      const names = [...document.querySelectorAll('tr[data-indicator]')]
        .filter((row) => row.querySelector('.value-cell:not(.derived)') !== null)
        .map((row) => row.querySelector('th')?.textContent ?? '')
      const text = names
        .slice(0, pasted)
        .map((name, index) => `${name}\t${index + round * 1000 + 3}`)
        .join('\n')
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const grid = document.querySelector('.entry-grid')
      let start = performance.now()
      grid?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      await until(() => document.querySelectorAll('.table-lines tbody tr').length > 0)
      const preview = performance.now() - start
      start = performance.now()
      const sending = until(() => document.querySelector('.save-state.change-up') === null)
      document.querySelector<HTMLButtonElement>('.dialog .button.primary')?.click()
      await sending
      await until(() => document.querySelector('.save-state.change-up') !== null)
      return { preview, saved: performance.now() - start }
    },
    { pasted, round },
  )
}
