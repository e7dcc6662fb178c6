import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTextFinder } from '../../../src/core/search/index.ts'
import { foldText, foldWithPlaces } from '../../../src/core/search/foldText.ts'

const found = (query: string, text: string) => createTextFinder(query)?.find(text).map(({ start, end }) => text.slice(start, end)) ?? []

describe('what is found', () => {
  test.each<[string, string, string, string[]]>([
    ['case', 'parcel', 'My PARCEL, that Parcel', ['PARCEL', 'Parcel']],
    ['accents in the text', 'cafe', 'Le café', ['café']],
    ['accents in the query', 'café', 'Le cafe', ['cafe']],
    ['accents written apart', 'cafe', 'Le cafe\u0301 noir', ['cafe\u0301']],
    ['an accent at the end belongs to the letter', 'e', 'cafe\u0301', ['e\u0301']],
    ['Vietnamese', 'tieng viet', 'Tiếng Việt', ['Tiếng Việt']],
    ['letters with a stroke', 'lodz', 'Łódź', ['Łódź']],
    ['ligatures', 'oeuvre', 'Œuvre', ['Œuvre']],
    ['width', 'order 12', 'ＯＲＤＥＲ　１２', ['ＯＲＤＥＲ　１２']],
    ['halfwidth kana', 'ガイド', 'ｶﾞｲﾄﾞ', ['ｶﾞｲﾄﾞ']],
    ['voiced kana are other kana', 'か', 'が', []],
    ['Turkish capital İ', 'istanbul', 'İSTANBUL', ['İSTANBUL']],
    ['Turkish dotless ı', 'diyarbakir', 'Diyarbakır', ['Diyarbakır']],
    ['Turkish query', 'IĞDIR', 'ığdır', ['ığdır']],
    ['German ß by ss', 'strasse', 'Hauptstraße 5', ['straße']],
    ['German ss by ß', 'straße', 'STRASSE, Strasse', ['STRASSE', 'Strasse']],
    ['German capital ẞ', 'strasse', 'STRAẞE', ['STRAẞE']],
    ['half an ß is an s no more than once', 's', 'ß', ['ß']],
    ['Greek final sigma', 'οδοσ', 'ΟΔΟΣ οδός', ['ΟΔΟΣ', 'οδός']],
    ['Russian ё', 'елка', 'Ёлка', ['Ёлка']],
    ['Russian й is no и', 'мои', 'мой', []],
    ['Arabic with tashkeel', 'محمد', 'مُحَمَّد', ['مُحَمَّد']],
    ['Arabic query with tashkeel', 'طَلَبِي', 'أين طلبي؟', ['طلبي']],
    ['Arabic hamza and tatweel', 'احمد', 'أحمـــد', ['أحمـــد']],
    ['Persian letters', 'کتاب', 'كتاب', ['كتاب']],
    ['Hebrew niqqud', 'שלום', 'שָׁלוֹם לך', ['שָׁלוֹם']],
    ['Chinese without blanks', '订单', '我的订单在哪里', ['订单']],
    ['Hangul syllables stay whole', '가', '각 가', ['가']],
    ['Hangul taken apart', '한국', '한국'.normalize('NFD'), ['한국'.normalize('NFD')]],
    ['Devanagari vowel signs count', 'कु', 'का कु', ['कु']],
    ['emoji', '😀', 'ha 😀😀', ['😀', '😀']],
    ['emoji with and without a selector', '❤', 'I ❤️ it', ['❤️']],
    ['emoji of any colour', '👍', '👍🏽', ['👍🏽']],
    ['a joined emoji is not its second half', '💻', '👩‍💻', []],
    ['a flag is not made of halves of two others', '🇪🇸', '🇩🇪🇸🇪 🇪🇸', ['🇪🇸']],
    ['blanks and line breaks', 'two  words', 'two\n words', ['two\n words']],
    ['quotation marks and dashes', "don't – \"ever\"", 'don’t - “ever”', ['don’t - “ever”']],
    ['a soft hyphen', 'delivery', 'deliv\u00adery', ['deliv\u00adery']],
    ['blanks around the query', ' parcel ', 'a parcel.', ['parcel']],
    ['nothing twice', 'aa', 'aaaaa', ['aa', 'aa']],
    ['characters that patterns mean something by', '(.*)', 'a (.*) b', ['(.*)']],
    ['half a surrogate hurts nothing', 'b', 'a\ud800b', ['b']],
  ])('%s', (_what, query, text, places) => {
    expect(found(query, text)).toEqual(places)
  })

  test.each(['', '   ', '\u200b', '\u0301', '\u200d'])('nothing is looked for by %j', (query) => {
    expect(createTextFinder(query)).toBeUndefined()
  })
})

const texts = fc.string({ unit: fc.oneof(fc.constantFrom(...'abcAeE\u0301\u0323 ß İıé\u0627\u064e\u05d0\u05b8\u3099か각가👩\u200d💻❤\ufe0f\n\u00ad'), fc.string({ unit: 'grapheme', maxLength: 2 })), maxLength: 30 })

describe('whatever is written', () => {
  test('the normal form of text and query makes no difference', () => {
    fc.assert(
      fc.property(texts, texts, (query, text) => {
        const count = (form: 'NFC' | 'NFD', other: 'NFC' | 'NFD') => found(query.normalize(form), text.normalize(other)).length
        expect(new Set([count('NFC', 'NFC'), count('NFC', 'NFD'), count('NFD', 'NFC'), count('NFD', 'NFD')]).size).toBe(1)
      }),
    )
  })

  test('places lie in the text, in order, apart, and each holds the query', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, query, after) => {
        const text = `${before}${query}${after}`
        const places = createTextFinder(query)?.find(text) ?? []
        let free = 0
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(foldText(text.slice(start, end))).toContain(foldText(query).replace(/^[\s\u200d]+|[\s\u200d]+$/g, ''))
          free = end
        }
      }),
    )
  })

  test('a word between blanks is found, and the quick look never misses what is there', () => {
    fc.assert(
      fc.property(texts, (query) => {
        const finder = createTextFinder(query)
        // What is written on the blank before it is not a word.
        if (!finder || /^[\p{M}\p{Emoji_Modifier}\u200d]/u.test(query.trim())) return
        expect(finder.find(`x ${query} x`).length).toBeGreaterThan(0)
        expect(finder.mayBeIn(`**x** ${query} x`)).toBe(true)
      }),
    )
  })

  test('folding twice changes nothing, and the way back knows every character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, starts, ends } = foldWithPlaces(text)
        expect(folded).toBe(foldText(text))
        expect(starts).toHaveLength(folded.length)
        expect(ends).toHaveLength(folded.length)
      }),
    )
  })
})
