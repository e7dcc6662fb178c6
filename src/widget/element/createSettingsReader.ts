import { loadLocale, mergeLocale, type Locale, type LocaleOverrides } from '../../i18n/index.ts'
import type { ChatElement, ChatElementOptions } from './chatElement.ts'
import { pageLanguage } from './pageLanguage.ts'
import { readAttributes } from './readAttributes.ts'

/** Reads what an element and its page say, with the words of their language. */
export interface SettingsReader {
  readonly read: () => ChatElementOptions & { readonly hidden?: boolean }
  /** Brings in the words of the language that is asked for now. Answers whether they are others than before. */
  readonly speak: () => Promise<boolean>
}

/** Makes a reader. Before `speak` has answered it reads no words. */
export function createSettingsReader(element: ChatElement): SettingsReader {
  let language: string | undefined
  let spoken: Locale | undefined
  let merged: { readonly from: Locale; readonly words: LocaleOverrides; readonly locale: Locale } | undefined

  return {
    read() {
      const { locale: from = spoken, words, ...given } = element.options
      if (from && words && (merged?.from !== from || merged.words !== words)) merged = { from, words, locale: mergeLocale(from, words) }
      const locale = words ? merged?.locale : from
      return { ...readAttributes(element), ...given, ...(locale ? { locale } : {}) }
    },
    async speak() {
      const wanted = pageLanguage(element)
      if (wanted === language || element.options.locale) return false
      language = wanted
      // A language that cannot be loaded is no reason to be silent.
      const locale = await loadLocale(wanted).catch(() => undefined)
      if (wanted !== language) return false
      spoken = locale
      return true
    },
  }
}

/** What differs between two readings; what is not said any more is undefined. What is read from attributes is a new object each time. */
export function changedSettings<T extends object>(now: T, before: T): Partial<T> {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])] as (keyof T)[]
  return Object.fromEntries(names.filter((name) => !isSame(now[name], before[name])).map((name) => [name, now[name]])) as Partial<T>
}

const isFlat = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number')

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || (isFlat(one) && isFlat(other) && JSON.stringify(one) === JSON.stringify(other))
}
