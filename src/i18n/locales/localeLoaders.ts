import type { Locale } from '../locale.ts'

/** Brings in one language. Each is a file of its own, so that only the one that is asked for comes over the wire. */
export const localeLoaders = {
  ar: async () => (await import('./ar/index.ts')).arabic,
  de: async () => (await import('./de/index.ts')).german,
  es: async () => (await import('./es/index.ts')).spanish,
  fr: async () => (await import('./fr/index.ts')).french,
  he: async () => (await import('./he/index.ts')).hebrew,
  it: async () => (await import('./it/index.ts')).italian,
  ja: async () => (await import('./ja/index.ts')).japanese,
  ko: async () => (await import('./ko/index.ts')).korean,
  nl: async () => (await import('./nl/index.ts')).dutch,
  pl: async () => (await import('./pl/index.ts')).polish,
  pt: async () => (await import('./pt/index.ts')).portuguese,
  tr: async () => (await import('./tr/index.ts')).turkish,
  zh: async () => (await import('./zh/index.ts')).chinese,
} as const satisfies Readonly<Record<string, () => Promise<Locale>>>

/** A language that the library speaks. */
export type LocaleTag = 'en' | keyof typeof localeLoaders

/** The languages that the library speaks, as BCP 47 tags. */
export const localeTags: readonly LocaleTag[] = ['en', ...(Object.keys(localeLoaders) as (keyof typeof localeLoaders)[])]
