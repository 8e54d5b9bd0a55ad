import { DomainError } from '@so-dan-van/domain/errors'

/** Between two pieces of work of an import: IMPORT_CANCELLED where the person who asked for it has gone. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DomainError('IMPORT_CANCELLED', {})
}
