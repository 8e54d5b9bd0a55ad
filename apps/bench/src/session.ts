import { benchPassword } from './prepare-database.ts'

export type Session = { address: string; cookie: string }
export type Cell = { indicator: string; expectedVersion: number; value: string }
type Outcome = { indicator: string; outcome: string; cell: { version: number } | null }

/** Signs in; `from`: the address it seems to come from, where the app trusts its proxy. */
export async function signIn(address: string, username: string, from = '127.0.0.1'): Promise<Session> {
  const response = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ username, password: benchPassword }),
  })
  if (!response.ok) throw new Error(`sign-in failed: ${response.status}`)
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return { address, cookie }
}

/** One query of the app, as the web asks it. */
export async function ask<T>({ address, cookie }: Session, procedure: string, input?: unknown): Promise<T> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const response = await fetch(`${address}/api/trpc/${procedure}${query}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`${procedure}: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { result: { data: T } }).result.data
}

/** Saves cells in one request, as the web's queue does; gives what became of each. */
export async function saveCells(
  { address, cookie }: Session,
  { unit, year }: { unit: number; year: number },
  cells: readonly Cell[],
): Promise<Outcome[]> {
  const input = {
    notApplicable: false,
    basis: 'actual',
    approximation: null,
    asOf: null,
    source: null,
    note: null,
  }
  const response = await fetch(`${address}/api/trpc/entry.saveFigures`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      unit,
      year,
      atomic: false,
      channel: 'web',
      cells: cells.map(({ indicator, expectedVersion, value }) => ({
        indicator,
        expectedVersion,
        input: { ...input, value },
      })),
    }),
  })
  if (!response.ok) throw new Error(`save: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { result: { data: Outcome[] } }).result.data
}
