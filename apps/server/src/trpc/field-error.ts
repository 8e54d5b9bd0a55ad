import type { Messages } from '@so-dan-van/messages/messages'
import type { z } from 'zod'

/** The first thing that does not fit a schema: the field's name and what was expected, in words. */
export function fieldError(error: z.ZodError, messages: Messages): { field: string; expected: string } {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys')
    return { field: issue.keys[0] ?? 'input', expected: messages.errors.expected.knownName }
  const field = issue === undefined || issue.path.length === 0 ? 'input' : issue.path.map(String).join('.')
  return {
    field,
    expected: issue === undefined ? messages.errors.expected.value : expectation(issue, messages),
  }
}

function expectation(issue: z.core.$ZodIssue, { errors: { expected } }: Messages): string {
  switch (issue.code) {
    case 'invalid_type':
      if ('input' in issue && issue.input === undefined) return expected.required
      if (issue.expected === 'int') return expected.integer
      return issue.expected === 'number'
        ? expected.number
        : issue.expected === 'string'
          ? expected.text
          : expected.value
    case 'too_big':
      return expected.atMost(String(issue.maximum))
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? expected.required
        : expected.atLeast(String(issue.minimum))
    case 'invalid_value':
      return expected.oneOf(issue.values.map(String).join(', '))
    case 'invalid_format':
      return formatOf(issue.pattern ?? '', expected)
    default:
      return expected.value
  }
}

/** Patterns of the shared schemas, by what only they contain. */
function formatOf(pattern: string, expected: Messages['errors']['expected']): string {
  if (pattern.includes('\\d{1,18}')) return expected.decimal
  if (pattern.includes('\\p{Cc}')) return expected.plainText
  if (pattern.includes('(-\\d{4})?')) return expected.years
  return expected.pattern
}
