import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const built = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A server of its own on a folder and a port of its own. Empty: what `npm run sdv` makes of it is all there is, unless
 * `settings` say otherwise. */
export class OwnInstallation {
  readonly origin: string
  private readonly port: number
  private folder = ''
  private env: NodeJS.ProcessEnv = {}
  private server: ChildProcess | null = null

  constructor(
    port: number,
    private readonly settings: Readonly<Record<string, string>> = {},
  ) {
    this.port = port
    this.origin = `http://127.0.0.1:${port}`
  }

  /** Ready when this resolves. */
  async start(): Promise<void> {
    this.folder = mkdtempSync(join(tmpdir(), 'so-dan-van-own-'))
    const own = { SDV_DATA: join(this.folder, 'data'), DATABASE_URL: '', PORT: String(this.port) }
    const usual = { SDV_SEED: 'none', HOST: '127.0.0.1', LOG_LEVEL: 'error' }
    this.env = { ...process.env, ...usual, ...this.settings, ...own }
    const server = spawn(process.execPath, [built('server/dist/main.js')], { env: this.env, stdio: 'ignore' })
    this.server = server
    const ready = () =>
      fetch(`${this.origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (server.exitCode === null && !(await ready())) await sleep(200)
    if (server.exitCode !== null) throw new Error(`the app did not start: exit ${server.exitCode}`)
  }

  put(name: string, content: string): string {
    const path = join(this.folder, name)
    writeFileSync(path, content)
    return path
  }

  /** What the command prints; its complaint where it fails. */
  sdv(words: string[], input = ''): Promise<string> {
    return new Promise((resolve, reject) => {
      const command = [built('cli/dist/sdv.js'), ...words]
      const child = execFile(process.execPath, command, { env: this.env }, (error, out, err) =>
        error === null ? resolve(out) : reject(new Error(`sdv ${words[0]}: ${err}${out}`)),
      )
      child.stdin?.end(input)
    })
  }

  async end(): Promise<void> {
    const { server } = this
    if (server !== null && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }
    if (this.folder !== '') rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
