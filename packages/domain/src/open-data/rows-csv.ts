/** A spreadsheet must not take a text for a formula. */
const guarded = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as RFC 4180 for programs: UTF-8 with mark, commas, decimal points; null is an empty cell, 0 is 0. */
export function rowsCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const cell = (value: unknown) =>
    value === null || value === undefined
      ? ''
      : guarded(typeof value === 'object' ? JSON.stringify(value) : String(value))
  const lines = [columns.map(String), ...rows.map((row) => columns.map((column) => cell(row[column])))]
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}
