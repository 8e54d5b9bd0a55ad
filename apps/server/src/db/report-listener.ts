import pg from 'pg'
import { decodeSignal, encodeSignal, type ReportSignal, reportChannel } from './report-channel.ts'

/** how to reach the database: as the pool does */
export type Connection = pg.ClientConfig

type Told = {
  signal: (signal: ReportSignal) => void
  /** listening again after a gap in which signals were lost */
  back: () => void
}

const firstRetry = 100
const longestRetry = 5000

/** The one connection of a process that listens to what happens to reports: outside the pool, since it is held for long.
 * Opened with `start`, opened again by itself when it breaks, ended with `stop`. */
export class ReportListener {
  private client: pg.Client | null = null
  private opening: Promise<void> | null = null
  private timer: NodeJS.Timeout | null = null
  private sending: Promise<void> = Promise.resolve()
  private wait = firstRetry
  private wanted = false
  /** signals may have been lost since it last listened */
  private gap = false

  constructor(
    private readonly connection: Connection,
    private readonly told: Told,
  ) {}

  /** Resolves when signals arrive from now on; rejects when the database does not answer, and goes on trying. */
  async start(): Promise<void> {
    this.wanted = true
    if (this.client !== null) return
    this.opening ??= this.open().finally(() => {
      this.opening = null
    })
    await this.opening
  }

  /** Sends in turn, without waiting for the disk: who is there need not survive anything. Lost when not connected. */
  send(signal: ReportSignal): Promise<void> {
    const { client } = this
    this.sending = this.sending.then(async () => {
      await client
        ?.query('select pg_notify($1, $2)', [reportChannel, encodeSignal(signal)])
        .catch(() => undefined)
    })
    return this.sending
  }

  async stop(): Promise<void> {
    this.wanted = false
    await this.opening?.catch(() => undefined)
    if (this.wanted) return
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.gap = false
    const { client } = this
    this.client = null
    await client?.end().catch(() => undefined)
  }

  private async open(): Promise<void> {
    const client = new pg.Client({
      ...this.connection,
      application_name: 'so-dan-van live',
      // nothing is sent for hours: a database that vanished without a word must be noticed
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    })
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    client.on('notification', ({ payload }) => {
      const signal = decodeSignal(payload ?? '')
      if (signal !== null) this.told.signal(signal)
    })
    try {
      await client.connect()
      await client.query('set synchronous_commit = off')
      await client.query(`listen ${reportChannel}`)
    } catch (error) {
      client.end().catch(() => undefined)
      this.retry()
      throw error
    }
    this.client = client
    this.wait = firstRetry
    if (this.gap) this.told.back()
    this.gap = false
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return
    this.client = null
    this.gap = true
    client.end().catch(() => undefined)
    this.retry()
  }

  private retry(): void {
    if (!this.wanted || this.timer !== null) return
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.wanted) this.start().catch(() => undefined)
    }, this.wait).unref()
    this.wait = Math.min(this.wait * 2, longestRetry)
  }
}
