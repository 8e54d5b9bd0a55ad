import type { LiveEvent } from '@so-dan-van/domain/reports/live'

/** events that a reader may be behind by; who is further behind starts again with a new stream */
const mostWaiting = 200

/** Events on their way to one reader. */
export class Mailbox implements AsyncIterable<LiveEvent> {
  private waiting: LiveEvent[] = []
  private lastPeople = ''
  private ended: 'left' | 'cut' | null = null
  private wake: () => void = () => {}

  /** Who is there is said only when it changed, and only as it is now. */
  put(event: LiveEvent): void {
    if (event.kind === 'present') {
      const people = JSON.stringify(event.people)
      if (people === this.lastPeople) return
      this.lastPeople = people
      this.waiting = this.waiting.filter(({ kind }) => kind !== 'present')
    }
    this.waiting.push(event)
    if (this.waiting.length > mostWaiting) this.end('cut')
    this.wake()
  }

  /** left: the reader went away. cut: the reader is to come again. */
  end(how: 'left' | 'cut'): void {
    this.ended ??= how
    this.wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<LiveEvent, void> {
    while (this.ended === null) {
      const event = this.waiting.shift()
      if (event !== undefined) yield event
      else
        await new Promise<void>((resolve) => {
          this.wake = resolve
        })
    }
    // tRPC ends a stream on an AbortError without its last word, upon which a browser would not come again
    if (this.ended === 'cut') throw new DOMException('come again', 'AbortError')
  }
}
