import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'msedge',
  'chrome.exe',
  'msedge.exe',
]
const places = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:/Program Files/Google/Chrome/Application',
  'C:/Program Files (x86)/Microsoft/Edge/Application',
]

/** The system's Chromium or Chrome: nothing is ever downloaded. null = none on this machine. */
export function findChromium(): string | null {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const place of places)
    for (const name of [...names, 'Google Chrome', 'Chromium'])
      if (place !== '' && existsSync(join(place, name))) return join(place, name)
  return null
}
