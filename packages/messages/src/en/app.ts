import type { app as vi } from '../vi/app.ts'

export const app: typeof vi = {
  pages: { overview: 'Overview', explorer: 'Indicators', unit: 'Units', entry: 'Enter figures', review: 'Review' },
  navigation: 'Pages',
  skip: 'Skip to content',
  loading: 'Loading',
  account: 'Account',
  language: 'Language',
  appearance: { title: 'Appearance', light: 'Light', dark: 'Dark', auto: 'System' },
  signOut: 'Sign out',
  demo: { title: 'Illustrative data.', text: 'Figures with a diamond are illustrative; those without are published and cited.' },
  offline: 'No connection. What you type is kept on this computer and sent when the network is back.',
  scope: { unit: 'Unit', year: 'Year', standing: 'Figures', approved: 'approved', all: 'all states', previousYear: 'Year before', nextYear: 'Year after' },
  copyLink: 'Copy link',
  copied: 'Link copied',
  close: 'Close',
  cancel: 'Cancel',
  errors: {
    title: 'This page could not be opened',
    offline: 'The server cannot be reached',
    offlineText: 'Check the network and try again.',
    noPermission: 'No permission',
    retry: 'Try again',
    notFound: 'There is no such page',
    home: 'To the overview',
  },
}
