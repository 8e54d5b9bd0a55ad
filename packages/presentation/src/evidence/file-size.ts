import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Reading } from '../figure/figure-mark.ts'

/** A file's size as people read it: kB below a megabyte, then megabytes with one decimal. */
export function fileSize(bytes: number, { messages, locale }: Reading): string {
  const { sizes } = messages.evidence
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000
    ? sizes.kilobytes(String(kilobytes))
    : sizes.megabytes(formatNumber((bytes / 1_000_000).toFixed(1), { locale }))
}
