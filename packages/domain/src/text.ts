import { z } from 'zod'

/** What a person types: trimmed, at most `max` characters, no control characters but line breaks and tabs, and no
 * halves of characters (\ud800 alone), which JSON can carry and the database cannot keep. */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u)

/** A code or an id as programs send it: at most `max` characters, nothing that the database cannot keep. */
export const keySchema = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
