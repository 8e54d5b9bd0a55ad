import { z } from 'zod'

/** What a person types: trimmed, at most `max` characters, no control characters but line breaks and tabs. */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u)
