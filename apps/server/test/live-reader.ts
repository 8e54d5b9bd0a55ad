import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveEvent } from '@so-dan-van/domain/reports/live'
import type { FastifyInstance } from 'fastify'

/** Reads `entry.live` over a real connection, as a browser does, but never comes again. */
export class LiveReader {
  readonly events: LiveEvent[] = []
  /** the whole stream so far, as it came */
  text = ''
  ended = false

  private constructor(
    readonly headers: Headers,
    private readonly leaving: AbortController,
  ) {}

  static async open(
    app: FastifyInstance,
    cookie: string | null,
    place: { unit: number; year: number },
  ): Promise<LiveReader> {
    const { port } = app.server.address() as { port: number }
    const leaving = new AbortController()
    const response = await fetch(
      `http://127.0.0.1:${port}/api/trpc/entry.live?input=${encodeURIComponent(JSON.stringify(place))}`,
      { headers: { cookie: cookie ?? '', 'accept-encoding': 'gzip' }, signal: leaving.signal },
    )
    const reader = new LiveReader(response.headers, leaving)
    void reader.read(response)
    return reader
  }

  leave(): void {
    this.leaving.abort()
  }

  /** The first event that fits; fails after `within` ms. */
  until(fits: (event: LiveEvent) => boolean, within = 2000): Promise<LiveEvent> {
    return this.eventually(() => this.events.find(fits), within)
  }

  /** What `look` finds, as soon as it finds something. */
  async eventually<T>(look: () => T | undefined | false, within = 2000): Promise<T> {
    const start = performance.now()
    for (;;) {
      const found = look()
      if (found !== undefined && found !== false) return found
      if (performance.now() - start > within)
        throw new Error(`not within ${within} ms: ${JSON.stringify(this.events)} ${this.text.slice(-300)}`)
      await sleep(5)
    }
  }

  /** who is there, as last said */
  get people(): { id: string; indicator: string | null }[] {
    const last = this.events.findLast(({ kind }) => kind === 'present')
    return last?.kind === 'present'
      ? last.people.map(({ id, indicator }) => ({ id: id.replace('demo-', ''), indicator }))
      : []
  }

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) {
        this.text += decoder.decode(chunk, { stream: true })
        this.events.splice(0, this.events.length, ...eventsIn(this.text))
      }
    } catch {
      // left
    }
    this.ended = true
  }
}

/** the data of messages without a name, which are the events; connected, ping and errors have one */
function eventsIn(text: string): LiveEvent[] {
  return text
    .split(/\n\n+/)
    .filter((message) => message.startsWith('data: '))
    .map((message) => JSON.parse(message.slice('data: '.length)))
}
