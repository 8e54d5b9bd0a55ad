import type { administration as vi } from '../vi/administration.ts'

export const administration: typeof vi = {
  pages: {
    import: {
      title: 'Import figures',
      text: 'Figures of many units and years from an Excel or CSV file, with the difference shown before anything is written.',
    },
  },
}
