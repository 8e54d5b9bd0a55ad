import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { megabyte } from '../src/files/file-limits.ts'
import type { EvidenceStore } from '../src/store/file-store.ts'
import { folderStore } from '../src/store/folder-store.ts'

/** A folder of one's own for the evidence of a test file; gone afterwards. */
export function testStore(): EvidenceStore & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-store-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { store: folderStore(folder), maxBytes: 2 * megabyte, folder }
}
