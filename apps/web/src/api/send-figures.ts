import type { ImportAnswer, ImportRequest } from '@so-dan-van/domain/imports/import-request'
import { uploadClient } from './upload-client.ts'

/** Sends a file of figures to be compared with what is stored, or to be written as it was seen. */
export function sendFigures(file: File, request: ImportRequest, signal: AbortSignal): Promise<ImportAnswer> {
  return uploadClient(file, request).import.figures.mutate(file, { signal })
}
