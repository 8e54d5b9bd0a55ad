/** A spreadsheet must not take a text for a formula. */
const guarded = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text
const quoted = (text: string) => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Lines of texts as a file that a Vietnamese Excel opens by double click: UTF-8 with mark, semicolons
 * (docs/decisions/0007-csv-for-vietnamese-excel.md). */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map((text) => quoted(guarded(text))).join(';')).join('\r\n')}\r\n`
}
