import type { live as vi } from '../vi/live.ts'

export const live: typeof vi = {
  heading: 'Others who have this report open',
  open: (name) => `${name} has this report open`,
  row: (name, row) => `${name} is at ${row}`,
  several: (name, others) =>
    `${name} and ${others === 1 ? 'one other person' : `${others} others`} have this report open`,
  savedRow: (name, row) => `${name} has just saved ${row}`,
  savedRows: (name) => `${name} has just saved several rows`,
}
