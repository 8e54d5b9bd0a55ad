import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { Api } from './api.ts'

/** Sends a spreadsheet or text table to be read. Nothing of it is written anywhere. */
export function sendFile(file: File): Promise<TableFile> {
  const client = createTRPCClient<Api>({
    links: [
      httpLink({
        url: '/api/trpc',
        headers: {
          'accept-language': document.documentElement.lang || 'vi',
          'x-file-name': encodeURIComponent(file.name),
        },
      }),
    ],
  })
  return client.entry.readFile.mutate(file)
}
