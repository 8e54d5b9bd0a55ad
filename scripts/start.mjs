// npm start: installs and builds where needed, then runs the app in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

await prepare()
// npm runs this through a shell that passes no signal on: when the shell is gone, it was meant for the app
const shell = process.ppid
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM')
  }, 300).unref()
await import(pathToFileURL(join(root, 'apps/server/dist/main.js')).href)
