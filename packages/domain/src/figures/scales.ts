/** Words that say how much one of a number is, as reports write them. */
const scales: readonly (readonly [name: string, words: string])[] = [
  ['nghìn', 'nghìn|ngàn|ngđ|ng(?=\\. ?đ)|k|thousand'],
  ['vạn', 'vạn'],
  ['triệu', 'triệu|tr|trđ|million|mn'],
  ['tỷ', 'tỷ|tỉ|billion|bn'],
  ['km²', 'km[2²]'],
  ['km', 'km'],
  ['m³', 'm[3³]'],
  ['m²', 'm[2²]'],
  ['m', 'm'],
  ['ha', 'ha|hecta|héc-ta'],
  ['đồng', '(?:đồng|đ|vnđ|vnd)(?=\\s*(?:\\/|$))'],
]
/** as words of their own: "tr" of "850tr.đ", never of "trang"; the "m" of "m²" is none */
const patterns = scales.map(
  ([name, words]) =>
    [name, new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}\\d²³])`, 'u')] as const,
)
const lead = /^\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*/u

/** The scales of the parts of a text that begin with one: "tỷ đồng", but not "xã Triệu Trạch". */
function scalesOf(text: string): string[] {
  const parts = text.normalize('NFC').toLowerCase().split(/[()]/)
  return parts.flatMap((part) => {
    const said = part.replace(lead, '').replace(/^1[. ]?000(?=\D)\s*/, 'nghìn ')
    const found = patterns.filter(([, pattern]) => pattern.test(said))
    return found.some(([, pattern]) => said.search(pattern) === 0) ? found.map(([name]) => name) : []
  })
}

/** Whether words beside a number ("triệu đồng", "tr.đ", "m") say another scale than the indicator is counted in ("tỷ đồng",
 * "km"). "đồng" alone is neither "tỷ đồng" nor a number of communes. */
export function countedInAnotherScale(words: string, unitOfMeasure: string | undefined): boolean {
  const said = unitOfMeasure === undefined ? [] : scalesOf(words)
  if (unitOfMeasure === undefined || said.length === 0) return false
  const own = scalesOf(unitOfMeasure)
  if (said.every((name) => name === 'đồng')) return own.some((name) => name !== 'đồng') || own.length === 0
  return said.some((name) => name !== 'đồng' && !own.includes(name))
}
