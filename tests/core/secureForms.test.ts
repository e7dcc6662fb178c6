import { describe, expect, it } from 'vitest'
import type { ChatEvent } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { asked, asking, form, statusOf } from './requests.ts'
import { answer, chat, connect, drop, fakeChatByHttp, record, respond, settled, started, wait, type Chat } from './scriptedClient.ts'

const canary = '4242424242424242'
const secure = { secure: true } as const
const entered = { card: canary, name: `Ana ${canary}` }

interface Watched {
  readonly one: Chat
  /** Where the canary was found, once for each thing that holds it. */
  readonly found: () => string[]
}

function watch(one: Chat, kept: Map<string, string>): Watched {
  const events: ChatEvent[] = []
  const states: string[] = []
  one.client.subscribe((event) => events.push(event))
  one.client.store.subscribe((state) => states.push(JSON.stringify(state)))
  const holds = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).includes(canary)
  return {
    one,
    found: () => [
      ...one.connection.script.sent.filter(({ data }) => holds(String(data))).map(() => 'frame'),
      ...one.connection.script.exchanges.filter(({ request }) => holds(String(request.body))).map(() => 'request'),
      ...events.filter(holds).map(({ type }) => `event ${type}`),
      ...states.filter(holds).map(() => 'state'),
      ...[...kept.values()].filter(holds).map(() => 'storage'),
    ],
  }
}

function storageOf(): { readonly kept: Map<string, string>; readonly storage: ReturnType<typeof memoryStorage> } {
  const kept = new Map<string, string>()
  const inner = memoryStorage()
  // All that was ever written, not only what is left.
  const storage = { ...inner, set: (key: string, value: string) => (kept.set(`${key}#${kept.size}`, value), inner.set(key, value)) }
  return { kept, storage }
}

async function onLine(): Promise<Watched> {
  const { kept, storage } = storageOf()
  const watched = watch(await started({ storage }), kept)
  await answer(watched.one, asked(secure))
  return watched
}

async function byHttp(): Promise<Watched> {
  const { kept, storage } = storageOf()
  const one = await chat({ adapter: fakeChatByHttp, storage })
  const watched = watch(one, kept)
  await connect(one)
  await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
  await answer(one, asked(secure))
  return watched
}

async function submit({ one }: Watched) {
  one.client.submitForm(form(secure), entered)
  await settled()
}

describe('what is entered in a secure form is in the one frame and nowhere else', () => {
  it('when it is taken', async () => {
    const watched = await byHttp()
    await submit(watched)
    await respond(watched.one, 'form.submit', { type: 'form.changed', formId: 'f1', outcome: { status: 'answered', summary: 'Card ending 4242' } })
    expect(statusOf(watched.one)).toBe('answered')
    expect(watched.found()).toEqual(['request'])
  })

  it('when no answer comes: it is not sent again, also not by the visitor', async () => {
    const watched = await byHttp()
    await submit(watched)
    await respond(watched.one, 'form.submit')
    await respond(watched.one, 'transcript.fetch', record(asking(secure)))
    await submit(watched)
    await drop(watched.one)
    await connect(watched.one)
    await respond(watched.one, 'transcript.fetch', record(asking(secure)))
    await wait(watched.one, 60_000)
    expect(statusOf(watched.one)).toBe('unconfirmed')
    expect(watched.found()).toEqual(['request'])
  })

  it('when the line takes it and breaks', async () => {
    const watched = await onLine()
    await submit(watched)
    await drop(watched.one)
    await connect(watched.one)
    await answer(watched.one, record(asking(secure)))
    await wait(watched.one, 60_000)
    expect(statusOf(watched.one)).toBe('unconfirmed')
    expect(watched.found()).toEqual(['frame'])
  })

  it('when nothing can leave: there is no frame either', async () => {
    const watched = await onLine()
    await drop(watched.one)
    await submit(watched)
    await connect(watched.one)
    await answer(watched.one, record(asking(secure)))
    await wait(watched.one, 60_000)
    expect(statusOf(watched.one)).toBe('failed')
    expect(watched.found()).toEqual([])
  })

  it('when the server refuses a frame without saying which', async () => {
    const watched = await onLine()
    await submit(watched)
    await answer(watched.one, { type: 'error.received', code: '5', unattributed: true })
    watched.one.client.request({ type: 'connection.probe' })
    await settled()
    expect(watched.found()).toEqual(['frame'])
  })

  it('when the adapter throws', async () => {
    const one = await started({
      adapter: {
        ...fakeChatByHttp,
        encode(command, context) {
          if (command.type === 'form.submit') throw new Error(JSON.stringify(command))
          return { via: 'socket', data: JSON.stringify({ command, at: context.at }) }
        },
      },
    })
    const watched = watch(one, new Map())
    await answer(one, asked(secure))
    await submit(watched)
    expect(statusOf(one)).toBe('failed')
    expect(watched.found()).toEqual([])
  })

  it('when it is put aside, times out or the conversation ends', async () => {
    const watched = await onLine()
    watched.one.client.cancelForm(form(secure))
    await answer(watched.one, { type: 'conversation.ended', reason: 'timeout' })
    await submit(watched)
    expect(statusOf(watched.one)).toBe('cancelled')
    expect(watched.found()).toEqual([])
  })

  it('the watch sees what an ordinary form leaves in state and events', async () => {
    const { kept, storage } = storageOf()
    const watched = watch(await started({ storage }), kept)
    await answer(watched.one, asked())
    watched.one.client.submitForm(form(), entered)
    watched.one.client.setDraft(canary)
    await settled()
    expect(new Set(watched.found())).toEqual(new Set(['frame', 'event form.changed', 'event draft.changed', 'state', 'storage']))
  })

  it('a protocol asked to read the answer sees the command without what was entered', async () => {
    const seen: string[] = []
    const one = await chat({ adapter: { ...fakeChatByHttp, decode: (inbound, context) => (seen.push(JSON.stringify(inbound)), fakeChatByHttp.decode(inbound, context)) } })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    await answer(one, asked(secure))
    one.client.submitForm(form(secure), entered)
    await settled()
    await respond(one, 'form.submit', { type: 'form.changed', formId: 'f1', outcome: { status: 'answered' } })
    expect(seen.some((text) => text.includes('"form.submit"'))).toBe(true)
    expect(seen.filter((text) => text.includes(canary))).toEqual([])
  })
})
