import { describe, expect, test } from 'vitest'
import { english, loadLocale, localeTags, mergeLocale, plainLanguage, type LocaleOverrides } from '../../src/i18n/index.ts'
import { complaintsAbout } from './complaintsAbout.ts'
import { languageRules } from './languageRules.ts'
import { wordsByKey } from './spokenWords.ts'

describe.each(localeTags.filter((tag) => tag !== 'en'))('%s', (tag) => {
  test('every word is there, is not English, tells what it was told, and is written as the language writes', async () => {
    const locale = await loadLocale(tag)
    expect(plainLanguage(locale.language)).toBe(tag)
    expect(complaintsAbout(locale, languageRules[tag])).toEqual([])
  })

  test('no word is missing that English has, and none is left over', async () => {
    expect([...wordsByKey(await loadLocale(tag)).keys()].sort()).toEqual([...wordsByKey(english).keys()].sort())
  })
})

test.each(localeTags)('%s: a button that says Retry is also named so, for those who call it by what they see', async (tag) => {
  const { content } = await loadLocale(tag)
  expect(content.retryUpload('invoice.pdf')).toContain(content.retry)
})

describe('a fault in a language is found', () => {
  test.each<[what: string, complaint: string, words: LocaleOverrides]>([
    ['an empty word', 'is empty', { composer: { send: ' ' } }],
    ['a word that stayed English', 'is English', { composer: { send: 'Send' } }],
    ['a sentence that is English in part', 'is English', { panel: { ended: 'Dieses Gespräch is over, you know.' } }],
    ['a name that is not told', 'does not say Ann', { composer: { removeAttachment: () => 'Entfernen' } }],
    ['a number that is not told', 'does not say 21', { composer: { charactersLeft: () => 'Noch Zeichen' } }],
    ['a missing fact that is written out', 'only a programmer', { content: { pictureFrom: (author) => `Bild von ${author}` } }],
    ['straight quotation marks', 'not set with care', { insight: { knowledge: { found: (query) => `Gefunden zu "${query}"` } } }],
    ['quotation marks of another language', 'not written as the language writes', { insight: { knowledge: { found: (query) => `Gefunden zu “${query}”` } } }],
    ['one form for one and for many', 'one form for two', { composer: { pendingMessages: (count) => `${count} Nachrichten warten` } }],
  ])('%s', async (_what, complaint, words) => {
    const faulty = mergeLocale(await loadLocale('de'), words)
    expect(complaintsAbout(faulty, languageRules.de).join('\n')).toContain(complaint)
  })
})
