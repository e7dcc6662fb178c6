import { describe, expect, test } from 'vitest'
import { initialState } from '../../src/core/chatState.ts'
import {
  createChatClient,
  itemAt,
  listOf,
  messageSequence,
  reduceEvent,
  selectActionState,
  selectGrowing,
  selectNextToSend,
  selectQueued,
  selectUnsettled,
  type ChatClient,
  type ChatState,
} from '../../src/core/index.ts'
import { selectRemembered } from '../../src/core/selectors/selectRemembered.ts'
import type { ChatEvent, Message, ProtocolAdapter } from '../../src/model/index.ts'
import { fakeChat, scriptedConnection, type ScriptedConnection } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { settled } from './scriptedClient.ts'

const read = new Set<string>()

/** A message that notes when anybody looks at it. */
function watched(message: Message): Message {
  const properties = Object.entries(message).map(([key, value]): [string, PropertyDescriptor] => [
    key,
    {
      enumerable: true,
      get() {
        read.add(message.id)
        return value as unknown
      },
    },
  ])
  return Object.defineProperties({}, Object.fromEntries(properties)) as Message
}

const author = { role: 'bot', id: 'b', name: 'Bot' } as const

function row(index: number): Message {
  const ids = { id: `m${index}`, wireIds: [`w${index}`], time: index }
  if (index === 5) return said('bot', 'form', { ...ids, author, parts: [{ kind: 'form', formId: 'f1', title: 'Who are you?', fields: [] } as never] })
  if (index === 7) return said('bot', 'buttons', { ...ids, author, parts: [{ kind: 'buttons', options: [{ action: 'reply', label: 'Yes', value: 'yes' }] }] })
  return index < 5 ? own(`line ${index}`, 'confirmed', ids) : said('bot', `line ${index}`, { ...ids, author })
}

/** Hands events on as they are. */
const plain: ProtocolAdapter = { ...fakeChat, decode: (inbound) => ({ events: inbound.via === 'socket' ? (inbound.data as readonly ChatEvent[]) : [] }) }

interface Talk {
  readonly client: ChatClient
  readonly connection: ScriptedConnection
  readonly tell: (...events: readonly ChatEvent[]) => Promise<void>
}

/** A client with a conversation of so many messages. */
async function talk(length: number): Promise<Talk> {
  const connection = scriptedConnection({ adapter: plain, capabilities: { stream: true, reportReceipts: true } })
  const client = createChatClient({ connection })
  client.open()
  await settled()
  connection.connect()
  const tell = async (...events: readonly ChatEvent[]) => {
    connection.script.deliver(events)
    await settled()
  }
  await tell({ type: 'session.opened' })
  await tell({ type: 'conversation.started', conversationId: 'c', resumed: true })
  await tell({ type: 'transcript.loaded', complete: true, messages: Array.from({ length }, (_, index) => watched(row(index))) })
  return { client, connection, tell }
}

const bot = (text: string, id: string) => said('bot', text, { id, wireIds: [`w-${id}`], author, time: 1 })

/** What happens in a conversation, each time with other names. */
const happenings: readonly (readonly [name: string, happen: (talk: Talk, round: number) => unknown])[] = [
  ['a message comes', ({ tell }, round) => tell({ type: 'message.received', message: bot('hello', `n${round}`) })],
  [
    'many come in one frame',
    ({ tell }, round) => tell(...Array.from({ length: 200 }, (_, index) => ({ type: 'message.received', message: bot('hello', `many${round}-${index}`) }) as const)),
  ],
  ['it comes again', ({ tell }, round) => tell({ type: 'message.received', message: bot('hello', `n${round}`) })],
  ['an old message comes again', ({ tell }) => tell({ type: 'message.received', message: row(20), replayed: true })],
  ['the end is seen', ({ client }) => client.markSeen()],
  ['a letter is typed', ({ client }, round) => client.setDraft(`draft ${round}`)],
  ['the visitor sends', ({ client }) => (client.send({ text: 'hi there' }), settled())],
  ['a letter is typed while a message is on its way', ({ client }, round) => client.setDraft(`draft again ${round}`)],
  ['it is acknowledged', ({ client, tell }) => tell({ type: 'message.acked', ...lastOwn(client) })],
  ['it is read', ({ client, tell }) => tell({ type: 'message.read', ...lastOwn(client) })],
  ['an old one is read', ({ tell }) => tell({ type: 'message.read', wireId: 'w3' })],
  ['what was said elsewhere comes', ({ tell }, round) => tell({ type: 'message.received', message: said('visitor', 'from my phone', { id: `e${round}`, wireIds: [`we${round}`] }) })],
  ['an old one is changed', ({ tell }, round) => tell({ type: 'message.edited', wireId: 'w30', parts: [{ kind: 'text', format: 'plain', text: `changed ${round}` }] })],
  ['a reaction to an old one', ({ client }, round) => client.react('m40', round % 2 ? 'like' : 'dislike')],
  ['an answer begins', ({ client, tell }) => (client.send({ text: 'tell me' }), tell({ type: 'stream.advanced', chunk: 'Once', author: { role: 'bot' }, format: 'plain' }))],
  ['an answer grows', ({ connection, tell }) => tell({ type: 'stream.advanced', chunk: ' upon', author: { role: 'bot' }, format: 'plain' }).then(() => connection.clock.advance(50))],
  ['an answer ends', ({ tell }) => tell({ type: 'stream.completed' })],
  ['its finished form comes', ({ tell }, round) => tell({ type: 'message.received', message: bot('Once upon', `s${round}`) })],
  ['somebody types', ({ tell }) => tell({ type: 'typing.started', participant: author }, { type: 'typing.stopped', participant: author })],
  ['an agent comes and goes', ({ tell }, round) => tell({ type: 'agent.joined', agent: { role: 'agent', name: 'Ana' }, wireId: `a${round}` }, { type: 'agent.left', wireId: `l${round}` })],
  ['something goes wrong', ({ tell }, round) => tell({ type: 'error.received', code: `${round}` })],
  ['a form is put aside', ({ tell }) => tell({ type: 'form.changed', formId: 'f1', outcome: { status: 'cancelled' } })],
  ['a message is deleted', ({ tell }, round) => tell({ type: 'message.deleted', wireId: `w${50 + round}` })],
  ['the record cannot be had', ({ tell }) => tell({ type: 'transcript.failed' }, { type: 'transcript.incomplete' })],
  ['the line is lost and comes back', ({ tell }) => tell({ type: 'connection.changed', change: { status: 'reconnecting' } }, { type: 'connection.changed', change: { status: 'ready' } })],
]

