import { expect, type Page } from '@playwright/test'
import { ask, type Catalogue, type EntryForm } from './ask.ts'

const year = 2024
type Cell = { indicator: string; version: number }
export type Form = { code: string; unit: number; cells: Cell[] }

export const addressOf = ({ code }: Form) => `/nhap-so-lieu?dv=${code}&nam=${year}`

/** The year's forms that the person can still type into, with the cells that are typed. */
export async function openForms(page: Page): Promise<Form[]> {
  const catalogue = await ask<Catalogue>(page, 'catalogue.get', null)
  const entered = new Set(
    catalogue?.indicators.filter(({ entry }) => entry === 'entered').map(({ code }) => code),
  )
  const forms: Form[] = []
  for (const { id, code } of catalogue?.units.filter(({ level }) => level === 'district') ?? []) {
    const form = await ask<EntryForm>(page, 'entry.form', { unit: id, year })
    if (form?.may.edit !== true) continue
    const cells = form.rows
      .filter(({ indicator }) => entered.has(indicator))
      .map(({ indicator, cell }) => ({ indicator, version: cell?.version ?? 0 }))
    forms.push({ code, unit: id, cells })
  }
  return forms
}

/** Types a whole number into a cell; by the keyboard alone where the cell before it led there. */
export async function typeInto(page: Page, indicator: string, value: string): Promise<void> {
  const selected = await page
    .getByRole('grid')
    .evaluate((grid) =>
      grid.contains(document.activeElement) ? grid.getAttribute('aria-activedescendant') : null,
    )
  if (selected !== `cell-${indicator}`) await page.locator(`#cell-${indicator}`).click()
  await page.keyboard.type(`${value}\n`)
}

/** Each value stands on top of its cell's history, and nothing else was added there since the form was read. */
export async function expectArrivedOnce(page: Page, form: Form, values: ReadonlyMap<string, string>) {
  for (const [indicator, value] of values) {
    const before = form.cells.find((cell) => cell.indicator === indicator)?.version ?? 0
    const history = await ask<{ value: string; version: number }[]>(page, 'entry.history', {
      unit: form.unit,
      year,
      indicator,
    })
    const added = history?.filter(({ version }) => version > before)
    expect(added, indicator).toEqual([expect.objectContaining({ value, version: before + 1 })])
  }
}
