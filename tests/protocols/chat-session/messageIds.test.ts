import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProtocolContext } from '../../../src/model/index.ts'
import { groupOf } from '../../../src/protocols/chat-session/messageIds.ts'
import { attached, CHAT, encodeWith, ownMessage, sending, words } from './givenCommands.ts'

describe('ids of own messages', () => {
  const idsOf = (wireIds: readonly string[], over: Partial<ProtocolContext> = {}) => {
    const frame = encodeWith({ type: 'message.send', message: ownMessage([words('x'), { kind: 'files', files: [attached('f')] }], { wireIds }) }, {}, over)
    return frame.via === 'none' ? [] : (frame.wireIds ?? [])
  }

  test('are the chat’s, with 13 to 16 digits, and those of one message belong together', () => {
    fc.assert(
      fc.property(fc.string(), (row) => {
        const ids = idsOf([row])
        for (const wireId of ids) expect(wireId).toMatch(new RegExp(`^${CHAT}:\\d{13,16}$`))
        const [group, ...groups] = ids.map((wireId) => groupOf(CHAT, wireId))
        expect(group).toBeGreaterThanOrEqual(1e12 / 16)
        expect(groups).toEqual([group])
      }),
    )
  })

  test('are the same again after a reload, whichever of them the row kept', () => {
    const first = idsOf(['tab.3'])
    expect(idsOf(['tab.3'], { id: 'other.1', at: 5 })).toEqual(first)
    expect(idsOf(['tab.3', ...first])).toEqual(first)
    expect(idsOf([...first].reverse())).toEqual(first)
    expect(idsOf([...first, 'tab.3'], { conversationId: 'ANOTHER' })).not.toEqual(first)
  })

  test('differ between the rows of a hundred thousand messages', () => {
    const rows = ['4f3c', '4f3d'].flatMap((tab) => Array.from({ length: 50_000 }, (_, count) => `${tab}.${String(count)}`))
    const frames = rows.map((row) => encodeWith({ type: 'message.send', message: ownMessage([words('x')], { wireIds: [row] }) }))
    expect(new Set(frames.map((frame) => (frame.via === 'none' ? '' : frame.wireIds?.[0]))).size).toBe(rows.length)
  })

  test('of others are nobody’s of ours', () => {
    for (const wireId of [`${CHAT}:12`, `${CHAT}:999999999999`, `OTHER:1234567890123`, `${CHAT}:1234567890123x`, `${CHAT}:9999999999999999`, '', CHAT]) {
      expect(groupOf(CHAT, wireId)).toBeUndefined()
    }
  })

  test('BP-8: a file without an id of its own is known by its file id', () => {
    const frame = encodeWith(sending(words('x'), { kind: 'files', files: [attached('f')] }), { emptyFileIds: true })
    expect(frame).toMatchObject({ wireIds: [idsOf(['tab.3'])[0], 'file:FILE-f'] })
  })
})
