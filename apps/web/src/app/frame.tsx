import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { failureCode, trpc, whenSignedOut } from '../api/api.ts'
import { askedWord } from '../ui/ask.tsx'
import { useMessages } from '../ui/language.tsx'
import { SessionContext } from '../ui/session.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { Rail } from './rail.tsx'
import { SignOut } from './sign-out.tsx'
import { useDelivery } from './use-delivery.ts'

const WhyDrawer = lazy(() => import('../features/explain/why-drawer.tsx'))
const minute = 60_000
const EnrolmentPage = lazy(() =>
  import('../features/profile/enrolment-page.tsx').then((page) => ({ default: page.EnrolmentPage })),
)

/** Everything behind the sign-in: the rail and the page; loads who is signed in and the catalogue once. */
export function Frame() {
  const { app } = useMessages()
  const location = useRouterState({ select: (state) => state.location })
  const viewer = useQuery({ ...trpc.session.me.queryOptions(), staleTime: minute })
  const catalogue = useQuery({ ...trpc.catalogue.get.queryOptions(), staleTime: minute })
  useReturnToSignIn()
  useDelivery(viewer.data?.id)
  const session = useMemo(
    () => (viewer.data && catalogue.data ? { viewer: viewer.data, catalogue: catalogue.data } : null),
    [viewer.data, catalogue.data],
  )
  const asked = (location.search as Record<string, string | undefined>)[askedWord]
  const error = viewer.error ?? catalogue.error
  // the second factor counts before the codes for emergencies are kept
  const [enrolling, setEnrolling] = useState(false)
  if (viewer.data && (viewer.data.mustEnrol || enrolling))
    return (
      <Suspense fallback={<FrameSkeleton label={app.loading} />}>
        <EnrolmentPage hold={setEnrolling}>
          <SignOut viewer={viewer.data.id} />
        </EnrolmentPage>
      </Suspense>
    )
  if (session === null) {
    const retry = () => Promise.all([viewer.refetch(), catalogue.refetch()])
    if (error !== null && failureCode(error) !== 'NOT_SIGNED_IN')
      return (
        <main className="lonely">
          <ErrorState error={error} retry={retry} level={1} />
        </main>
      )
    return <FrameSkeleton label={app.loading} />
  }
  return (
    <SessionContext value={session}>
      <a className="skip" href="#main">
        {app.skip}
      </a>
      <div className="app">
        <Rail path={location.pathname} search={location.search} />
        <div className="page">
          <Outlet />
        </div>
        {asked !== undefined && (
          <Suspense fallback={null}>
            <WhyDrawer asked={asked} />
          </Suspense>
        )}
      </div>
    </SessionContext>
  )
}

/** An ended session leads to the sign-in page, and from there back to the same address. */
function useReturnToSignIn(): void {
  const navigate = useNavigate()
  useEffect(() => {
    whenSignedOut(() => {
      const { pathname, search } = window.location
      if (pathname === '/dang-nhap') return
      const ve =
        pathname === '/' || (pathname === '/tong-quan' && search === '') ? undefined : pathname + search
      void navigate({ to: '/dang-nhap', search: { ve } as never, replace: true })
    })
  }, [navigate])
}

/** The empty frame: rail, bar and content where they will be. */
function FrameSkeleton({ label }: { label: string }) {
  return (
    <div className="app">
      <div className="rail" />
      <div className="page">
        <div className="page-bar" />
        <main className="content">
          <Skeleton height="60vh" label={label} />
        </main>
      </div>
    </div>
  )
}
