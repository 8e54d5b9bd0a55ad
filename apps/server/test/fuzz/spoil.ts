import * as fc from 'fast-check'

const hostile: readonly unknown[] = [
  ...[
    null,
    '',
    'x',
    '\u0000',
    'a\u0000b',
    '\ud800',
    "' or 1=1; --",
    '%s %n',
    '../../etc',
    '{{7*7}}',
    '<svg onload=1>',
  ],
  ...['x'.repeat(3000), '🏳️‍🌈'.repeat(50), '\u202e', '__proto__', 'constructor', '1e999', '-0', '٣'],
  ...[
    0,
    -1,
    1.5,
    1e9,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53,
    1e300,
    true,
    [],
    [[]],
    {},
    { toString: 1 },
    { length: -1 },
  ],
]

/** The same value with one place of it, however deep, replaced, left out, doubled or added to. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  const bad = fc.oneof(fc.constantFrom(...hostile), fc.jsonValue({ maxDepth: 3 }))
  if (Array.isArray(value) && value.length > 0)
    return fc.oneof(
      bad,
      fc.constant([...value, ...value]),
      fc
        .nat(value.length - 1)
        .chain((at) =>
          spoiled(value[at]).map((other) => value.map((one, index) => (index === at ? other : one))),
        ),
    )
  if (typeof value !== 'object' || value === null) return bad
  const entries = Object.entries(value)
  const added = fc.tuple(fc.constantFrom('__proto__', 'extra', 'unit', 'constructor'), bad)
  const inserted = added.map(([key, other]) => Object.fromEntries([...entries, [key, other]]))
  if (entries.length === 0) return fc.oneof(bad, inserted)
  const place = fc.nat(entries.length - 1)
  return fc.oneof(
    { weight: 1, arbitrary: bad },
    { weight: 1, arbitrary: inserted },
    {
      weight: 1,
      arbitrary: place.map((at) => Object.fromEntries(entries.filter((_entry, index) => index !== at))),
    },
    {
      weight: 4,
      arbitrary: place.chain((at) =>
        spoiled(entries[at]?.[1]).map((other) =>
          Object.fromEntries(entries.map(([key, one], index) => [key, index === at ? other : one])),
        ),
      ),
    },
  )
}

/** What a program with a fault would send for JSON: cut off, torn apart, or nothing of the kind. */
export const brokenJson = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat(text.length).map((at) => text.slice(0, at)),
    fc
      .tuple(fc.nat(text.length), fc.string({ maxLength: 3 }))
      .map(([at, more]) => text.slice(0, at) + more + text.slice(at)),
    fc.constantFrom(
      '',
      '{',
      '[1,',
      '"',
      'undefined',
      'NaN',
      '\u0000',
      `${'['.repeat(5000)}`,
      '{"a":'.repeat(500),
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
