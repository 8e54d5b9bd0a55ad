import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { failureCode, trpc, whenSignedOut } from '../api/api.ts'
import { useMessages } from '../ui/language.tsx'
import { SessionContext } from '../ui/session.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { Rail } from './rail.tsx'
import { ConnectionStrip, DemoStrip } from './strips.tsx'

/** Everything behind the sign-in: rail, strips, and the page; loads who is signed in and the catalogue once. */
export function Frame() {
  const { app } = useMessages()
  const navigate = useNavigate()
  const address = useRouterState({ select: ({ location }) => location.href })
  const viewer = useQuery({ ...trpc.session.me.queryOptions(), staleTime: 60_000 })
  const catalogue = useQuery({
    ...trpc.catalogue.get.queryOptions(),
    staleTime: 60_000,
    enabled: viewer.data !== undefined,
  })
  const session = useMemo(
    () => (viewer.data && catalogue.data ? { viewer: viewer.data, catalogue: catalogue.data } : null),
    [viewer.data, catalogue.data],
  )
  useEffect(() => {
    whenSignedOut(() => {
      const back = location.pathname + location.search
      if (location.pathname !== '/dang-nhap')
        void navigate({ to: '/dang-nhap', search: { ve: back } as never, replace: true })
    })
  }, [navigate])
  const error = viewer.error ?? catalogue.error
  if (session === null) {
    if (error !== null && failureCode(error) !== 'NOT_SIGNED_IN')
      return (
        <main className="lonely">
          <ErrorState error={error} retry={() => location.reload()} />
        </main>
      )
    return <Skeleton height={480} label={app.loading} />
  }
  return (
    <SessionContext value={session}>
      <a className="skip" href="#main">
        {app.skip}
      </a>
      <div className="app">
        <Rail address={address} />
        <div className="page">
          <ConnectionStrip />
          {session.catalogue.illustrative && <DemoStrip />}
          <Outlet />
        </div>
      </div>
    </SessionContext>
  )
}
