import { z } from 'zod'

/** Output schema of a subscription: a stream of which every item has this schema. */
export function streamOf<T extends z.ZodType>(item: T) {
  return z
    .custom<AsyncIterable<z.input<T>>>(
      (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
    )
    .transform(async function* (stream): AsyncGenerator<z.output<T>, void> {
      for await (const one of stream) yield await item.parseAsync(one)
    })
}
