import { describe, expect, it } from 'vitest'
import { createChatClient, toArray } from '../../src/core/index.ts'
import { memoryStorage, scriptedConnection } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, record, rows, settled, started, texts, types, wait } from './scriptedClient.ts'

describe('the handshake', () => {
  it('starts a conversation after the greeting, and nothing leaves before it stands', async () => {
    const one = await chat()
    one.client.send({ text: 'early' })
    one.connection.connect()
    await settled()
    expect(types(one)).toEqual([])
    one.connection.receive({ type: 'session.opened' })
    await settled()
    expect(types(one)).toEqual(['conversation.start'])
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(types(one)).toEqual(['conversation.start', 'message.send'])
    expect(one.client.store.getState().connection.status).toBe('ready')
  })

  it('takes up the conversation after a reconnect: the record is merged before anything leaves', async () => {
    const one = await started()
    await answer(one, { type: 'message.received', message: said('bot', 'hi') })
    await drop(one)
    one.client.send({ text: 'offline' })
    await connect(one)
    expect(types(one)).toEqual(['conversation.start', 'transcript.fetch'])
    expect(one.client.store.getState().connection.status).toBe('handshaking')
    await answer(one, record(said('bot', 'hi'), said('bot', 'missed')))
    expect(rows(one)).toEqual(['bot: hi', 'bot: missed', 'visitor: offline [sent]'])
  })

  it('tells the server its new line before it fetches the record, where the wire needs it', async () => {
    const one = await started({ capabilities: { typingIn: false, resume: 'rebind' } })
    await drop(one)
    await connect(one)
    expect(types(one)).toEqual(['conversation.start', 'conversation.resume', 'transcript.fetch'])
  })

  it('waits for the conversation where the wire says when it is taken up', async () => {
    const one = await started({ capabilities: { typingIn: false, resume: 'command' } })
    await drop(one)
    await connect(one)
    expect(types(one)).toEqual(['conversation.start', 'conversation.resume'])
    await answer(one, { type: 'conversation.started', conversationId: 'c1', resumed: true })
    expect(types(one).at(-1)).toBe('transcript.fetch')
  })

  it('opens another conversation with its record, unless messages of this one are not settled', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    expect(one.client.openConversation('c2')).toBe(false)
    await wait(one, 3_000)
    await answer(one, record(own('hello', 'confirmed')))
    expect(one.client.openConversation('c2')).toBe(true)
    await settled()
    await answer(one, record(said('bot', 'long ago')))
    expect(rows(one)).toEqual(['bot: long ago'])
    expect(one.client.store.getState()).toMatchObject({ conversation: { id: 'c2', status: 'active' }, connection: { status: 'ready' } })
  })

  it('a greeting that comes twice starts one conversation', async () => {
    const one = await chat()
    await connect(one, { type: 'session.opened' })
    expect(types(one)).toEqual(['conversation.start'])
  })

  it.each([
    ['greeting', []],
    ['start', [{ type: 'session.opened' } as const]],
  ])('dials again when the %s does not come', async (_what, events) => {
    const one = await chat()
    one.connection.connect()
    if (events.length > 0) one.connection.receive(...events)
    await settled()
    await wait(one, 10_000)
    expect(one.connection.script.redialled).toBe(1)
  })

  it('gives up after five minutes without a greeting, and the visitor can try again', async () => {
    const one = await chat()
    for (let round = 0; round < 31; round++) {
      one.connection.connect()
      await wait(one, 10_000)
    }
    expect(one.client.store.getState().connection.status).toBe('unreachable')
    expect(one.connection.script.closed).toBe(1)
    one.client.reconnect()
    await connect(one)
    expect(types(one)).toEqual(['conversation.start'])
  })

  it('a refused key closes the line', async () => {
    const one = await started()
    await answer(one, { type: 'connection.changed', change: { status: 'refused', reason: '403' } })
    expect(one.connection.script.closed).toBe(1)
    expect(one.client.store.getState().connection.status).toBe('refused')
  })

  it('waits for the first message when it may not start by itself', async () => {
    const connection = scriptedConnection()
    const client = createChatClient({ connection, autoStart: false })
    client.open()
    await settled()
    connection.connect()
    connection.receive({ type: 'session.opened' })
    await settled()
    expect(connection.commands).toEqual([])
    client.send({ text: 'hello' })
    await settled()
    expect(connection.commands.map((command) => command.type)).toEqual(['conversation.start'])
  })
})

