import type { Locale } from './locale.ts'

/** Some of the words of a locale: each group may be left out, and each word in it. */
export type LocaleOverrides = Overrides<Locale>

type Overrides<Words> = Words extends ((...facts: never[]) => unknown) | readonly unknown[] | string
  ? Words
  : { readonly [Key in keyof Words]?: Overrides<Words[Key]> }

type Words = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(words: Words, overrides: Words): Words {
  // Entries make own properties alone, whatever they are called: nothing reaches a prototype.
  const merged = Object.entries(overrides).flatMap(([name, own]): [string, unknown][] => {
    if (own === undefined || name === '__proto__') return []
    const given = Object.hasOwn(words, name) ? words[name] : undefined
    return [[name, isGroup(own) ? merge(isGroup(given) ? given : {}, own) : own]]
  })
  return Object.fromEntries([...Object.entries(words), ...merged])
}

/** A locale with some words of the host's own. What is not named stays as it is; neither argument is changed. */
export function mergeLocale(locale: Locale, overrides: LocaleOverrides): Locale {
  return merge({ ...locale }, { ...overrides }) as unknown as Locale
}
