/** How a cell's number format shows its number. */
export type NumberKind = 'plain' | 'percent' | 'date'

/** formats that a file may name without spelling them out (ECMA-376 part 1, 18.8.30) */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  const date =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return date ? 'date' : 'plain'
}

/** Looks at the first section of a format such as `[$-42A]dd/mm/yyyy;@` or `0,0%`: quoted and escaped letters, padding,
 * colours and locales say nothing, [h] does. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn(id)
  const signs = code
    .slice(0, 500)
    .replace(/"[^"]*"|[\\_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';', 1)[0] as string
  if (signs.includes('%')) return 'percent'
  return /[ymdhs]/i.test(signs.replace(/general/gi, '')) ? 'date' : 'plain'
}
