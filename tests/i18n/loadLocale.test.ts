import { describe, expect, test } from 'vitest'
import { english, loadLocale, localeDirection, matchLocale, plainLanguage } from '../../src/i18n/index.ts'

describe('the wishes of a visitor lead to a language', () => {
  test.each([
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de-AT'],
    ['DE_at', 'de', 'de-AT'],
    ['de-CH-1996', 'de', 'de-CH-1996'],
    ['en-GB', 'en', 'en-GB'],
    ['iw', 'he', 'he'],
    ['ar_EG', 'ar', 'ar-EG-u-nu-latn'],
    ['ar-SA-u-ca-islamic-nu-arab', 'ar', 'ar-SA-u-ca-islamic-nu-latn'],
    ['zh-Hans-CN', 'zh', 'zh-Hans-CN'],
    ['zh-TW', 'zh', 'zh-Hans-TW'],
    ['zh-Hant', 'zh', 'zh-Hans'],
    ['tlh', 'en', 'en'],
    ['', 'en', 'en'],
    ['no tag at all', 'en', 'en'],
    ['__proto__', 'en', 'en'],
    ['constructor', 'en', 'en'],
  ])('%s: %s', (wanted, tag, language) => {
    expect(matchLocale(wanted)).toEqual({ tag, language })
  })

  test('the first wish that we speak is taken', () => {
    expect(matchLocale(['tlh', '?', 'de-CH', 'en'])).toEqual({ tag: 'de', language: 'de-CH' })
    expect(matchLocale([])).toEqual({ tag: 'en', language: 'en' })
  })
})

test('a language is loaded with the dates and numbers of the visitor’s region', async () => {
  const austrian = await loadLocale(['de-AT', 'en'])
  expect(austrian.language).toBe('de-AT')
  expect(austrian.composer).toBe((await loadLocale('de')).composer)
  expect((await loadLocale('en-GB')).language).toBe('en-GB')
})

test.each(['ar', 'ar-EG', 'ar-SA', 'ar-MA'])('%s has one kind of digits, in words and in dates', async (wanted) => {
  const { language, widget } = await loadLocale(wanted)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(0)
  for (const words of [date, widget.newMessages(12), new Intl.NumberFormat(language).format(12)]) expect(words).toMatch(/\d/)
  for (const words of [date, widget.newMessages(12)]) expect(words).not.toMatch(/[\u0660-\u0669]/)
  expect(new Intl.DateTimeFormat('ar-EG', { dateStyle: 'long' }).format(0)).toMatch(/[\u0660-\u0669]/)
  expect(plainLanguage(language)).toBe(wanted)
})

test('an unknown language is English', async () => {
  expect(await loadLocale('tlh')).toBe(english)
})

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['ar-u-nu-latn', 'rtl'],
  ['he', 'rtl'],
  ['iw', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['de', 'ltr'],
  ['ja', 'ltr'],
  ['', 'ltr'],
  ['no tag at all', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(localeDirection(language)).toBe(direction)
})
