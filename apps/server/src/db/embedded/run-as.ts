import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { StartFailure } from '../../start-failure.ts'

/** How the database's programs are run: PostgreSQL refuses to run as root. */
export type RunAs = {
  command: (binary: string, args: string[]) => [string, string[]]
  options: { uid?: number; gid?: number }
  /** makes a folder usable for whom the programs run as */
  adopt: (folder: string) => void
}

/** of util-linux; on the machines that need it */
const namespaces = 'unshare'
const asUser = ['--user', '--map-user=1000', '--map-group=1000']
const asMe: RunAs = { command: (binary, args) => [binary, args], options: {}, adopt: () => {} }

/** As oneself where one is not root; else in a user namespace, where root's files stay root's; else as the system's
 * `postgres` user, which must be able to walk to the folders. */
export function runAs(probe: string): RunAs {
  if (process.getuid?.() !== 0) return asMe
  if (spawnSync(namespaces, [...asUser, probe, '--version']).status === 0)
    return { ...asMe, command: (binary, args) => [namespaces, [...asUser, binary, ...args]] }
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
    const options = { uid: id('-u'), gid: id('-g') }
    if (spawnSync(probe, ['--version'], options).status === 0)
      return { ...asMe, options, adopt: (folder) => chownSync(folder, options.uid, options.gid) }
  } catch {}
  throw new StartFailure('rootNotPossible', {})
}
