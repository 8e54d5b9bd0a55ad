import { withoutMarks } from '../units/names.ts'
import type { CommentPerson } from './comment.ts'

const plain = (text: string) => withoutMarks(text.normalize('NFC').toLowerCase())

/** The name being typed before the cursor: "gửi @ban dan" -> { from: 4, typed: "ban dan" }; null where none is. An @ inside
 * of a word (an address) begins no name; a line ends it. */
export function typedMention(text: string, cursor: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([^@\n]{0,60})$/u.exec(text.slice(0, cursor))
  if (found === null) return null
  const typed = found[1] ?? ''
  return { from: cursor - typed.length - 1, typed }
}

/** People whose name holds every word that was typed, in any order; marks and case do not count. */
export function matchPeople(people: readonly CommentPerson[], typed: string): CommentPerson[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return people.filter(({ name }) => words.every((word) => plain(name).includes(word)))
}

/** Ids of those a text speaks to: "@Name" somewhere in it. The longest name wins: "@An Bình" is not also "@An"; people of
 * one name are all meant. */
export function mentionsIn(body: string, people: readonly CommentPerson[]): string[] {
  const named = new Set(splitMentions(body, people).flatMap(({ person }) => person?.name ?? []))
  return people.flatMap(({ id, name }) => (named.has(name) ? [id] : []))
}

/** A text cut at its mentions, for drawing; `person` null = plain text. */
export function splitMentions(
  body: string,
  people: readonly CommentPerson[],
): { text: string; person: CommentPerson | null }[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length)
  const parts: { text: string; person: CommentPerson | null }[] = []
  let rest = 0
  for (let at = body.indexOf('@'); at !== -1; at = body.indexOf('@', at + 1)) {
    const person = at >= rest && longestFirst.find(({ name }) => body.startsWith(name, at + 1))
    if (!person) continue
    if (at > rest) parts.push({ text: body.slice(rest, at), person: null })
    rest = at + 1 + person.name.length
    parts.push({ text: body.slice(at, rest), person })
  }
  if (rest < body.length) parts.push({ text: body.slice(rest), person: null })
  return parts
}
