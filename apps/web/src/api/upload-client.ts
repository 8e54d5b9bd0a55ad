import { createTRPCClient, httpLink } from '@trpc/client'
import type { Api } from './api.ts'

/** A client for one call whose input is a file; `options` go along with it. */
export function uploadClient(file: File, options: unknown) {
  return createTRPCClient<Api>({
    links: [
      httpLink({
        url: '/api/trpc',
        headers: {
          'accept-language': document.documentElement.lang || 'vi',
          'x-file-name': encodeURIComponent(file.name),
          'x-file-options': encodeURIComponent(JSON.stringify(options)),
        },
      }),
    ],
  })
}
