import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { rootFolder } from '@so-dan-van/server/root-folder'
import { benchPassword } from './prepare-database.ts'

/** The built app as a process of its own, as users have it; ready when this resolves. */
export async function spawnApp(port: number, settings: Record<string, string>) {
  const address = `http://127.0.0.1:${port}`
  const app = spawn(process.execPath, [join(rootFolder(), 'apps/server/dist/main.js')], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SDV_DEMO_PASSWORD: benchPassword,
      DATABASE_URL: '',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ready = () =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let tries = 0; tries < 150 && app.exitCode === null && !(await ready()); tries += 1) await sleep(200)
  if (app.exitCode !== null) throw new Error(`the app did not start: exit ${app.exitCode}`)
  return {
    address,
    pid: app.pid,
    stop: async () => {
      app.kill('SIGTERM')
      await new Promise((resolve) => app.once('exit', resolve))
    },
  }
}
