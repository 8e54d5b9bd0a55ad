import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Writes service-worker.js beside the built pages, with the list of what it keeps. Any change of a file changes the list
 * (names carry a hash of their content) or the page, and so replaces the worker. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const source = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8')
      const assets = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css|woff2)$/.test(file))
      const files = ['/', '/icon.svg', ...assets.sort().map((file) => `/${file}`)]
      const page = bundle['index.html']
      const content = page?.type === 'asset' ? page.source : ''
      const build = createHash('sha256').update(files.join()).update(content).digest('hex').slice(0, 12)
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: source.replace('__FILES_OF_BUILD__', JSON.stringify({ build, files })),
      })
    },
  }
}
