import { can } from '@so-dan-van/domain/access/access'
import type { Messages } from '@so-dan-van/messages/messages'
import { administrationPages } from '../features/administration/administration-pages.ts'
import type { IconName } from '../ui/icon.tsx'
import { mayEditAny, mayReviewAny, type SessionData } from '../ui/session.tsx'

type RailEntry = {
  to: string
  icon: IconName
  label: string
  shown: boolean
  /** year and standing go along to it */
  keeps: boolean
}

/** Places in the bar at the foot of a phone; what does not fit is in the user menu there. */
export const barPlaces = 5

/** Pages by what the person may do. */
export function railEntries(session: SessionData, { pages }: Messages['app']): RailEntry[] {
  const { grants } = session.viewer
  const administers = administrationPages.some(({ permission }) => can(grants, permission))
  const entries: RailEntry[] = [
    { to: '/tong-quan', icon: 'overview', label: pages.overview, shown: true, keeps: true },
    { to: '/chi-tieu', icon: 'explorer', label: pages.explorer, shown: true, keeps: true },
    { to: '/don-vi', icon: 'unit', label: pages.unit, shown: true, keeps: true },
    { to: '/nhap-so-lieu', icon: 'entry', label: pages.entry, shown: mayEditAny(session), keeps: false },
    { to: '/ra-soat', icon: 'review', label: pages.review, shown: mayReviewAny(session), keeps: false },
    { to: '/so', icon: 'register', label: pages.registers, shown: true, keeps: true },
    {
      to: '/quan-tri',
      icon: 'administration',
      label: pages.administration,
      shown: administers,
      keeps: false,
    },
  ]
  return entries.filter(({ shown }) => shown)
}
