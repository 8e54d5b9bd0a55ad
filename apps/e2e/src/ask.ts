import type { Page } from '@playwright/test'

export type Catalogue = {
  units: { id: number; code: string; level: string }[]
  indicators: { code: string; entry: string }[]
}
type Cell = {
  value: string | null
  notApplicable: boolean
  basis: string
  note: string | null
  version: number
}
type FormRow = { indicator: string; cell: Cell | null; previous: { value: string | null } | null }
export type EntryForm = { may: { edit: boolean }; rows: FormRow[] }

/** What the server answers the person who is signed in on the page; null where it refuses. */
export async function ask<T>(page: Page, procedure: string, input: unknown): Promise<T | null> {
  const query = input === null ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const answer = await page.request.get(`/api/trpc/${procedure}${query}`)
  return answer.ok() ? (await answer.json()).result.data : null
}

export async function unitOf(page: Page, code: string): Promise<number | undefined> {
  const catalogue = await ask<Catalogue>(page, 'catalogue.get', null)
  return catalogue?.units.findLast((one) => one.code === code && one.level === 'district')?.id
}

/** What is typed into the form, as the server has it, by indicator. */
export async function formOnServer(page: Page, code: string, year: number): Promise<Map<string, FormRow>> {
  const catalogue = await ask<Catalogue>(page, 'catalogue.get', null)
  const entered = new Set(
    catalogue?.indicators.filter(({ entry }) => entry === 'entered').map((one) => one.code),
  )
  const form = await ask<EntryForm>(page, 'entry.form', { unit: await unitOf(page, code), year })
  const rows = form?.rows.filter(({ indicator }) => entered.has(indicator)) ?? []
  return new Map(rows.map((row) => [row.indicator, row]))
}
