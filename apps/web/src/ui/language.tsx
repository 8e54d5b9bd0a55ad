import type { Locale, Messages } from '@so-dan-van/messages/messages'
import { vi } from '@so-dan-van/messages/vi/index'
import type { Reading } from '@so-dan-van/presentation/figure/figure-mark'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

type Language = { locale: Locale; messages: Messages; setLocale: (locale: Locale) => void }

const storageKey = 'sdv-lang'
const LanguageContext = createContext<Language>({ locale: 'vi', messages: vi, setLocale: () => {} })

/** Vietnamese comes with the app; English is loaded when it is chosen. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() =>
    localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi',
  )
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Messages }>({ locale: 'vi', messages: vi })
  useEffect(() => {
    localStorage.setItem(storageKey, locale)
    if (locale === 'vi') setLoaded({ locale, messages: vi })
    else import('@so-dan-van/messages/en/index').then(({ en }) => setLoaded({ locale, messages: en }))
  }, [locale])
  useEffect(() => {
    document.documentElement.lang = loaded.locale
  }, [loaded])
  return <LanguageContext value={{ ...loaded, setLocale }}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return use(LanguageContext)
}

export function useMessages(): Messages {
  return use(LanguageContext).messages
}

/** Language and messages as packages/presentation takes them. */
export function useReading(): Reading {
  const { locale, messages } = use(LanguageContext)
  return useMemo(() => ({ locale, messages }), [locale, messages])
}
