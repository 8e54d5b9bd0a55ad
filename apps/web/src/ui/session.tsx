import { can } from '@so-dan-van/domain/access/access'
import type { Permission, Viewer } from '@so-dan-van/domain/access/grant'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { createContext, use, useMemo } from 'react'

export type SessionData = { viewer: Viewer; catalogue: Catalogue }

export const SessionContext = createContext<SessionData | null>(null)

/** Who is signed in, and the catalogue; only below the frame, which loads both. */
export function useSession(): SessionData {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession outside of the frame')
  return session
}

export const useViewer = (): Viewer => useSession().viewer
export const useCatalogue = (): Catalogue => useSession().catalogue

/** Whether the signed-in person holds the permission for any unit; the server decides about each. */
export function useMay(permission: Permission): boolean {
  return can(useViewer().grants, permission)
}

/** Finds an indicator of the catalogue by its code. */
export function useIndicator(): (code: string) => Indicator | null {
  const { indicators } = useCatalogue()
  return useMemo(() => {
    const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
    return (code) => byCode.get(code) ?? null
  }, [indicators])
}
