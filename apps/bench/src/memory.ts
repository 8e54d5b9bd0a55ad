import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { ask, signIn } from './session.ts'
import { spawnApp } from './spawn-app.ts'

/** Resident memory of the built app, started as a user starts it: at rest and under load. Linux only. */
export async function measureMemory(): Promise<void> {
  if (process.platform !== 'linux') return
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-memory-'))
  const app = await spawnApp(4990, { SDV_DATA: folder })
  const { address } = app
  try {
    await sleep(3000)
    const rest = residentMegabytes(app.pid)
    const session = await signIn(address, 'tinh')
    const { units } = await ask<{ units: { id: number; code: string; level: string }[] }>(
      session,
      'catalogue.get',
    )
    const unit = units.find(({ code, level }) => code === '44' && level === 'province')?.id
    const input = encodeURIComponent(JSON.stringify({ unit, year: 2023, standing: 'all' }))
    const load = autocannon({
      url: `${address}/api/trpc/overview.get?input=${input}`,
      connections: 20,
      duration: 10,
      headers: { cookie: session.cookie },
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
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function residentMegabytes(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
