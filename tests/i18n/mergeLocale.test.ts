import { expect, test } from 'vitest'
import { english, mergeLocale, type LocaleOverrides } from '../../src/i18n/index.ts'

test('the host puts words of its own in the place of ours, and the rest stays', () => {
  const before = JSON.stringify(english)
  const locale = mergeLocale(english, { panel: { panel: 'Help desk' }, transcript: { roles: { bot: 'Robbie' } } })
  expect(locale.panel).toEqual({ ...english.panel, panel: 'Help desk' })
  expect(locale.transcript.roles).toEqual({ ...english.transcript.roles, bot: 'Robbie' })
  expect(locale.composer).toEqual(english.composer)
  expect(JSON.stringify(english)).toBe(before)
})

test('functions, lists and words that English has none for are taken whole', () => {
  const stars = ['1', '2', '3', '4', '5'] as const
  const locale = mergeLocale(english, {
    composer: { pendingMessages: (count) => `${count} to go` },
    answers: { rating: { stars } },
    transcript: { states: { endings: { agent: { title: 'We said goodbye' } } } },
  })
  expect(locale.composer.pendingMessages(3)).toBe('3 to go')
  expect(locale.answers.rating.stars).toBe(stars)
  expect(locale.transcript.states.endings).toEqual({ ...english.transcript.states.endings, agent: { title: 'We said goodbye' } })
})

test('words from elsewhere cannot reach a prototype', () => {
  const hurt = '"__proto__": {"hurt": 1}, "constructor": {"prototype": {"hurt": 1}}'
  const hostile = JSON.parse(`{${hurt}, "panel": {${hurt}, "panel": "Help"}}`) as LocaleOverrides
  const locale = mergeLocale(english, hostile)
  expect(locale.panel.panel).toBe('Help')
  expect(locale.panel).not.toHaveProperty('hurt')
  expect(Object.getPrototypeOf(locale)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('hurt')
})
