import { randomUUID } from 'node:crypto'
import type { LiveEvent } from '@so-dan-van/domain/reports/live'
import type { ReportSignal } from '../db/report-channel.ts'
import { type Connection, ReportListener } from '../db/report-listener.ts'
import { Mailbox } from './mailbox.ts'
import { Room } from './room.ts'

const beatEvery = 10_000

type Watch = {
  unit: number
  year: number
  person: { id: string; name: string }
  /** ends the stream */
  signal: AbortSignal
}

/** Hands what happens to reports to everybody who has them open in this process, whichever process it happened in. Listens
 * only while somebody does. Nothing in it is needed again after a restart. */
export class ReportHub {
  private readonly rooms = new Map<string, Room>()
  private readonly process = randomUUID()
  private readonly listener: ReportListener
  private beat: NodeJS.Timeout | null = null
  private closed = false

  constructor(connection: Connection) {
    this.listener = new ReportListener(connection, {
      signal: (signal) => this.hear(signal),
      back: () => this.startAgain(),
    })
  }

  /** Everything that happens from now on: when this resolves, nothing that is committed later is missed. */
  async watch({ unit, year, person, signal }: Watch): Promise<AsyncIterable<LiveEvent>> {
    const mailbox = new Mailbox()
    if (this.closed) mailbox.end('cut')
    if (this.closed || signal.aborted) return mailbox
    const room = this.rooms.get(keyOf({ unit, year })) ?? new Room(unit, year)
    this.rooms.set(keyOf(room), room)
    room.enter(mailbox, person)
    this.beat ??= setInterval(() => this.keepUp(), beatEvery).unref()
    const leave = () => {
      mailbox.end('left')
      void this.leave(room, mailbox)
    }
    signal.addEventListener('abort', leave, { once: true })
    try {
      await this.listener.start()
    } catch (error) {
      leave()
      throw error
    }
    this.tellPeople(room)
    void this.announce(room, true)
    return mailbox
  }

  /** Ends every stream so that its reader comes again, to a process that lives. */
  async close(): Promise<void> {
    this.closed = true
    const rooms = [...this.rooms.values()]
    for (const room of rooms)
      for (const mailbox of room.mailboxes) {
        mailbox.end('cut')
        room.leave(mailbox)
      }
    await Promise.all(rooms.map((room) => this.announce(room, false)))
    this.rooms.clear()
    await this.rest()
  }

  private async leave(room: Room, mailbox: Mailbox): Promise<void> {
    room.leave(mailbox)
    this.tellPeople(room)
    await this.announce(room, false)
    if (room.mailboxes.length === 0 && this.rooms.get(keyOf(room)) === room) this.rooms.delete(keyOf(room))
    if (this.rooms.size === 0) await this.rest()
  }

  private async rest(): Promise<void> {
    if (this.beat !== null) clearInterval(this.beat)
    this.beat = null
    await this.listener.stop()
  }

  private hear(signal: ReportSignal): void {
    const room = this.rooms.get(keyOf(signal))
    if (room === undefined) return
    if ('here' in signal) {
      if (signal.process === this.process) return
      room.hear(signal, Date.now())
      this.tellPeople(room)
      if (signal.ask && room.here.length > 0) void this.announce(room, false)
    } else if ('person' in signal) {
      room.select(signal.person, signal.indicator)
      this.tellPeople(room)
    } else if ('commented' in signal) tell(room, { kind: 'commented', indicator: signal.commented })
    else if ('status' in signal) tell(room, { kind: 'moved', status: signal.status })
    else {
      const { by, name, indicators } = signal
      tell(room, { kind: 'saved', by, name, indicators })
    }
  }

  private startAgain(): void {
    for (const room of this.rooms.values()) {
      tell(room, { kind: 'missed' })
      void this.announce(room, true)
    }
  }

  /** Other processes hear that our people are still here; alone, nothing is sent. */
  private keepUp(): void {
    for (const room of this.rooms.values()) {
      room.forget(Date.now())
      this.tellPeople(room)
      if (room.shared) void this.announce(room, false)
    }
  }

  private announce({ unit, year, here }: Room, ask: boolean): Promise<void> {
    return this.listener.send({ unit, year, process: this.process, here, ask })
  }

  private tellPeople(room: Room): void {
    tell(room, { kind: 'present', people: room.people })
  }
}

const keyOf = ({ unit, year }: { unit: number; year: number }) => `${unit} ${year}`

function tell(room: Room, event: LiveEvent): void {
  for (const mailbox of room.mailboxes) mailbox.put(event)
}
