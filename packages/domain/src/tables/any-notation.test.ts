import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseDecimal } from '../figures/decimal.ts'
import type { FigureInput } from '../figures/figure.ts'
import { readValue } from '../imports/read-value.ts'
import { sampleIndicator } from '../indicators/sample-indicators.ts'
import { readBlock } from './read-block.ts'
import { readClipboardText } from './read-clipboard.ts'

/** A number as it is meant, and one of the many ways in which people write it. */
type Written = Pick<FigureInput, 'value' | 'basis' | 'approximation'> & { text: string }

const units = ['xã', 'tỷ đồng', 'triệu đồng', '%', 'km', 'm²', 'tiêu chí/xã']
const spaces = [' ', '\u00a0', '\u202f', '\u2009']
const before: readonly (readonly [string, Partial<Written>])[] = [
  ['', {}],
  ['hơn ', { approximation: 'over' }],
  ['Trên ', { approximation: 'over' }],
  ['gần\u00a0', { approximation: 'under' }],
  ['khoảng ', { approximation: 'about' }],
  ['ước ', { basis: 'estimate' }],
  ['Ước đạt ', { basis: 'estimate' }],
  ['dự ước ', { basis: 'estimate' }],
  ['ước đạt hơn ', { basis: 'estimate', approximation: 'over' }],
]
const after: readonly (readonly [string, Partial<Written>])[] = [
  ['', {}],
  [' ước', { basis: 'estimate' }],
  [' (ước)', { basis: 'estimate' }],
]
/** words about a measure, and the unit of measure above that they stand for */
const otherMeasures = [
  ...[['tr.đ', 'triệu đồng'] as const, ['trđ', 'triệu đồng'] as const, ['tỉ', 'tỷ đồng'] as const],
  ...['nghìn đồng', 'đồng', 'k', 'm', 'ha', 'km2'].map((text) => [text, null] as const),
  ['%', '%'] as const,
]
const amount = fc.bigInt({ min: 0n, max: 99_999_999n })
const fullWidth = (text: string) =>
  text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const written = fc
  .record({
    unit: fc.constantFrom(...units),
    decimals: fc.integer({ min: 0, max: 3 }),
    whole: fc.oneof(amount, fc.bigInt({ min: 0n, max: 2000n })),
    cents: fc.integer({ min: 0, max: 999 }),
    group: fc.constantFrom('', '', '.', ',', ...spaces),
    mark: fc.constantFrom(',', '.'),
    padded: fc.integer({ min: 0, max: 2 }),
    sign: fc.constantFrom('', '', '', '+', '-', '−', '–', '- ', '('),
    before: fc.constantFrom(...before),
    after: fc.constantFrom(...after),
    measure: fc.constantFrom('none', 'own', 'spaced', 'other'),
    otherMeasure: fc.constantFrom(...otherMeasures),
    wide: fc.boolean(),
    form: fc.constantFrom('NFC', 'NFD'),
  })
  .map((way) => {
    const fraction = String(way.cents).padStart(3, '0').slice(0, way.decimals)
    const shown = way.decimals === 0 ? '' : `${way.mark}${fraction}${'0'.repeat(way.padded)}`
    const grouped = String(way.whole).replace(/\B(?=(\d{3})+$)/g, way.group === way.mark ? '' : way.group)
    const digits = way.wide ? fullWidth(grouped + shown) : grouped + shown
    const signed = way.sign === '(' ? `(${digits})` : `${way.sign}${digits}`
    const measure = { none: '', own: way.unit, spaced: ` ${way.unit}`, other: ` ${way.otherMeasure[0]}` }
    const text = `${way.before[0]}${signed}${measure[way.measure]}${way.after[0]}`.normalize(way.form)
    const minus = ['-', '−', '–', '- ', '('].includes(way.sign) ? '-' : ''
    const value = normaliseDecimal(`${minus}${way.whole}${fraction && `.${fraction}`}`)
    // said in another unit of measure, the digits are no value of the indicator
    const meant = way.measure === 'other' && way.otherMeasure[1] !== way.unit ? null : value
    const says: Written = {
      ...{ text, value: meant, basis: 'actual', approximation: null },
      ...way.before[1],
      ...way.after[1],
    }
    const indicator = sampleIndicator({ code: 'it', unitOfMeasure: way.unit, decimals: way.decimals })
    return { indicator, says }
  })

test('whatever the notation, a pasted value is read right, asked about or refused', () => {
  fc.assert(
    fc.property(written, ({ indicator, says }) => {
      const { columns, lines } = readBlock(
        readClipboardText(`it\t${says.text}`),
        [{ indicator, cell: null }],
        { ...{ year: 2024, start: 0, valueColumn: 1, answers: {}, stamp: null } },
      )
      const [line] = lines
      expect([columns.name, line?.written]).toEqual([0, says.text.trim()])
      if (line?.outcome === 'new') expect(line.after).toMatchObject(says.value === null ? {} : fieldsOf(says))
      if (line?.outcome === 'new') expect(says.value).not.toBeNull()
      else expect(line?.problem).not.toBeNull()
      if (line?.problem?.kind === 'ambiguous' && says.value !== null)
        expect(line.problem.candidates).toContain(says.value)
    }),
    { numRuns: 300 },
  )
})

test('whatever the notation, a value of an imported file is read right or refused', () => {
  fc.assert(
    fc.property(written, ({ indicator, says }) => {
      const read = readValue({ kind: 'text', text: says.text }, indicator)
      if (read.ok)
        expect({ basis: 'actual', ...read.value }).toMatchObject(
          says.value === null ? { value: 'refused' } : fieldsOf(says),
        )
      else if (read.problem[0] === 'numberAmbiguous' && says.value !== null)
        expect(read.problem[1].candidates).toContain(says.value)
    }),
    { numRuns: 1_000 },
  )
})

test('most of what people write is read without a question', () => {
  const plain = fc.sample(written, 500).filter(({ says }) => says.value !== null)
  const read = plain.filter(
    ({ indicator, says }) => readValue({ kind: 'text', text: says.text }, indicator).ok,
  )
  expect(read.length / plain.length).toBeGreaterThan(0.6)
})

const fieldsOf = ({ text: _text, ...fields }: Written) => fields
