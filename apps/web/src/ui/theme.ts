import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** The design tokens as Mantine knows them; colours come from tokens.css. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Inter Variable', sans-serif",
  colors: {
    petrol: [
      '#EFF6F8',
      '#DCEBF0',
      '#B9D6DF',
      '#8FBECB',
      '#6FAABD',
      '#3E879D',
      '#1F7089',
      '#125B72',
      '#0E4A5E',
      '#0A3545',
    ],
  },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  black: '#17211F',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.54', lg: '1.57', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '10px', xl: '999px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default-border': 'var(--line-ctl)',
    '--mantine-color-error': 'var(--error-fg)',
  },
  light: {},
  dark: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
  },
})
