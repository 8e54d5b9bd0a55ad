// npm start: installs and builds where needed, then runs the app in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

await prepare()
await import(pathToFileURL(join(root, 'apps/server/dist/main.js')).href)
