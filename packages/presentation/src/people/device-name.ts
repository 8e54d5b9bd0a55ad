import type { Messages } from '@so-dan-van/messages/messages'

const browsers: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser|CocCoc/i, 'Cốc Cốc'],
  [/Zalo/i, 'Zalo'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const first = (text: string, names: readonly (readonly [RegExp, string])[]) =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** A browser's own description in two words: "Chrome trên Windows". */
export function deviceName(device: string | null, { profile }: Messages): string {
  const browser = first(device ?? '', browsers)
  const system = first(device ?? '', systems)
  if (browser === null && system === null) return profile.sessions.unknown
  return browser === null || system === null
    ? (browser ?? system ?? '')
    : profile.sessions.device(browser, system)
}
