import { vietnamDay } from '../reports/dates.ts'
import { invitationDays } from './person.ts'

/** When a link that is made now is worth nothing any more: at the end of the last of its days in Viet Nam, as people are
 * told ("đến hết ngày"). */
export function invitationEnd(now: Date): Date {
  const last = vietnamDay(new Date(now.getTime() + invitationDays * 86_400_000))
  return new Date(`${last}T23:59:59+07:00`)
}
