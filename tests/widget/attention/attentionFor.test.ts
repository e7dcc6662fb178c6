import { expect, test } from 'vitest'
import { attentionFor, type AttentionFacts } from '../../../src/widget/attention/attentionFor.ts'

const away: AttentionFacts = { isShown: true, isOpen: false, isSeen: false, isHidden: true, unread: 2, isMuted: false, options: { notifications: true } }
const silent = { rings: false, notifies: false, badge: 0 }

test.each<[string, Partial<AttentionFacts>, ReturnType<typeof attentionFor>]>([
  ['everything asks for a visitor who is away', {}, { rings: true, notifies: true, badge: 2 }],
  ['nothing asks for one who reads', { isOpen: true, isSeen: true, isHidden: false }, silent],
  ['nothing asks where nothing is new', { unread: 0 }, silent],
  ['nothing asks while the host has hidden the chat', { isShown: false }, silent],
  ['the page is looked at, the panel is closed: it rings, and no more', { isSeen: true, isHidden: false }, { rings: true, notifies: false, badge: 0 }],
  ['the page is in sight, and the visitor elsewhere: no notification', { isOpen: true, isHidden: false }, { rings: true, notifies: false, badge: 2 }],
  ['a muted chat does not ring', { isMuted: true }, { rings: false, notifies: true, badge: 2 }],
  ['each can be turned off', { options: { sound: false, notifications: false, titleBadge: false } }, silent],
  ['notifications are only for those who asked for them', { options: {} }, { rings: true, notifies: false, badge: 2 }],
])('%s', (_name, change, expected) => {
  expect(attentionFor({ ...away, ...change })).toEqual(expected)
})
