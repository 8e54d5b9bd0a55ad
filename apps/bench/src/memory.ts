import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { rootFolder } from '@so-dan-van/server/root-folder'
import autocannon from 'autocannon'
import { benchPassword } from './prepare-database.ts'

/** Resident memory of the built app, started as a user starts it: at rest and under load. Linux only. */
export async function measureMemory(): Promise<void> {
  if (process.platform !== 'linux') return
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-memory-'))
  const port = 4990
  const app = spawn(process.execPath, [join(rootFolder(), 'apps/server/dist/main.js')], {
    env: {
      ...process.env,
      SDV_DATA: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      SDV_DEMO_PASSWORD: benchPassword,
      DATABASE_URL: '',
    },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  try {
    for (
      let tries = 0;
      tries < 100 &&
      !(await fetch(`${address}/readyz`)
        .then((answer) => answer.ok)
        .catch(() => false));
      tries += 1
    )
      await sleep(200)
    await sleep(3000)
    const rest = residentMegabytes(app.pid)
    const signIn = await fetch(`${address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'tinh', password: benchPassword }),
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const answer = await fetch(`${address}/api/trpc/catalogue.get`, { headers: { cookie } })
    const { result } = (await answer.json()) as {
      result: { data: { units: { id: number; code: string; level: string }[] } }
    }
    const unit = result.data.units.find(({ code, level }) => code === '44' && level === 'province')?.id
    const input = encodeURIComponent(JSON.stringify({ unit, year: 2023, standing: 'all' }))
    const load = autocannon({
      url: `${address}/api/trpc/overview.get?input=${input}`,
      connections: 20,
      duration: 10,
      headers: { cookie },
    })
    let most = rest
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(app.pid))
    }, 200)
    await load
    clearInterval(watch)
    console.log('## Memory of the app process\n\n| | resident |\n|---|---|')
    console.log(
      `| at rest, 3 s after start | ${rest} MB |\n| most under 20 clients for 10 s | ${most} MB |\n`,
    )
  } finally {
    app.kill('SIGTERM')
    await new Promise((resolve) => app.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  }
}

function residentMegabytes(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
