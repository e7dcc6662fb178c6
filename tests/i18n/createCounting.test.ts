import { expect, test } from 'vitest'
import { createCounting } from '../../src/i18n/createCounting.ts'

const polish = createCounting<'one' | 'few' | 'many'>('pl')
const arabic = createCounting<Intl.LDMLPluralRule>('ar')
const french = createCounting('fr')

test.each([
  [1, '1 plik'],
  [2, '2 pliki'],
  [5, '5 plików'],
  [21, '21 plików'],
  [22, '22 pliki'],
  [1.5, '1,5 pliku'],
])('Polish counts %s as %s', (count, text) => {
  expect(polish.counted(count, { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' })).toBe(text)
})

test('Arabic has six ways to count', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
  expect([0, 1, 2, 3, 11, 100].map((count) => arabic.plural(count, forms))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
})

test('a form that is not there falls back to the general one', () => {
  expect(french.counted(0, { one: 'message', other: 'messages' })).toBe('0 message')
  expect(french.plural(1_000_000, { one: 'message', other: 'messages' })).toBe('messages')
})
