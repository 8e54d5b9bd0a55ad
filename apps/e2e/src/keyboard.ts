import { expect, type Page } from '@playwright/test'

const row = (page: Page, indicator: string) => page.locator(`tr[data-indicator="${indicator}"]`)

/** Presses a key until the person is where they want to be. */
export async function pressUntil(page: Page, key: string, arrived: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await arrived()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there`)
}

export const inGrid = (page: Page) => () =>
  page.evaluate(() => document.activeElement?.getAttribute('role') === 'grid')

/** The cells that can be typed into, as they follow each other on the screen. */
export const writableCells = (page: Page): Promise<string[]> =>
  page
    .locator('td.value-cell[aria-readonly="false"]')
    .evaluateAll((cells) => cells.map(({ id }) => id.replace('cell-', '')))

/** By arrow keys alone to this year's cell of an indicator. */
export async function walkTo(page: Page, indicator: string): Promise<void> {
  const goal = Number(await row(page, indicator).locator('td.value-cell').getAttribute('data-row'))
  const now = Number(await page.locator('[data-active]').getAttribute('data-row'))
  const key = goal > now ? 'ArrowDown' : 'ArrowUp'
  for (let steps = Math.abs(goal - now); steps > 0; steps -= 1) await page.keyboard.press(key)
  await expectAt(page, indicator)
}

export const expectAt = (page: Page, indicator: string) =>
  expect(page.getByRole('grid')).toHaveAttribute('aria-activedescendant', `cell-${indicator}`)
