import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page } from '@playwright/test'
import { formOnServer, unitOf } from './ask.ts'
import { signIn } from './people.ts'

type Observation = { indicator: string; unit: string; year: number; value: string }
const published: { observations: Observation[] } = JSON.parse(
  readFileSync(new URL('../../../prisma/data/published-figures.json', import.meta.url), 'utf8'),
)

const leThuy = '/nhap-so-lieu?dv=457&nam=2024'

/** What Báo Quảng Bình published of Lệ Thủy in 2024. */
export const publishedFigures = new Map(
  published.observations
    .filter(({ unit, year }) => unit === '457' && year === 2024)
    .map(({ indicator, value }) => [indicator, value]),
)

export const leThuyOnServer = (page: Page) => formOnServer(page, '457', 2024)

/** The server has exactly these values, and nothing else in the form. */
export async function expectOnServer(page: Page, values: ReadonlyMap<string, string>): Promise<void> {
  await expect(async () => {
    const rows = [...(await leThuyOnServer(page)).values()]
    const stored = rows.flatMap(({ indicator, cell }) => {
      const value = cell?.notApplicable ? 'k.a.d' : cell?.value
      return value == null ? [] : [[indicator, value] as const]
    })
    expect(new Map(stored)).toEqual(values)
  }).toPass({ timeout: 60_000 })
}

/** The district's officer before an empty form, whatever a journey before has left in it. */
export async function openEmptyForm(browser: Browser): Promise<Page> {
  const page = await signIn(browser, 'lethuy', leThuy)
  const filled = [...(await leThuyOnServer(page)).values()].filter(
    ({ cell }) => cell?.notApplicable || cell?.value != null,
  )
  const input = {
    ...{ value: null, notApplicable: false, basis: 'actual', approximation: null },
    ...{ asOf: null, source: null, note: null },
  }
  const cells = filled.map(({ indicator, cell }) => ({ indicator, expectedVersion: cell?.version, input }))
  const data = { unit: await unitOf(page, '457'), year: 2024, atomic: true, channel: 'web', cells }
  if (cells.length > 0)
    expect((await page.request.post('/api/trpc/entry.saveFigures', { data })).ok()).toBe(true)
  await expect(page.getByRole('grid')).toBeVisible()
  return page
}

/** Empties the form, as it was found: the journeys after this one type it in themselves. */
export async function clearForm(page: Page): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expectOnServer(page, new Map())
}
