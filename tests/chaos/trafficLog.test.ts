import { describe, expect, it } from 'vitest'
import { createTrafficLog, matchConnections, readRecords } from '../../chaos/browser/trafficLog.ts'
import { checkInvariants } from '../../chaos/checkInvariants.ts'
import type { ConnectionLog } from '../../sandbox/captivate/state.ts'
import { withServer } from './soundObservation.ts'

const connection = (socketId: string, openedAt: number, more: Partial<ConnectionLog> = {}): ConnectionLog => ({
  number: 0,
  socketId,
  openedAt,
  events: ['conversation_start'],
  framesBeforeConnected: 0,
  framesBeforeStart: [],
  ...more,
})

/** A tab that dials, is greeted, and dials again later; `leftAt` is when it let go of the first line. */
function dialTwice(leftAt?: number) {
  const log = createTrafficLog()
  log.note(1, { type: 'dialled', dial: 'a', at: 1_000 })
  log.note(1, { type: 'greeted', dial: 'a', socketId: 'A' })
  if (leftAt !== undefined) log.note(1, { type: 'left', dial: 'a', at: leftAt })
  log.note(1, { type: 'dialled', dial: 'b', at: 9_000 })
  log.note(1, { type: 'greeted', dial: 'b', socketId: 'B' })
  return log.dials
}

const judged = (connections: ReturnType<typeof matchConnections>) => checkInvariants(withServer({ connections })).filter(({ invariant }) => invariant === 'I8')

describe('what pages in a browser tell of their traffic', () => {
  it('I8: a page that holds two lines at once is found out', () => {
    const logs = [connection('A', 1_010), connection('B', 9_010)]
    expect(judged(matchConnections(logs, dialTwice()))).toHaveLength(1)
  })

  it('I8: a line that the page let go of is none, though the server learns of it much later', () => {
    const logs = [connection('A', 1_010, { closedAt: 60_000 }), connection('B', 9_010)]
    expect(judged(matchConnections(logs, dialTwice(8_900)))).toEqual([])
  })

  it('I8: a page that is gone holds nothing', () => {
    const log = createTrafficLog()
    log.note(1, { type: 'dialled', dial: 'a', at: 1_000 })
    log.note(1, { type: 'greeted', dial: 'a', socketId: 'A' })
    log.note(1, { type: 'loaded', at: 8_000 })
    expect(log.dials).toMatchObject([{ dial: 'a', leftAt: 8_000 }])
  })

  it('gives a connection whose greeting was lost to the dial that it can be', () => {
    const log = createTrafficLog()
    log.note(1, { type: 'dialled', dial: 'a', at: 1_000 })
    log.note(1, { type: 'left', dial: 'a', at: 5_000 })
    log.note(2, { type: 'dialled', dial: 'b', at: 6_000 })
    expect(matchConnections([connection('A', 1_010), connection('B', 6_010)], log.dials)).toMatchObject([
      { number: 1, tab: 1, abandonedAt: 4_980 },
      { number: 2, tab: 2 },
    ])
  })

  it('I9: a frame that speaks before its socket named a conversation is counted', () => {
    const logs = [connection('A', 1_010, { events: ['user_message', 'conversation_start'] })]
    expect(matchConnections(logs, [])).toMatchObject([{ earlyFrames: 1 }])
  })

  it('I4: a record holds what the conversation began with, and without its conversation nothing is claimed of it', () => {
    const record = { conversationId: 'c', length: 2, at: 1, arrivedAt: 2 }
    const entries = [{ clientMsgId: 'one' }, {}, { clientMsgId: 'two' }]
    expect(readRecords([record], () => entries)).toEqual([{ at: 1, arrivedAt: 2, clientMessageIds: ['one'] }])
    expect(readRecords([record], () => undefined)).toBeUndefined()
  })
})
