import { sampleIndicator } from '@so-dan-van/domain/indicators/sample-indicators'
import { expect, test } from 'vitest'
import { readBlock } from './read-block.ts'

const indicators = [sampleIndicator({ code: 'a' }), sampleIndicator({ code: 'b', decimals: 2 })]
const units = [{ id: 1 }, { id: 2 }]
const said = (text: string, row = 0, column = 0) => {
  const { changes, unread } = readBlock(text, indicators, units, { row, column })
  return [
    changes.map(({ indicator, unit, plan }) => [
      indicator,
      unit,
      plan.kind === 'value' ? plan.value : plan.kind,
    ]),
    unread,
  ]
}

test.each<[string, string, unknown]>([
  [
    'rows and columns',
    '1\t2\r\n3,5\t-\r\n',
    [
      [
        ['a', 1, '1'],
        ['a', 2, '2'],
        ['b', 1, '3.5'],
        ['b', 2, 'none'],
      ],
      [],
    ],
  ],
  ['blank cells change nothing', '\t2\n', [[['a', 2, '2']], []]],
  [
    'what sticks out is left off',
    '1\t2\t3\n4\t5\t6\n7\t8\t9',
    [
      [
        ['a', 1, '1'],
        ['a', 2, '2'],
        ['b', 1, '4'],
        ['b', 2, '5'],
      ],
      [],
    ],
  ],
  ['what cannot be read is told', '1\tnhiều', [[['a', 1, '1']], ['nhiều']]],
])('%s', (_what, text, expected) => expect(said(text)).toEqual(expected))

test('from the chosen cell on', () => expect(said('9\t8', 1, 1)).toEqual([[['b', 2, '9']], []]))