describe('delivery on a wire that acknowledges nothing', () => {
  it('is proved by the transcript', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    expect(rows(one)).toEqual(['visitor: hello [sent]'])
    await wait(one, 3_000)
    expect(types(one).at(-1)).toBe('transcript.fetch')
    await answer(one, record(own('hello', 'confirmed')))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
    expect(texts(one)).toEqual(['hello'])
  })

  it('without proof in 15 s it is unconfirmed, and the line is doubted', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    await wait(one, 3_000)
    await wait(one, 12_000)
    expect(rows(one)).toEqual(['visitor: hello [unconfirmed]'])
    expect(one.connection.script.redialled).toBe(1)
  })

  it('what the server has is not sent again', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    await drop(one)
    await connect(one)
    await answer(one, record(own('hello', 'confirmed')))
    expect(texts(one)).toEqual(['hello'])
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
  })

  it('what two looks prove absent is sent again, in the order of typing, with the same id', async () => {
    const one = await started()
    one.client.send({ text: 'first' })
    one.client.send({ text: 'second' })
    await settled()
    await drop(one)
    one.client.send({ text: 'third' })
    await connect(one)
    await answer(one, record())
    expect(texts(one)).toEqual(['first', 'second'])
    await wait(one, 2_000)
    await answer(one, record())
    expect(texts(one)).toEqual(['first', 'second', 'first', 'second', 'third'])
    const sent = one.connection.commands.flatMap((command) => (command.type === 'message.send' ? [command.message.wireIds[0]] : []))
    expect(sent[0]).toBe(sent[2])
  })

  it('a record that lacks what was proved proves nothing: the visitor decides', async () => {
    const one = await started()
    one.client.send({ text: 'proved' })
    await settled()
    await wait(one, 3_000)
    await answer(one, record(own('proved', 'confirmed')))
    one.client.send({ text: 'lost?' })
    await settled()
    await drop(one)
    await connect(one)
    await answer(one, record())
    expect(texts(one)).toEqual(['proved', 'lost?'])
    expect(rows(one)).toEqual(['visitor: proved [confirmed]', 'system: (history-incomplete)', 'visitor: lost? [unconfirmed]'])
    one.client.resend(toArray(one.client.store.getState().messages).at(-1)?.id ?? '')
    await settled()
    expect(texts(one)).toEqual(['proved', 'lost?', 'lost?'])
  })

  it('is not sent by itself more than three times', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    for (let round = 0; round < 5; round++) {
      await drop(one)
      await connect(one)
      await answer(one, record())
      await wait(one, 2_000)
      await answer(one, record())
    }
    expect(texts(one)).toHaveLength(3)
    expect(rows(one)).toEqual(['visitor: hello [unconfirmed]'])
  })

  it('F28: a record that fails three times does not hold up what waits, and the visitor is told that something may be missing', async () => {
    const one = await started()
    await drop(one)
    one.client.send({ text: 'hello' })
    await connect(one)
    for (let failures = 0; failures < 3; failures++) {
      expect(texts(one)).toEqual([])
      await answer(one, { type: 'transcript.failed' })
      await wait(one, 1_000)
    }
    expect(texts(one)).toEqual(['hello'])
    expect(toArray(one.client.store.getState().messages)[0]?.parts[0]).toMatchObject({ kind: 'notice', code: 'history-incomplete' })
  })

  it('F28: a record that could not be had is asked for again later, less and less often, and then nothing is missing any more', async () => {
    const one = await started()
    await drop(one)
    await connect(one)
    for (let failures = 0; failures < 3; failures++) {
      await answer(one, { type: 'transcript.failed' })
      await wait(one, 1_000)
    }
    const asked = () => types(one).filter((type) => type === 'transcript.fetch').length
    const before = asked()
    await wait(one, 28_000)
    expect(asked()).toBe(before)
    await wait(one, 2_000)
    expect(asked()).toBe(before + 1)
    await answer(one, { type: 'transcript.failed' })
    await wait(one, 30_000)
    expect(asked()).toBe(before + 1)
    await wait(one, 30_000)
    expect(asked()).toBe(before + 2)
    await answer(one, record(said('bot', 'You missed this.')))
    expect(rows(one)).toEqual(['bot: You missed this.'])
    await wait(one, 1_200_000)
    expect(asked()).toBe(before + 2)
  })
})

