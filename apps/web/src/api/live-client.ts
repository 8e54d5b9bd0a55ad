import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import type { Api } from './api.ts'

/** Subscriptions, as server-sent events. A client of its own, so that only pages which are live load what reads a stream. */
export const liveClient = createTRPCClient<Api>({ links: [httpSubscriptionLink({ url: '/api/trpc' })] })
