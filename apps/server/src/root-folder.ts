import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The checkout's folder, found from the running file, so that source and bundle both find it. */
export function rootFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'so-dan-van') return folder
    if (dirname(folder) === folder)
      throw new Error('package.json of so-dan-van not found above the running file')
  }
}