describe('memory', () => {
  it('brings back the conversation, the draft and what was not proved after a reload', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    before.client.send({ text: 'handed over' })
    await settled()
    await drop(before)
    before.client.send({ text: 'waiting' })
    before.client.setDraft('half a sen')
    before.close()

    const after = await chat({ storage, idPrefix: 'second' })
    expect(after.client.store.getState()).toMatchObject({ draft: 'half a sen', conversation: { id: 'c1' } })
    expect(rows(after)).toEqual(['visitor: handed over [unconfirmed]', 'visitor: waiting [queued]'])
    await connect(after)
    expect(types(after)).toEqual(['transcript.fetch'])
    await answer(after, record(own('handed over', 'confirmed'), said('bot', 'yes?')))
    expect(rows(after)).toEqual(['visitor: handed over [confirmed]', 'bot: yes?', 'visitor: waiting [sent]'])
    expect(texts(after)).toEqual(['waiting'])
  })

  it('still knows after a reload which agent is there, and names the agent’s messages', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await answer(before, { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } })
    before.close()
    const after = await chat({ storage, idPrefix: 'second' })
    await connect(after)
    await answer(after, record(said('bot', 'wait'), said('agent', 'hello')))
    const { participants, messages } = after.client.store.getState()
    expect(participants).toEqual([{ role: 'agent', name: 'Ana' }])
    expect(toArray(messages).map(({ author }) => author.name)).toEqual([undefined, 'Ana'])
  })

  it('takes the agent for gone when the record ends with the bot', async () => {
    const one = await started()
    await answer(one, { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } })
    await drop(one)
    await connect(one)
    await answer(one, record(said('bot', 'How else can I help?')))
    expect(one.client.store.getState().participants).toEqual([])
  })

  it.each([['nothing'], ['{"version":1'], ['{"version":99,"visitorId":"x"}'], ['{"version":1,"visitorId":"x","savedAt":1e999,"outbox":[{"id":1},null],"conversationId":5}'], ['[]']])(
    'a corrupt record (%s) is as good as none',
    async (text) => {
      const storage = memoryStorage()
      storage.set('parlance:test', text)
      const one = await chat({ storage })
      await connect(one)
      expect(types(one)).toEqual(['conversation.start'])
    },
  )

  it('works when storage is denied', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const one = await started({ storage: { get: denied, set: denied, remove: denied } })
    one.client.send({ text: 'hello' })
    await settled()
    expect(rows(one)).toEqual(['visitor: hello [sent]'])
  })

  it('forgets after a day', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    const { clock } = before.connection
    before.close()
    clock.advance(25 * 60 * 60 * 1000)
    const after = await chat({ storage, clock, idPrefix: 'second' })
    expect(after.client.store.getState().conversation.id).toBeUndefined()
  })
})

describe('the end', () => {
  it('closes the line, and a new conversation begins in an empty transcript', async () => {
    const one = await started()
    await answer(one, { type: 'conversation.ended', reason: 'gone' })
    expect(one.connection.script.closed).toBe(1)
    expect(one.client.send({ text: 'too late' })).toBeUndefined()
    one.client.start()
    await settled()
    await connect(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c2' })
    expect(rows(one)).toEqual([])
    expect(one.client.store.getState().conversation).toMatchObject({ id: 'c2', status: 'active' })
  })

  it('leaves no timer, and the line closed, when the last holder lets go', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    one.close()
    expect(one.connection.clock.pending).toBe(0)
    expect(one.connection.script.closed).toBe(1)
  })

  it('a holder that lets go at once and comes back dials once', async () => {
    const connection = scriptedConnection()
    const client = createChatClient({ connection })
    client.open()()
    client.open()
    await settled()
    expect(connection.script.opened).toBe(1)
  })
})

describe('files', () => {
  const file = new Blob(['x'], { type: 'application/pdf' })

  it('reach the server before their message leaves, and hold its place', async () => {
    let finish: (() => void) | undefined
    const one = await started({
      upload: (_file, { onProgress }) =>
        new Promise((resolve) => {
          onProgress(0.5)
          finish = () => resolve({ url: 'https://files.example/1.pdf' })
        }),
    })
    one.client.send({ text: 'see', files: [file] })
    one.client.send({ text: 'after' })
    await settled()
    const [first] = toArray(one.client.store.getState().messages)
    expect(first?.parts[1]).toMatchObject({ kind: 'files', files: [{ upload: { status: 'uploading', ratio: 0.5 } }] })
    expect(texts(one)).toEqual([])
    finish?.()
    await settled()
    expect(texts(one)).toEqual(['see files', 'after'])
  })

  it('a failed upload fails its message, not the ones behind, and can be tried again', async () => {
    let attempt = 0
    const one = await started({
      upload: () => (attempt++ === 0 ? Promise.reject(new Error('413')) : Promise.resolve({ url: 'https://files.example/1.pdf' })),
    })
    const id = one.client.send({ text: 'see', files: [file] })
    one.client.send({ text: 'after' })
    await settled()
    expect(texts(one)).toEqual(['after'])
    expect(rows(one)[0]).toBe('visitor: see [failed]')
    one.client.retryUpload(id ?? '', '0')
    await settled()
    expect(texts(one)).toEqual(['after', 'see files'])
  })

  it('a cancelled upload is aborted, and its text still goes', async () => {
    let signal: AbortSignal | undefined
    const one = await started({
      upload: (_file, context) => {
        signal = context.signal
        return new Promise(() => undefined)
      },
    })
    const id = one.client.send({ text: 'see', files: [file] })
    await settled()
    one.client.cancelUpload(id ?? '', '0')
    await settled()
    expect(signal?.aborted).toBe(true)
    expect(texts(one)).toEqual(['see'])
  })
})

describe('what the wire may forget to end', () => {
  it('typing ends after 8 s, waiting for an answer after 30 s', async () => {
    const one = await started()
    await answer(one, { type: 'typing.started', participant: { role: 'agent', name: 'Ana' } })
    one.client.send({ text: 'hello' })
    await settled()
    expect(one.client.store.getState()).toMatchObject({ awaitingReply: true, typing: [{ name: 'Ana' }] })
    await wait(one, 8_000)
    expect(one.client.store.getState().typing).toEqual([])
    await wait(one, 22_000)
    expect(one.client.store.getState().awaitingReply).toBe(false)
  })
})
