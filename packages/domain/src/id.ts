import { z } from 'zod'

/** An id as the database keeps it: 32 bits, so that a larger number is told so and not an unexpected error. */
export const idSchema = z.int32()
