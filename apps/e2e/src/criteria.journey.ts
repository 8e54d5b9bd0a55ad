import { expect, type Page, test } from '@playwright/test'
import { signIn } from './people.ts'

type Matrix = { communes: { name: string; results: boolean[] }[] }

async function matrixOf(page: Page, year: number): Promise<Matrix> {
  const units = await page.request.get('/api/trpc/catalogue.get')
  const { units: known } = (await units.json()).result.data
  const unit = known.find(
    ({ code, level }: { code: string; level: string }) => code === '457' && level === 'district',
  ).id
  const input = encodeURIComponent(JSON.stringify({ unit, year, set: null }))
  const answer = await page.request.get(`/api/trpc/criterion.matrix?input=${input}`)
  return (await answer.json()).result.data
}

/** As an office keeps it: numbering, a total, x where a criterion is met and nothing where it is not. */
function asExcel({ communes }: Matrix): string {
  const numbers = communes[0]?.results.map((_, index) => `TC${index + 1}`) ?? []
  const rows = communes.map(({ name, results }, index) => {
    const total = results.filter((met) => met).length
    return [index + 1, `Xã ${name.toUpperCase()}`, ...results.map((met) => (met ? 'x' : '')), total]
  })
  const sum = rows.reduce((all, row) => all + Number(row.at(-1)), 0)
  const table = [['TT', 'Xã', ...numbers, 'Tổng'], ...rows, ['', 'Cộng', ...numbers.map(() => ''), sum]]
  return `${table.map((row) => row.join('\t')).join('\r\n')}\r\n`
}

const totalOf = ({ communes }: Matrix) =>
  communes.flatMap(({ results }) => results).filter((met) => met).length

const saved = (page: Page) =>
  page.waitForResponse((response) => response.url().includes('criterion.save') && response.ok())

test('24 x 19 results are pasted from Excel: blanks are asked about, 15,75 appears, one step takes it back', async ({
  browser,
}) => {
  const page = await signIn(browser, 'lethuy', '/so/tieu-chi?nam=2024&dv=457')
  const summary = page.locator('.criteria-summary')
  await expect(summary).toContainText('381')
  await expect(summary).toContainText('15,88')
  const text = asExcel(await matrixOf(page, 2023))
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+v')

  const preview = page.getByRole('dialog')
  await expect(preview.getByText('Ghép theo tên xã.')).toBeVisible()
  await expect(preview.getByRole('button', { name: /^Ghi/ })).toBeDisabled()
  await preview.getByLabel(/Ô trống/).selectOption({ label: 'Chưa đạt' })
  const written = saved(page)
  await preview.getByRole('button', { name: /^Ghi \d+ ô/ }).click()
  await expect(preview).toHaveCount(0)
  await written
  await expect(summary).toContainText('15,75')
  await expect(summary).toContainText('378 : 24 xã')
  await expect(page.getByRole('grid').locator('tfoot')).toContainText('378')
  expect(totalOf(await matrixOf(page, 2024))).toBe(378)

  const back = saved(page)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await expect(summary).toContainText('15,88')
  await back
  expect(totalOf(await matrixOf(page, 2024))).toBe(381)
})

test('by keys: x, 0 and Space write, Ctrl+Z takes back', async ({ browser }) => {
  const page = await signIn(browser, 'lethuy', '/so/tieu-chi?nam=2022&dv=457')
  const summary = page.locator('.criteria-summary')
  await expect(summary).toContainText('370')
  const grid = page.getByRole('grid')
  const cell = grid.locator('td.met').first()
  await cell.click()
  const first = saved(page)
  await page.keyboard.press('0')
  await expect(summary).toContainText('369')
  await first
  const second = saved(page)
  await page.keyboard.press('Control+z')
  await expect(summary).toContainText('370')
  await second
  await page.reload()
  await expect(summary).toContainText('370')
  await expect(summary).toContainText('tăng 08 tiêu chí')
})
