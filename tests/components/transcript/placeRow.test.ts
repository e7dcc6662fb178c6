import { expect, test } from 'vitest'
import { placeRow } from '../../../src/components/transcript/placeRow.ts'
import type { Message } from '../../../src/model/index.ts'
import { ana, ben, bot, own, say, visitor } from './messages.ts'

const positions = (messages: readonly Message[], unreadFrom?: string) => messages.map((_, index) => placeRow(messages, index, unreadFrom).position)
const notice = say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined' }], 1)

test.each<[string, readonly Message[], readonly string[]]>([
  ['one alone', [say(ana, 'A')], ['single']],
  ['two of one author', [say(ana, 'A'), say(ana, 'B', 1)], ['first', 'last']],
  ['three of one author', [say(ana, 'A'), say(ana, 'B', 1), say(ana, 'C', 2)], ['first', 'middle', 'last']],
  ['two authors', [say(ana, 'A'), own('B', 1)], ['single', 'single']],
  ['two agents', [say(ana, 'A'), say(ben, 'B', 1)], ['single', 'single']],
  ['bot and agent', [say(bot, 'A'), say(ana, 'B', 1)], ['single', 'single']],
  ['five minutes apart', [say(ana, 'A'), say(ana, 'B', 5)], ['first', 'last']],
  ['more than five minutes apart', [say(ana, 'A'), say(ana, 'B', 5.1)], ['single', 'single']],
  ['each five minutes after the one before', [say(ana, 'A'), say(ana, 'B', 4), say(ana, 'C', 8)], ['first', 'middle', 'last']],
  ['parted by a notice', [say(ana, 'A'), notice, say(ana, 'B', 2)], ['single', 'single', 'single']],
  ['parted by midnight', [say(ana, 'A', 719), say(ana, 'B', 721)], ['single', 'single']],
  ['without times', [say(ana, 'A', 0, { time: NaN }), say(ana, 'B', 99)], ['first', 'last']],
  ['parted by a failure', [own('A', 0, { status: 'failed', reason: 'network' }), own('B', 1)], ['single', 'single']],
  ['deliveries of all other kinds', [own('A', 0, { status: 'sending' }), own('B', 1), say(visitor, 'C', 2)], ['first', 'middle', 'last']],
])('%s', (_, messages, expected) => {
  expect(positions(messages)).toEqual(expected)
})

test('the unread line parts a group', () => {
  const messages = [say(ana, 'A'), say(ana, 'B', 1)]
  expect(positions(messages, 'B')).toEqual(['single', 'single'])
  expect(placeRow(messages, 1, 'B').startsUnread).toBe(true)
  expect(placeRow(messages, 0, 'B').startsUnread).toBe(false)
})

test('a day is named where it begins, as far as that is known', () => {
  const untimed = { ...say(ana, 'untimed'), time: undefined } as unknown as Message
  const messages = [say(ana, 'A'), say(ana, 'B', 1), say(ana, 'C', 24 * 60), untimed, say(ana, 'D', 48 * 60)]
  expect(messages.map((__, index) => placeRow(messages, index).startsDay)).toEqual([true, false, true, false, false])
})
