import type { PeopleAnswer, PeopleRequest } from '@so-dan-van/domain/people/people-file'
import { uploadClient } from './upload-client.ts'

/** Sends a file of people to be looked at, or to have their accounts made. */
export function sendPeople(file: File, commit: boolean): Promise<PeopleAnswer> {
  const request: PeopleRequest = { commit, origin: location.origin }
  return uploadClient(file, request).people.import.mutate(file)
}
