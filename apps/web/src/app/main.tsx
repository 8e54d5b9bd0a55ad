import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/components.css'
import './frame.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '../api/api.ts'
import '../api/other-tabs.ts'
import { addFonts } from '../ui/fonts.ts'
import { LanguageProvider } from '../ui/language.tsx'
import { cssVariables, theme } from '../ui/theme.ts'
import { router } from './router.tsx'

addFonts()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <LanguageProvider>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  )

// the page opens without a network; browsers allow it on https and localhost
if (import.meta.env.PROD) addEventListener('load', () => void keepPages().catch(() => {}))

async function keepPages(): Promise<void> {
  const registration = await navigator.serviceWorker?.register('/service-worker.js')
  await registration?.update()
}
