import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chat, greeted, join, messages, ofType, received, says, startServer, stateOf, textOf, until } from './givenChat.ts'

describe('what may go wrong between a client and a server', () => {
  it('F48: what a lost poll took with it is in the record', async () => {
    const one = await greeted()
    one.sandbox.chatSession.faults.losePolls()
    one.sandbox.chatSession.say('scenario', 'Lost on the way.')
    await says(one, 'Lost on the way.')
    one.sandbox.chatSession.say('scenario', 'And this came.')
    await says(one, 'And this came.')
    expect(messages(one)).toHaveLength(3)
  })

  it('F7: a message whose answer is lost is confirmed by the record and not sent again', async () => {
    const one = await greeted()
    one.sandbox.chatSession.faults.failNext({ on: 'events', outcome: 'swallow', ending: 'cut' })
    one.client.send({ text: 'only once' })
    await until(() => expect(messages(one)[1]?.delivery?.status).toBe('confirmed'))
    expect(one.sandbox.chatSession.ledger.texts()).toEqual(['only once'])
  })

  it('a message that did not arrive is sent again under the same id', async () => {
    const one = await greeted()
    one.sandbox.chatSession.faults.failNext({ on: 'events', outcome: 'drop' })
    one.client.send({ text: 'again' })
    await until(() => expect(messages(one)[1]?.delivery?.status).toBe('confirmed'))
    expect(one.sandbox.chatSession.ledger.texts()).toEqual(['again'])
    expect(messages(one)[1]?.wireIds).toContain(received(one, 'chat_session_message')[0]?.event['msg_id'])
  })

  it('a chat that the server forgot is over, and nothing asks for it any more', async () => {
    const one = await greeted()
    one.sandbox.chatSession.faults.forgetChat()
    await until(() => expect(stateOf(one).conversation.status).toBe('ended'))
  })

  it('an app that the server does not let in is refused', async () => {
    const one = join(await startServer({ appIds: ['another'] }))
    await until(() => expect(stateOf(one).connection.status).toBe('refused'))
    expect(one.sandbox.chatSession.ledger.chats()).toEqual([])
  })

  it('BP-8: a server that wants files without an id gets them so, and each is one row', async () => {
    const one = await greeted({ wire: { emptyFileIds: true }, server: { fileIds: 'empty' } })
    one.client.send({ text: 'here', files: [new File(['x'], 'a.txt')] })
    await says(one, 'I have your file “a.txt”')
    await until(() => expect(messages(one)[1]?.delivery?.status).toBe('confirmed'))
    const looks = ofType(one, 'transcript.loaded').length
    one.client.reconnect()
    await until(() => expect(ofType(one, 'transcript.loaded').length).toBeGreaterThan(looks))
    expect(messages(one).filter(({ author }) => author.role === 'visitor')).toHaveLength(1)
  })
})

/** What may happen next; numbers are milliseconds. */
const script = fc.array(
  fc.oneof(
    fc.constantFrom('scenario', 'visitor', 'both'),
    fc.constantFrom('lose', 'cut', 'swallow', 'drop', 'twice', 'once'),
    fc.integer({ min: 1, max: 150 }),
  ),
  { minLength: 8, maxLength: 20 },
)

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

async function play(one: Chat, steps: readonly (string | number)[]): Promise<void> {
  const { faults, say } = one.sandbox.chatSession
  const acts: Readonly<Record<string, (index: number) => unknown>> = {
    scenario: (index) => say('scenario', `said ${String(index)}`),
    visitor: (index) => one.client.send({ text: `asked ${String(index)}` }),
    both: (index) => [say('scenario', `said ${String(index)}`), one.client.send({ text: `asked ${String(index)}` })],
    lose: () => faults.losePolls(),
    cut: () => faults.cutPolls(),
    swallow: () => faults.failNext({ on: 'events', outcome: 'swallow', ending: 'cut' }),
    drop: () => faults.failNext({ on: 'events', outcome: 'drop' }),
    twice: () => faults.setCopies(2),
    once: () => faults.setCopies(1),
  }
  for (const [index, step] of steps.entries()) await (typeof step === 'number' ? pause(step) : acts[step]?.(index))
  faults.clear()
  say('scenario', 'The end.')
}

/** What the server has of a chat, in its order: what the client must show. */
const recorded = (one: Chat): readonly string[] =>
  (one.sandbox.chatSession.ledger.chat()?.log ?? []).filter(({ event }) => event.event === 'chat_session_message').map(({ event }) => String(event['msg']))

describe('polls that end at random', () => {
  it('F48: nothing is lost and nothing doubled, in either direction, and the order is the server’s', async () => {
    await Promise.all(
      fc.sample(script, 8).map(async (steps) => {
        const one = await greeted()
        await play(one, steps)
        const asked = steps.flatMap((step, index) => (step === 'visitor' || step === 'both' ? [`asked ${String(index)}`] : []))
        const told = JSON.stringify(steps)
        await until(() => {
          expect(messages(one).filter(({ author }) => author.role === 'visitor').map(({ delivery }) => delivery?.status), told).toEqual(asked.map(() => 'confirmed'))
          expect(messages(one).map(textOf).sort(), told).toEqual([...recorded(one)].sort())
        })
        // What crossed on the way is put into the server's order by the next record.
        one.client.reconnect()
        await until(() => expect(messages(one).map(textOf), told).toEqual(recorded(one)))
        expect(one.sandbox.chatSession.ledger.texts(), told).toEqual(asked)
        expect(one.sandbox.chatSession.ledger.mostPollsAtOnce(), told).toBe(1)
      }),
    )
  }, 60_000)
})