function lastOwn({ store }: ChatClient): { readonly id: string } {
  const { messages } = store.getState()
  for (let index = messages.length - 1; index >= 0; index--) {
    const message = itemAt(messages, index)
    if (message?.delivery) return { id: message.id }
  }
  return { id: '' }
}

/** The messages that each happening looks at, of those that were there before. */
async function looks(length: number): Promise<Record<string, number>> {
  const one = await talk(length)
  const counts: Record<string, number> = {}
  // In the first rounds what is remembered of each chunk is found out.
  for (const round of [1, 2, 3]) {
    for (const [name, happen] of happenings) {
      read.clear()
      await happen(one, round)
      counts[name] = read.size
    }
  }
  return counts
}

/** A stretch that is copied with a change, and those that are cheap to look through. */
const constant = 600

/** Those that look at more of a long conversation than of a short one. */
const costly = (short: Readonly<Record<string, number>>, long: Readonly<Record<string, number>>) =>
  Object.keys(long).filter((name) => (long[name] ?? 0) > (short[name] ?? 0) + constant)

function stateOf(length: number): ChatState {
  return { ...initialState, conversation: { id: 'c', status: 'active' }, connection: { ...initialState.connection, status: 'ready' }, messages: listOf(Array.from({ length }, (_, index) => watched(row(index)))) }
}

const questions: Readonly<Record<string, (state: ChatState) => unknown>> = {
  queued: selectQueued,
  unsettled: selectUnsettled,
  remembered: selectRemembered,
  'next to send': selectNextToSend,
  growing: selectGrowing,
  'state of old buttons': ({ messages }) => selectActionState(messageSequence(messages), 7, false),
  'place of an id': ({ messages }) => messageSequence(messages).indexOfId?.('m60'),
  'place of no id': ({ messages }) => messageSequence(messages).indexOfId?.('nobody'),
}

/** The messages that are looked at for an answer after one more message has come. */
function looksFor(length: number): Record<string, number> {
  let state = stateOf(length)
  return Object.fromEntries(
    Object.entries(questions).map(([name, ask], index) => {
      ask(state)
      state = reduceEvent(state, { type: 'message.received', message: bot('more', `more${index}`) }, { id: `e${index}`, at: index })
      read.clear()
      ask(state)
      return [name, read.size]
    }),
  )
}

describe('with 100,000 messages no more is looked at than with 100', () => {
  test('whatever happens', async () => {
    const [short, long] = [await looks(100), await looks(100_000)]
    expect(costly(short, long)).toEqual([])
    expect(long['an old message comes again']).toBeGreaterThan(0)
  })

  test('whatever is asked', () => {
    expect(costly(looksFor(100), looksFor(100_000))).toEqual([])
  })

  test('a look at each message would be seen', () => {
    const count = (length: number) => {
      const { messages } = stateOf(length)
      read.clear()
      for (let index = 0; index < length; index++) void itemAt(messages, index)?.parts
      return { all: read.size }
    }
    expect(costly(count(100), count(5_000))).toEqual(['all'])
  })
})
