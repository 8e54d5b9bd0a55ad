import type { AppRouter } from '@so-dan-van/server/app-router'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { isReached, onConnection, watchedFetch } from './connection.ts'
import { forgetAnswers, keepAnswers } from './kept-answers.ts'

/** what the server offers, for the client of subscriptions in live-client.ts */
export type Api = AppRouter
type Failure = TRPCClientError<AppRouter>

/** Told of every failed call, so that an ended session leads to the sign-in page from anywhere. */
let onSignedOut: () => void = () => {}
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

/** Expected failures carry a code; `null` for anything else, such as a lost connection. */
export function failureCode(error: unknown): string | null {
  return isFailure(error) ? (error.data?.domain?.code ?? null) : null
}

export function failureParams(error: unknown): unknown {
  return isFailure(error) ? (error.data?.domain?.params ?? null) : null
}

/** The number under which an unexpected error is in the server's log. */
export function failureIncident(error: unknown): string | null {
  return isFailure(error) ? (error.data?.incident ?? null) : null
}

/** No answer came at all: the connection is gone, or the server is. */
export function isOffline(error: unknown): boolean {
  return (
    isFailure(error) &&
    (error.data === null || error.data === undefined || failureCode(error) === 'DATABASE_UNAVAILABLE')
  )
}

function isFailure(error: unknown): error is Failure {
  return error instanceof TRPCClientError
}

/** For calls outside of the query client, too. What was kept of the server's answers is nobody's any more. */
export const lookForEndedSession = (error: unknown) => {
  if (failureCode(error) !== 'NOT_SIGNED_IN') return
  void forgetAnswers()
  onSignedOut()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lookForEndedSession }),
  mutationCache: new MutationCache({ onError: lookForEndedSession }),
  defaultOptions: {
    queries: {
      staleTime: 0,
      refetchOnWindowFocus: true,
      retry: (count, error) => isOffline(error) && count < 2,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      maxItems: 10,
      fetch: watchedFetch,
      headers: () => ({ 'accept-language': document.documentElement.lang || 'vi' }),
    }),
  ],
})

/** Query and mutation options of every procedure. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

keepAnswers(queryClient, isOffline)
// what was shown meanwhile may be old
onConnection(() => isReached() && void queryClient.invalidateQueries())
