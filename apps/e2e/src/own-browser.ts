import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { LossyLine } from './lossy-line.ts'
import { signInHere } from './people.ts'

const { baseURL = '', launchOptions, viewport, locale, timezoneId } = config.use ?? {}

/** A browser with a profile of its own that can be killed and started again, on a line that can be cut. */
export class OwnBrowser {
  readonly line = new LossyLine(Number(new URL(baseURL).port))
  private readonly profile = mkdtempSync(join(tmpdir(), 'so-dan-van-profile-'))
  private running: BrowserContext | null = null

  get context(): BrowserContext {
    if (this.running === null) throw new Error('the browser is not started')
    return this.running
  }

  async start(): Promise<Page> {
    this.running = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      viewport: viewport ?? null,
      ...(locale && { locale }),
      ...(timezoneId && { timezoneId }),
      baseURL: this.line.address,
    })
    return this.context.pages()[0] ?? this.context.newPage()
  }

  /** Ends it as a power cut would: no chance to write anything more. Chromium names its process in the profile's lock,
   * "host-pid". */
  async kill(): Promise<void> {
    const pid = Number(readlinkSync(join(this.profile, 'SingletonLock')).split('-').at(-1))
    process.kill(pid, 'SIGKILL')
    await this.context.close().catch(() => {})
  }

  async end(): Promise<void> {
    await this.running?.close().catch(() => {})
    await this.line.cut()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Signs in and waits until the pages are kept for the time without a network. */
export async function settleIn(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap')
  await signInHere(page, username)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
}
