import type { Messages } from '@so-dan-van/messages/messages'
import type { z } from 'zod'

/** The first thing that does not fit a schema: the field's name and what was expected, in words. */
export function fieldError(error: z.ZodError, messages: Messages): { field: string; expected: string } {
  const issue = error.issues[0]
  const field = issue === undefined || issue.path.length === 0 ? 'input' : issue.path.map(String).join('.')
  return {
    field,
    expected: issue === undefined ? messages.errors.expected.value : expectation(issue, messages),
  }
}

function expectation(issue: z.core.$ZodIssue, { errors: { expected } }: Messages): string {
  switch (issue.code) {
    case 'invalid_type':
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
      return issue.pattern?.includes('\\d{1,18}')
        ? expected.decimal
        : issue.pattern?.includes('\\p{Cc}')
          ? expected.plainText
          : expected.pattern
    default:
      return expected.value
  }
}
