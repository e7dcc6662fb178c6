import { describe, expect, it } from 'vitest'
import { beginSession, chatOf, deliveryOf, lineOf, pollsThat, provideWebSocket, requestsTo, type SessionBench } from './sessionBench.ts'

provideWebSocket()

const mostAtOnce = ({ server }: SessionBench) => server.ledger.mostPollsAtOnce()
const openPoll = ({ server }: SessionBench) => server.ledger.until((ledger) => ledger.polls().at(-1)?.outcome === 'open')
const isShown = (bench: SessionBench, text: string) => bench.until(() => expect(bench.texts()).toContain(text))

describe('polls that go wrong', () => {
  it.each(['cut', 'hang'] as const)('F48: events in an answer that is lost (%s) are fetched from the record, shown once and in its order', async (ending) => {
    const bench = await beginSession()
    await openPoll(bench)
    bench.server.faults.losePolls(2, ending)
    bench.server.say('scenario', 'Lost with its poll.')
    bench.server.joinAgent()
    await isShown(bench, 'Lost with its poll.')
    await isShown(bench, 'Hello, this is Ana.')
    expect(pollsThat(bench, 'lost').length).toBeGreaterThan(0)
    await bench.settle()
    expect(mostAtOnce(bench)).toBe(1)
    expect(bench.texts().filter((text) => text === 'Lost with its poll.')).toHaveLength(1)
  })

  it('F48: an event that the server writes into a poll which was given up is fetched from the record', async () => {
    const bench = await beginSession({ server: { abortNotice: 400, pollHold: 2_000 } })
    await openPoll(bench)
    bench.client.reconnect()
    await bench.until(() => expect(requestsTo(bench, '/availability').length).toBeGreaterThan(1))
    // The server does not know yet that nobody reads that poll.
    bench.server.say('scenario', 'Said to nobody.')
    await isShown(bench, 'Said to nobody.')
    await bench.settle()
    expect(mostAtOnce(bench)).toBe(1)
  })

  it.each([200, 400, 409, 429])('F48: error 5509 with status %i is waited out, while the chat stays open, and what was missed is fetched', async (status) => {
    const bench = await beginSession()
    bench.server.faults.failNext({ on: 'poll', outcome: 'status', status, code: 5509, count: 3 })
    await bench.until(() => expect(bench.server.faults.state.requests).toEqual([]))
    bench.server.say('scenario', 'After the crowd.')
    await isShown(bench, 'After the crowd.')
    expect(bench.ofType('conversation.started')).toHaveLength(1)
    expect(lineOf(bench)).toBe('ready')
    await bench.settle()
    expect(mostAtOnce(bench)).toBe(1)
  })

  it('F48: beside somebody else’s poll ours waits, and what the other one was given is fetched from the record', async () => {
    const bench = await beginSession({ server: { pollHold: 2_500 } })
    await openPoll(bench)
    const { clientId = '', id = '' } = bench.server.ledger.chat() ?? {}
    const poll = () =>
      fetch(`${bench.sandbox.chatSessionUrl}/chats/${id}/events?tenantUrl=t`, { headers: { authorization: `MOBILE-API-140-327-PLAIN appId="x", clientId="${clientId}"` } })
    // The other one comes in between two of our polls.
    bench.server.faults.cutPolls()
    const other = poll()
    await bench.until(() => expect(pollsThat(bench, 'busy').length + pollsThat(bench, 'cut').length).toBeGreaterThan(1))
    bench.server.say('scenario', 'To one of them.')
    await other
    await isShown(bench, 'To one of them.')
    await bench.settle()
  })

  it.each([
    ['an empty list', { emptyPoll: 'list' }],
    ['error 5511 with status 200', { emptyPoll: 'error', emptyStatus: 200 }],
    ['error 5511 with status 400', { emptyPoll: 'error', emptyStatus: 400 }],
    ['error 5511 with status 404', { emptyPoll: 'error', emptyStatus: 404 }],
  ] as const)('F48: polls without events, told by %s, go on and are no fault', async (_how, server) => {
    const bench = await beginSession({ server: { ...server, pollHold: 120 } })
    await bench.until(() => expect(pollsThat(bench, 'empty').length).toBeGreaterThan(4))
    bench.server.say('scenario', 'Here I am.')
    await isShown(bench, 'Here I am.')
    expect(bench.ofType('conversation.started')).toHaveLength(1)
    // Nothing was in doubt.
    expect(requestsTo(bench, '/history')).toEqual([])
    await bench.settle()
  })

  it.each([
    ['a poll', (bench: SessionBench) => bench.server.faults.failNext({ on: 'poll', outcome: 'status', status: 400, code: 5005 })],
    ['every request', (bench: SessionBench) => bench.server.faults.forgetChat()],
  ])('F48: after error 5005 in %s the chat is over, told so, and nothing is asked any more', async (_where, forget) => {
    const bench = await beginSession()
    forget(bench)
    bench.server.faults.cutPolls()
    await bench.until(() => expect(chatOf(bench)).toMatchObject({ status: 'ended', endReason: 'gone' }))
    expect(bench.observe().server.afterTheEnd).toBe(0)
    await bench.settle()
  })

  it('F48: error 5005 for a message ends the chat, and the message is visibly not sent', async () => {
    const bench = await beginSession()
    bench.server.faults.failNext({ on: 'message', outcome: 'status', status: 400, code: 5005 })
    bench.say('is anybody there?')
    await bench.until(() => expect(chatOf(bench)).toMatchObject({ status: 'ended', endReason: 'gone' }))
    expect(deliveryOf(bench, 'is anybody there?')).toMatchObject({ status: 'failed' })
    await bench.settle()
  })
})
