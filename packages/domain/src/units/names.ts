import type { UnitKind } from './unit.ts'

/** Vietnamese names of units: matched whatever their spelling, shown as the catalogue has them, sorted by the Vietnamese
 * alphabet (design rule 10). */

const prefixes: readonly (readonly [string, UnitKind])[] = [
  ['thành phố', 'thành phố'],
  ['tp', 'thành phố'],
  ['thị xã', 'thị xã'],
  ['tx', 'thị xã'],
  ['thị trấn', 'thị trấn'],
  ['tt', 'thị trấn'],
  ['đặc khu', 'đặc khu'],
  ['huyện', 'huyện'],
  ['quận', 'quận'],
  ['tỉnh', 'tỉnh'],
  ['xã', 'xã'],
  ['phường', 'phường'],
]
/** one letter is a prefix only with its dot: "H. Lệ Thủy" */
const letterPrefixes: Readonly<Record<string, UnitKind>> = {
  h: 'huyện',
  p: 'phường',
  q: 'quận',
  t: 'tỉnh',
  x: 'xã',
}

/** Tone marks in the order of the alphabet: (none), huyền, hỏi, ngã, sắc, nặng. */
const tones = '\u0300\u0309\u0303\u0301\u0323'
const tonePattern = /[\u0300\u0309\u0303\u0301\u0323]/g
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Lower case, composed, one space between syllables; Ð (eth) and Ɖ, which look like Đ, become đ. */
function tidy(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[ðɖ]/g, 'đ')
}

function syllables(tidied: string): string[] {
  return tidied.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '')
}

/** The tone goes behind its syllable, so that Thủy and Thuỷ, composed or not, become one. No two Vietnamese syllables
 * differ only in where the mark stands. */
function syllableKey(syllable: string): string {
  const decomposed = syllable.normalize('NFD')
  const tone = decomposed.match(tonePattern)?.join('') ?? ''
  return decomposed.replace(tonePattern, '').normalize('NFC') + tone
}

/** Only for comparing: "Lệ Thủy" and "Le Thuy" become one. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** Syllables of any Vietnamese text as they compare: lower case, composed, tones in one place; marks kept. */
export function syllableKeys(text: string): string[] {
  return syllables(tidy(text)).map(syllableKey)
}

type Split = { kind: UnitKind | null; rest: string[]; all: string[] }

/** Takes one prefix off, unless nothing would remain. In a text without any mark, prefixes are known without theirs;
 * in a marked one they must carry them: Xà Phiên is no xã. */
function splitPrefix(name: string): Split {
  const tidied = tidy(name)
  const all = syllables(tidied).map(syllableKey)
  const letter = /^\s*([hpqtx])\s*\.\s*[\p{L}\p{N}]/u.exec(tidied)
  if (letter) return { kind: letterPrefixes[letter[1] as string] ?? null, rest: all.slice(1), all }
  const text = all.join(' ')
  const plain = withoutMarks(text) === text
  for (const [prefix, kind] of prefixes) {
    const key = syllables(prefix).map(syllableKey)
    const known = plain ? key.map(withoutMarks) : key
    const fits = all.length > known.length && known.every((part, index) => part === all[index])
    if (fits) return { kind, rest: all.slice(known.length), all }
  }
  return { kind: null, rest: all, all }
}

/** What names are matched by: marks count; composition, tone-mark placement, case, spaces, hyphens and prefix do not. */
export function nameKey(name: string): string {
  return splitPrefix(name).rest.join(' ')
}

/** The same without any mark ("le thuy"): what the database's `folded_name` holds and what a search compares. */
export function foldName(name: string): string {
  return withoutMarks(nameKey(name))
}

/** The kind that the name's own prefix states: "TX. Ba Đồn" -> "thị xã"; null without a prefix. */
export function kindInName(name: string): UnitKind | null {
  return splitPrefix(name).kind
}

/** Whether a typed text occurs in a name; marks do not count, the text may begin with a prefix. */
export function nameContains(name: string, typed: string): boolean {
  const folded = withoutMarks(splitPrefix(name).all.join(' '))
  const { rest, all } = splitPrefix(typed)
  return [rest, all].some((parts) => folded.includes(withoutMarks(parts.join(' '))))
}

/** Letters by the Vietnamese alphabet, then the tone, syllable by syllable; numbers by their size. */
function sortKey(name: string): string {
  const parts = syllables(tidy(name)).map((syllable) => {
    if (/^\d+$/.test(syllable)) return syllable.padStart(9, '0')
    const [letters, tone] = syllable.normalize('NFD').match(tonePattern)
      ? [syllableKey(syllable).slice(0, -1), syllableKey(syllable).slice(-1)]
      : [syllable, '']
    const order = [...letters].map((letter) => {
      const place = alphabet.indexOf(letter)
      return place < 0 ? letter : String.fromCharCode(0x100 + place)
    })
    return order.join('') + String.fromCharCode(1 + tones.indexOf(tone || 'none') + 1)
  })
  return parts.join('')
}

/** Order of two names by the Vietnamese alphabet: đ after d, ô after o; thanh ngang, huyền, hỏi, ngã, sắc, nặng. */
export function compareNames(a: string, b: string): number {
  const left = sortKey(a)
  const right = sortKey(b)
  return left < right ? -1 : left > right ? 1 : 0
}

export type NamedUnit = { name: string; kind: UnitKind }
export type UnitMatch<T> = { how: 'exact' | 'withoutMarks' | 'none'; units: T[] }

/** The units that a written name may mean: by name with marks, else without. A prefix narrows to its kind where a unit
 * of that kind fits. More than one unit = the caller must ask. */
export function matchUnits<T extends NamedUnit>(text: string, units: readonly T[]): UnitMatch<T> {
  const { kind, rest, all } = splitPrefix(text)
  const marked = [rest.join(' '), all.join(' ')]
  if (marked[0] === '') return { how: 'none', units: [] }
  const narrow = (found: T[]): T[] => {
    const ofKind = found.filter((unit) => unit.kind === kind)
    return ofKind.length > 0 ? ofKind : found
  }
  const exact = units.filter((unit) => marked.includes(nameKey(unit.name)))
  if (exact.length > 0) return { how: 'exact', units: narrow(exact) }
  const plain = marked.map(withoutMarks)
  const loose = units.filter((unit) => plain.includes(foldName(unit.name)))
  return loose.length > 0 ? { how: 'withoutMarks', units: narrow(loose) } : { how: 'none', units: [] }
}
