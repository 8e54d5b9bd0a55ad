import type { Indicator } from '../indicators/indicator.ts'
import { syllableKeys, withoutMarks } from '../units/names.ts'

/** Names of indicators as people write them into their own tables, found in the catalogue (design rule 10). */

export type NamedIndicator = Pick<Indicator, 'code' | 'name' | 'shortName' | 'nameEn'>
/** exact: the same words, whatever the spelling; near: one fits clearly best and a person must confirm it; several: a
 * person must choose. `codes`: best first. */
export type NameMatch = { how: 'exact' | 'near' | 'several' | 'none'; codes: string[] }

const abbreviations: Readonly<Record<string, string>> = {
  bq: 'bình quân',
  cn: 'công nhận',
  cqtt: 'chính quyền thân thiện',
  dtts: 'dân tộc thiểu số',
  dvk: 'dân vận khéo',
  gpmb: 'giải phóng mặt bằng',
  gq: 'giải quyết',
  htx: 'hợp tác xã',
  kdc: 'khu dân cư',
  km: 'kiểu mẫu',
  llvt: 'lực lượng vũ trang',
  mh: 'mô hình',
  mttq: 'mặt trận tổ quốc',
  ntm: 'nông thôn mới',
  qcdc: 'quy chế dân chủ',
  sl: 'số lượng',
  sp: 'sản phẩm',
  tthc: 'thủ tục hành chính',
  tw: 'trung ương',
  đk: 'đăng ký',
  đt: 'đối thoại',
}
const expansions = new Map(
  Object.entries(abbreviations).map(([short, long]) => [short, syllableKeys(long)] as const),
)
/** words that do not tell one indicator from another */
const fillers = new Set(syllableKeys('số lượng tổng các được là có trong đó của về và toàn huyện'))
const enoughAlike = 0.55
const clearlyBest = 0.1
const mostCandidates = 4

const numbering =
  /^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)+|\d+(?=\s*[.):])|[a-zđ](?=\s*[.)]))\s*[.):]?\s+|[-–—+*•]\s*)+/u
const brackets = /\([^()]*\)/g

type Keys = { full: string; reduced: string }

function words(text: string): string[] {
  return syllableKeys(text.replace(/\*/g, ' sao ')).flatMap((word) => expansions.get(word) ?? [word])
}

function keysOf(text: string): Keys {
  const plain = text.replace(numbering, '')
  const bare = words(plain.replace(brackets, ' '))
  const telling = bare.filter((word) => !fillers.has(word))
  return { full: words(plain).join(' '), reduced: (telling.length > 0 ? telling : bare).join(' ') }
}

type Candidate = { code: string; keys: Keys[]; words: Set<string>[]; numbers: string[] }

const numbersOf = (list: Iterable<string>) => [...list].filter((word) => /^\d+$/.test(word)).sort()

function candidateOf({ code, name, shortName, nameEn }: NamedIndicator): Candidate {
  const keys = [name, shortName, nameEn].map(keysOf)
  return {
    code,
    keys,
    words: keys.slice(0, 2).map(({ reduced }) => new Set(reduced.split(' '))),
    numbers: numbersOf(new Set(keys[0]?.reduced.split(' '))),
  }
}

/** Makes a finder for one catalogue. `context`: headings above the row, nearest first: "3 sao" under "Sản phẩm OCOP". */
export function indicatorMatcher(indicators: readonly NamedIndicator[]) {
  const candidates = indicators.map(candidateOf)
  const codes = new Set(indicators.map(({ code }) => code))
  const same = sameKeyFinder(candidates)
  const near = nearFinder(candidates)
  return (label: string, context: readonly string[] = []): NameMatch => {
    const code = label.trim().toLowerCase()
    if (codes.has(code)) return { how: 'exact', codes: [code] }
    if (!/\p{L}/u.test(label)) return { how: 'none', codes: [] }
    const ways = [label, ...context.flatMap((above) => [`${above} ${label.replace(numbering, '')}`])]
    for (const way of ways) {
      const found = same(keysOf(way))
      if (found.length > 0) return { how: found.length === 1 ? 'exact' : 'several', codes: found }
    }
    return near(label, context)
  }
}

/** Exact by all words, else by the telling ones; a text without any mark is compared without marks. */
function sameKeyFinder(candidates: readonly Candidate[]) {
  const kinds = ['full', 'reduced'] as const
  const tables = kinds.flatMap((kind) => [
    { kind, plain: false, table: tableOf(candidates, (keys) => keys[kind]) },
    { kind, plain: true, table: tableOf(candidates, (keys) => withoutMarks(keys[kind])) },
  ])
  return (keys: Keys): string[] => {
    for (const { kind, plain, table } of tables) {
      const key = keys[kind]
      if (key === '' || (plain && withoutMarks(key) !== key)) continue
      const found = table.get(key)
      if (found !== undefined) return [...found]
    }
    return []
  }
}

function tableOf(candidates: readonly Candidate[], keyOf: (keys: Keys) => string): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  for (const { code, keys } of candidates)
    for (const one of keys) {
      const key = keyOf(one)
      const known = table.get(key)
      if (known) known.add(code)
      else table.set(key, new Set([code]))
    }
  return table
}

/** Words that few names have weigh more, words that none has weigh little; names with other numbers in them ("3 sao",
 * "4 sao") are never alike. A heading counts only where every telling word of the row itself is in the name. */
function nearFinder(candidates: readonly Candidate[]) {
  const seen = new Map<string, number>()
  for (const { words: lists } of candidates)
    for (const word of new Set(lists.flatMap((list) => [...list]))) seen.set(word, (seen.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(1 + candidates.length / (seen.get(word) ?? candidates.length / 2))
  const total = (list: Iterable<string>) => [...list].reduce((sum, word) => sum + weight(word), 0)
  const alike = (mine: Set<string>, theirs: Set<string>) =>
    (2 * total([...mine].filter((word) => theirs.has(word)))) / (total(mine) + total(theirs) || 1)
  return (label: string, context: readonly string[]): NameMatch => {
    const telling = keysOf(label).reduced.split(' ')
    const own = new Set(telling)
    const below = context.map((above) => new Set([...keysOf(above).reduced.split(' '), ...own]))
    const scored = candidates
      .map(({ code, words: names, numbers }) => {
        const scores = names.flatMap((name) => {
          const lists = telling.every((word) => name.has(word)) ? [own, ...below] : [own]
          return lists
            .filter((list) => numbersOf(list).join() === numbers.join())
            .map((list) => alike(list, name))
        })
        return { code, score: Math.max(0, ...scores) }
      })
      .filter(({ score }) => score >= enoughAlike)
      .sort((a, b) => b.score - a.score)
    const [first, second] = scored
    if (first === undefined) return { how: 'none', codes: [] }
    const found = scored.slice(0, mostCandidates).map(({ code }) => code)
    return { how: first.score - (second?.score ?? 0) >= clearlyBest ? 'near' : 'several', codes: found }
  }
}
