import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const folder = new URL('../../../docs/pictures/', import.meta.url)
type Part = { x?: number; y?: number; width?: number; height?: number }

/** A picture for the guides, `folder/name`, only where SDV_PICTURES=1 asks for it: the part of the page that matters. */
export async function picture(page: Page, name: string, part: Part = {}): Promise<void> {
  if (process.env.SDV_PICTURES !== '1') return
  const path = fileURLToPath(new URL(`${name.includes('/') ? name : `nhap-so-lieu/${name}`}.png`, folder))
  mkdirSync(dirname(path), { recursive: true })
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 }
  const clip = { x: 0, y: 0, width: width - (part.x ?? 0), height: height - (part.y ?? 0), ...part }
  await page.screenshot({
    path,
    clip,
    animations: 'disabled',
    caret: 'initial',
  })
}

/** The same on a phone, for a moment. */
export async function phonePicture(page: Page, name: string): Promise<void> {
  if (process.env.SDV_PICTURES !== '1') return
  const before = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, name)
  if (before !== null) await page.setViewportSize(before)
}
