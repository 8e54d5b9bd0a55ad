// Every path that the documents name must exist, so that docs never describe what is not there.
// A path is a word in backquotes that starts with a folder or file of this repository, or a relative link.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const roots = new Set(readdirSync(root))
/** what exists only after a build or a start */
const made = /^(data|apps\/(server|web|cli)\/dist|node_modules)(\/|$)/

/** @param {string} text */
function pathsIn(text) {
  const quoted = [...text.matchAll(/`([\w@.][\w@./*<>-]*)`/g)].map((match) => match[1] ?? '')
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '')
  return {
    quoted: quoted.filter(
      (path) => path.includes('/') && roots.has(path.split('/')[0] ?? '') && !/[*<>]/.test(path),
    ),
    linked,
  }
}

const wrong = []
for (const document of documents) {
  const { quoted, linked } = pathsIn(readFileSync(join(root, document), 'utf8'))
  for (const path of quoted)
    if (!made.test(path) && !existsSync(join(root, path))) wrong.push(`${document}: ${path}`)
  for (const path of linked)
    if (!existsSync(join(root, dirname(document), path)))
      wrong.push(`${document}: ${relative(root, join(root, dirname(document), path))}`)
}
if (wrong.length > 0) {
  console.error(`Paths named in documents that do not exist:\n  ${wrong.join('\n  ')}`)
  process.exit(1)
}
console.log(`docs: every path named in ${documents.length} documents exists`)
