import { describe, expect, it } from 'vitest'
import { toArray } from '../../src/core/index.ts'
import { said } from './messages.ts'
import { answer, chat, connect, fakeChatByHttp, posted, started, texts, types, wait, type Chat } from './scriptedClient.ts'

const probes = (one: Chat) => types(one).filter((type) => type === 'connection.probe').length
const redials = ({ connection }: Chat) => connection.script.redialled
const isSilent = async (one: Chat) => wait(one, 61_000)
const hear = (one: Chat) => answer(one, { type: 'metadata.changed', metadata: {} })

describe('an idle line', () => {
  it('is asked for a sign of life every four minutes, so that no gateway takes it for dead', async () => {
    const one = await started()
    for (let minute = 0; minute < 20; minute++) {
      await wait(one, 60_000)
      await hear(one)
    }
    expect([probes(one), redials(one)]).toEqual([5, 0])
  })

  it('F4: that answers nothing is replaced eight seconds later', async () => {
    const one = await started()
    await wait(one, 240_000)
    await wait(one, 7_999)
    expect(redials(one)).toBe(0)
    await wait(one, 1)
    expect(redials(one)).toBe(1)
  })

  it('is not asked while there is no conversation to lose', async () => {
    const one = await chat({}, { autoStart: false })
    await connect(one)
    await wait(one, 600_000)
    expect([types(one), redials(one)]).toEqual([[], 0])
  })

  it('is not asked again by a wire that has nothing to ask by', async () => {
    const one = await started({
      adapter: {
        name: 'mute',
        decode: (inbound) => ({ events: inbound.via === 'socket' ? (JSON.parse(String(inbound.data)) as { events: never[] }).events : [] }),
        encode: (command) => (command.type === 'connection.probe' ? { via: 'none', reason: 'no' } : { via: 'socket', data: JSON.stringify({ command }) }),
      },
    })
    for (let step = 0; step < 500; step++) await wait(one, 2_000)
    expect([redials(one), one.client.store.getState().diagnostics.refused]).toEqual([0, 1])
  })
})

describe('after a minute of silence', () => {
  it.each([
    ['types', (one: Chat) => one.client.setDraft('H')],
    ['sends', (one: Chat) => void one.client.send({ text: 'Hello' })],
    ['looks', (one: Chat) => one.client.markSeen()],
  ])('F4: a visitor who %s makes the line prove itself, and another is dialled when it does not', async (_act, act) => {
    const one = await started()
    await isSilent(one)
    act(one)
    await wait(one, 0)
    expect(probes(one)).toBe(1)
    await wait(one, 8_000)
    expect(redials(one)).toBe(1)
  })

  it('whatever comes in is proof', async () => {
    const one = await started()
    await isSilent(one)
    one.client.setDraft('H')
    await hear(one)
    await wait(one, 20_000)
    expect(redials(one)).toBe(0)
  })

  it('one question is asked, however fast he types', async () => {
    const one = await started()
    await isSilent(one)
    for (const draft of ['H', 'He', 'Hel']) one.client.setDraft(draft)
    expect(probes(one)).toBe(1)
  })

  it('a line that was heard a moment ago is not asked', async () => {
    const one = await started()
    await wait(one, 50_000)
    await hear(one)
    await wait(one, 50_000)
    one.client.setDraft('H')
    expect(probes(one)).toBe(0)
  })
})

it('a page that was held up does not judge the line by it', async () => {
  const one = await started()
  await isSilent(one)
  one.client.setDraft('H')
  // The device slept: every timer is overdue at once.
  one.connection.clock.sleep(600_000)
  await wait(one, 0)
  expect([probes(one), redials(one)]).toEqual([2, 0])
  await wait(one, 8_000)
  expect(redials(one)).toBe(1)
})

it('a probe that leaves nothing behind when the line is let go', async () => {
  const one = await started()
  await isSilent(one)
  one.client.setDraft('H')
  one.close()
  expect(one.connection.clock.pending).toBe(0)
})

