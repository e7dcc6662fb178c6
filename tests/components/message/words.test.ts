import { describe, expect, test } from 'vitest'
import { initials } from '../../../src/components/avatar/initials.ts'
import { countEmoji } from '../../../src/components/message/countEmoji.ts'
import { startOfDay, writeDay, writeTime } from '../../../src/components/message/writeTime.ts'

test.each([
  ['🎉', 1],
  ['👍🏽', 1],
  ['👩‍💻', 1],
  ['🇧🇷🇩🇪', 2],
  ['❤️', 1],
  ['1️⃣2️⃣', 2],
  ['👍 👍 👍', 3],
  ['', 0],
  [' ', 0],
  ['ok 👍', 0],
  ['1', 0],
  ['#', 0],
  ['©', 0],
  ['™️', 1],
  ['🎉'.repeat(30), 0],
])('%s holds %i emoji and nothing else', (words, count) => {
  expect(countEmoji(words)).toBe(count)
})

test.each([
  ['Ana Ferreira', 'AF'],
  ['ana', 'A'],
  ['Ana Maria Ferreira', 'AF'],
  ['Jean-Luc', 'JL'],
  ['李小龙', '李'],
  ['ليلى حداد', 'لح'],
  ['42', ''],
  ['', ''],
  ['🙂 Ana', 'A'],
])('%s is abbreviated to %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

describe('days', () => {
  const words = { today: 'Today', yesterday: 'Yesterday' }
  const now = new Date(2025, 2, 31, 15).getTime()
  const day = (...date: [number, number, number, number?]) => writeDay(new Date(...(date as [number, number, number])).getTime(), startOfDay(now), 'en', words)

  test.each([
    [day(2025, 2, 31), 'Today'],
    [day(2025, 2, 30), 'Yesterday'],
    [day(2025, 2, 29), 'Saturday'],
    [day(2025, 2, 25), 'Tuesday'],
    [day(2025, 2, 24), 'Monday, March 24'],
    [day(2024, 11, 24), 'December 24, 2024'],
    [day(2025, 3, 1), 'Tuesday, April 1'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected)
  })

  test('a language that the browser does not know costs nothing', () => {
    expect(writeTime(now, 'not a language')).not.toBe('')
  })
})
