import { english, type Locale } from '../../src/i18n/index.ts'
import type { LanguageRules } from './languageRules.ts'
import { factsOf, wordsByKey, type SpokenWord } from './spokenWords.ts'

const englishWords = wordsByKey(english)

/** Words that are told which kind of a thing it is, and not what it is called. */
const toldOfKinds = ['forms.problem.required']
const leftOver = /\b(the|you|your|please|this|and)\b/i

/** A text without what it was told: names, numbers. */
function ownWords(text: string, facts: readonly (string | number)[]): string {
  const texts = facts.filter((fact) => typeof fact === 'string').sort((one, other) => other.length - one.length)
  return texts.reduce((rest, fact) => rest.replaceAll(fact, ''), text).replace(/[\d.,٠-٩]+/g, '').trim()
}

function* complaints({ path, sample, text }: SpokenWord, inEnglish: string, locale: Locale, rules: LanguageRules): Generator<string> {
  if (path === 'language') return
  if (typeof text !== 'string' || text.trim() === '') {
    yield 'is empty'
    return
  }
  const facts = toldOfKinds.includes(path) ? [] : factsOf(sample)
  const own = ownWords(text, facts)
  if (/(?<!\p{L})(undefined|null|NaN|Infinity)(?!\p{L})|\[object/u.test(text)) yield 'shows what only a programmer understands'
  if (/['"]|\.\.\.|\s\s|^\s|\s$/.test(text)) yield 'is not set with care'
  if (rules.never.test(text)) yield 'is not written as the language writes'
  const isSame = /\p{L}/u.test(own) && own === ownWords(inEnglish, facts)
  if ((isSame && !rules.sameAsEnglish.includes(own)) || leftOver.test(own)) yield 'is English'
  for (const fact of facts) {
    if (typeof fact === 'string' && inEnglish.includes(fact) && !text.includes(fact)) yield `does not say ${fact}`
    const isTold = typeof fact === 'number' && fact >= 3 && new RegExp(`(?<!\\d)${fact}(?!\\d)`).test(inEnglish)
    if (isTold && !text.includes(new Intl.NumberFormat(locale.language).format(fact))) yield `does not say ${fact}`
  }
}

/** Everything that is wrong with the words of a language, as sentences. */
export function complaintsAbout(locale: Locale, rules: LanguageRules): string[] {
  const waiting = rules.distinct.map((count) => locale.composer.pendingMessages(count).replace(/\p{N}+/gu, ''))
  return [
    ...[...wordsByKey(locale)].flatMap(([key, word]) =>
      [...complaints(word, String(englishWords.get(key)?.text ?? ''), locale, rules)].map((complaint) => `${key} ${complaint}: ${String(word.text)}`),
    ),
    ...(new Set(waiting).size < waiting.length ? [`composer.pendingMessages has one form for two: ${waiting.join(' |')}`] : []),
  ]
}
