'use client'
import { createContext, useContext, type ReactNode } from 'react'
import { english, type Locale } from './locale.ts'

const LocaleContext = createContext<Locale>(english)

/** Props of `LocaleProvider`. */
export interface LocaleProviderProps {
  /** The words and the language to use below. */
  readonly locale: Locale
  readonly children?: ReactNode
}

/** Gives every component below it its words. Without one, they speak English. */
export function LocaleProvider({ locale, children }: LocaleProviderProps) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

/** The locale in force here. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}