describe('what the end of a line says', () => {
  const delivered = ({ client }: Chat, id: string | undefined) => toArray(client.store.getState().messages).find((message) => message.id === id)?.delivery

  it('1009 fails the largest message on its way, and the others go again', async () => {
    const one = await started()
    const small = one.client.send({ text: 'short' })
    const large = one.client.send({ text: 'long '.repeat(100) })
    await wait(one, 0)
    expect(texts(one)).toHaveLength(2)
    one.connection.script.line({ status: 'closed', code: 1009, reason: '', attempt: 1, retryIn: 500 })
    expect(delivered(one, large)).toEqual({ status: 'failed', reason: 'too-large' })
    expect(delivered(one, small)).toEqual({ status: 'unconfirmed' })
  })

  it('F35: a conversation that is gone has ended, and nothing is dialled', async () => {
    const one = await started()
    one.connection.script.line({ status: 'terminal', kind: 'gone', code: 4004, reason: '' })
    const { conversation, connection } = one.client.store.getState()
    expect([conversation.status, conversation.endReason, connection.status]).toEqual(['ended', 'gone', 'idle'])
    expect(one.connection.script.closed).toBe(1)
  })

  it.each(['unauthorised', 'rejected', 'blocked'] as const)('F33: %s is told as the cause of a refusal, until the visitor tries again', async (kind) => {
    const one = await started()
    one.connection.script.line({ status: 'terminal', kind, reason: 'why' })
    expect(one.client.store.getState().connection).toMatchObject({ status: 'refused', cause: kind })
    one.client.reconnect()
    one.connection.script.line({ status: 'connecting', attempt: 0 })
    expect(one.client.store.getState().connection).not.toHaveProperty('cause')
  })
})

describe('F19: an error that names no frame', () => {
  const error = { type: 'error.received', code: 'gateway', detail: 'Internal server error', unattributed: true } as const

  it('fails the message that left last, with a retry', async () => {
    const one = await started()
    one.client.send({ text: 'Hello' })
    await answer(one, error)
    const row = toArray(one.client.store.getState().messages).at(-1)
    expect(row?.delivery).toEqual({ status: 'failed', reason: 'refused', detail: 'Internal server error' })
  })

  it('is no message’s that is known when two are on their way', async () => {
    const one = await started()
    one.client.send({ text: 'order 16' })
    one.client.send({ text: 'order 17' })
    await wait(one, 0)
    await answer(one, error)
    expect(toArray(one.client.store.getState().messages).map(({ delivery }) => delivery?.status)).toEqual(['sent', 'sent'])
  })

  it('is not a message’s when something else was asked since', async () => {
    const one = await started()
    one.client.send({ text: 'Hello' })
    one.client.request({ type: 'metadata.get' })
    await answer(one, error)
    expect(toArray(one.client.store.getState().messages).at(-1)?.delivery).toEqual({ status: 'sent' })
  })
})

it('asks the record whether a message that seemed to be known already was said twice', async () => {
  const one = await started({ adapter: fakeChatByHttp })
  const looks = () => posted(one).filter(({ type }) => type === 'transcript.fetch').length
  const bot = said('bot', 'I did not understand that')
  await answer(one, { type: 'message.received', message: bot })
  await wait(one, 3_000)
  expect(looks()).toBe(0)
  await answer(one, { type: 'message.received', message: bot })
  await wait(one, 2_000)
  expect(looks()).toBe(1)
})

it('asks the record for nothing when one frame brings several messages, or a message with something else', async () => {
  const one = await started()
  const heard = (words: string) => ({ type: 'message.received', message: said('bot', words) }) as const
  one.connection.receive(heard('one'), heard('two'))
  one.connection.receive({ type: 'typing.stopped', participant: { role: 'bot' } }, heard('three'))
  await wait(one, 10_000)
  expect(types(one)).not.toContain('transcript.fetch')
})
