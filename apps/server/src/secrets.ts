import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFailure } from './db/embedded/cluster.ts'

/** A secret given by a setting, else made once and kept in the data folder, readable by its owner alone. */
function kept(folder: string, name: string, given: string, make: () => string): string {
  if (given !== '') return given
  const file = join(folder, name)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!existsSync(file)) writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw folderFailure(error, folder)
  }
  return readFileSync(file, 'utf8').trim()
}

/** signs cookies */
export const cookieSecret = (folder: string, given: string) =>
  kept(folder, 'secret', given, () => randomBytes(32).toString('hex'))

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const word = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

const demoFile = 'demo-password'

/** The password that the demo accounts get, kept in the data folder so that later starts know it: the given one, else one
 * that is easy to type, three groups of four. */
export function newDemoPassword(folder: string, given: string): string {
  rmSync(join(folder, demoFile), { force: true })
  return kept(folder, demoFile, '', () => given || [word(4), word(4), word(4)].join('-'))
}

/** The password that the demo accounts got; null where they were made from another data folder. */
export function demoPassword(folder: string): string | null {
  const file = join(folder, demoFile)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
