import type { ImportAnswer, ImportRequest } from '@so-dan-van/domain/imports/import-request'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { Api } from './api.ts'

/** Sends a file of figures to be compared with what is stored, or to be written as it was seen. */
export function sendFigures(file: File, request: ImportRequest, signal: AbortSignal): Promise<ImportAnswer> {
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
  return client.import.figures.mutate(file, { signal })
}
