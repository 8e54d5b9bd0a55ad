import type { PeopleAnswer, PeopleRequest } from '@so-dan-van/domain/people/people-file'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { Api } from './api.ts'

/** Sends a file of people to be looked at, or to have their accounts made. */
export function sendPeople(file: File, commit: boolean): Promise<PeopleAnswer> {
  const request: PeopleRequest = { commit, origin: location.origin }
  const client = createTRPCClient<Api>({
    links: [
      httpLink({
        url: '/api/trpc',
        headers: {
          'accept-language': document.documentElement.lang || 'vi',
          'x-file-name': encodeURIComponent(file.name),
          'x-file-options': encodeURIComponent(JSON.stringify(request)),
        },
      }),
    ],
  })
  return client.people.import.mutate(file)
}
