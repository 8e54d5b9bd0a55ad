/** The characters of a text file: by its byte order mark, else UTF-16 where every second byte is 0, else UTF-8 where it is
 * valid, else windows-1258, the code page of Vietnamese Windows, whose tone marks are letters of their own until NFC joins
 * them. null where it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes)
  const text =
    marked === null
      ? (decode(bytes, guessedEncoding(bytes)) ?? decode(bytes, 'windows-1258'))
      : decode(bytes, marked)
  return text === null || controlCharacter.test(text) ? null : text.normalize('NFC')
}

/** what no text has: NUL and the other controls but tab, line breaks, form feed, and DOS's end of file */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const controlCharacter = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function guessedEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 1000)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1
  })
  const many = sample.length / 4
  if ((zeros[1] as number) > many && zeros[0] === 0) return 'utf-16le'
  return (zeros[0] as number) > many && zeros[1] === 0 ? 'utf-16be' : 'utf-8'
}
