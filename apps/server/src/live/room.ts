import type { PersonPresent } from '@so-dan-van/domain/reports/live'
import type { HereSignal } from '../db/report-channel.ts'
import type { Mailbox } from './mailbox.ts'

/** people of another process are gone when nothing was heard of them for so long, in ms */
const forgottenAfter = 25_000

/** Everybody who has one report open: people whose streams this process serves, and what other processes say of theirs. */
export class Room {
  private readonly watchers = new Map<Mailbox, { id: string; name: string }>()
  private readonly elsewhere = new Map<string, { people: PersonPresent[]; heard: number }>()
  private readonly selected = new Map<string, string | null>()

  constructor(
    readonly unit: number,
    readonly year: number,
  ) {}

  get mailboxes(): Mailbox[] {
    return [...this.watchers.keys()]
  }

  /** whether another process has it open too */
  get shared(): boolean {
    return this.elsewhere.size > 0
  }

  enter(mailbox: Mailbox, person: { id: string; name: string }): void {
    this.watchers.set(mailbox, person)
  }

  leave(mailbox: Mailbox): void {
    this.watchers.delete(mailbox)
    const here = new Set([...this.watchers.values()].map(({ id }) => id))
    for (const id of this.selected.keys()) if (!here.has(id)) this.selected.delete(id)
  }

  /** What another process says replaces what it said before. */
  hear({ process, here }: HereSignal, now: number): void {
    if (here.length === 0) this.elsewhere.delete(process)
    else this.elsewhere.set(process, { people: here, heard: now })
  }

  forget(now: number): void {
    for (const [process, { heard }] of this.elsewhere)
      if (now - heard > forgottenAfter) this.elsewhere.delete(process)
  }

  select(person: string, indicator: string | null): void {
    if ([...this.watchers.values()].some(({ id }) => id === person)) this.selected.set(person, indicator)
    for (const { people } of this.elsewhere.values())
      for (const one of people) if (one.id === person) one.indicator = indicator
  }

  /** those whose streams this process serves, each once */
  get here(): PersonPresent[] {
    const people = new Map<string, PersonPresent>()
    for (const { id, name } of this.watchers.values())
      people.set(id, { id, name, indicator: this.selected.get(id) ?? null })
    return [...people.values()]
  }

  /** everybody, each once, in an order that does not depend on the process */
  get people(): PersonPresent[] {
    const people = new Map<string, PersonPresent>()
    for (const one of [...this.here, ...[...this.elsewhere.values()].flatMap(({ people }) => people)]) {
      const known = people.get(one.id)
      if (known === undefined || known.indicator === null) people.set(one.id, { ...one })
    }
    return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}
