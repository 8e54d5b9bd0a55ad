import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { Api } from './api.ts'

/** Subscriptions, as server-sent events; apart from the client of calls, which every page needs. */
export const liveClient = createTRPCClient<Api>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })
