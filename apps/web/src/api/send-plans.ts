import type { PlanFileAnswer, PlanFileRequest } from '@so-dan-van/domain/targets/plan-file'
import { uploadClient } from './upload-client.ts'

/** Sends a file of plans to be compared with what is stored, or to be written as it was seen. */
export function sendPlans(
  file: File,
  request: PlanFileRequest,
  signal: AbortSignal,
): Promise<PlanFileAnswer> {
  return uploadClient(file, request).target.import.mutate(file, { signal })
}
