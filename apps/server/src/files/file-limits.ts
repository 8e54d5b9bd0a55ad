/** How much a file from outside may cost before it is refused: bytes, counts and characters. */
export type FileLimits = {
  /** of the file itself */
  bytes: number
  /** of everything in a workbook that is inflated, declared or actual */
  inflated: number
  /** of one part that is kept in memory: shared strings, styles, list of sheets */
  part: number
  /** files inside the workbook */
  entries: number
  sheets: number
  /** cells that are kept, blanks between them counted */
  cells: number
  /** characters of all texts that are kept */
  characters: number
}

export const megabyte = 1_048_576

/** What the web accepts; the command line raises `bytes`. */
export const fileLimits: FileLimits = {
  bytes: 10 * megabyte,
  inflated: 256 * megabyte,
  part: 64 * megabyte,
  entries: 5_000,
  sheets: 200,
  cells: 2_000_000,
  characters: 50_000_000,
}
