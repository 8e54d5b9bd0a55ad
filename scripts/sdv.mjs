// npm run sdv -- <command>: installs and builds where needed, then runs the command line in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

await prepare()
await import(pathToFileURL(join(root, 'apps/cli/dist/sdv.js')).href)
