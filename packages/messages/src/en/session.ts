import type { session as vi } from '../vi/session.ts'

export const session: typeof vi = {
  title: 'Sổ Dân vận',
  what: 'Enter, review and present the yearly results of the districts’ mass-mobilisation work.',
  points: [
    'Every figure with its source, period and unit',
    'Checked while typing, saved cell by cell',
    'Charts by district and year from approved figures',
  ],
  username: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  again: 'Sign in to open the page you chose.',
  show: 'Show',
  hide: 'Hide',
  missing: { username: 'Type your user name.', password: 'Type your password.' },
  problems: {
    wrong: 'The user name or the password is not right.',
    tooMany: 'Too many attempts. Please wait a minute and try again.',
    inactive: 'This account is no longer in use. Ask the administrator of the province.',
    offline: 'The server cannot be reached. Check the network and try again.',
    failed: 'The server has a problem. Please try again in a few minutes.',
  },
}
