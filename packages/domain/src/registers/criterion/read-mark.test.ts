import { describe, expect, test } from 'vitest'
import type { SheetCell } from '../../tables/sheet.ts'
import { readMark } from './read-mark.ts'

const text = (written: string): SheetCell => ({ kind: 'text', text: written })

describe('known', () => {
  test.each(['x', 'X', ' x ', '✓', '✔', '1', 'Đạt', 'ĐẠT', 'Đạt', 'dat', 'đ', 'V'])('%j: met', (written) => {
    expect(readMark(text(written))).toEqual({ known: true, met: true })
  })
  test.each(['0', 'không đạt', 'Không  đạt', 'khong dat', 'Chưa đạt', 'KĐ', 'chưa'])(
    '%j: not met',
    (written) => {
      expect(readMark(text(written))).toEqual({ known: true, met: false })
    },
  )
  test.each(['chưa rà soát', 'Chưa đánh giá'])('%j: not assessed', (written) => {
    expect(readMark(text(written))).toEqual({ known: true, met: null })
  })
  test.each<[SheetCell, boolean]>([
    [{ kind: 'number', value: '1', percent: false }, true],
    [{ kind: 'number', value: '0', percent: false }, false],
    [{ kind: 'boolean', value: true }, true],
  ])('%j', (cell, met) => {
    expect(readMark(cell)).toEqual({ known: true, met })
  })
})

describe('asked about', () => {
  test.each<[SheetCell | undefined, string]>([
    [null, ''],
    [undefined, ''],
    [text('-'), '-'],
    [text('?'), '?'],
    [text('Gần đạt'), 'gần đạt'],
    [{ kind: 'number', value: '19', percent: false }, '19'],
    [{ kind: 'error', text: '#REF!' }, '#REF!'],
    [{ kind: 'date', iso: '2023-01-01' }, '2023-01-01'],
  ])('%j', (cell, asked) => {
    expect(readMark(cell)).toEqual({ known: false, text: asked })
  })
})
