import { describe, expect, test } from 'vitest'
import type { ChatEvent } from '../../../src/model/index.ts'
import { dialUrl } from '../../../src/protocols/captivate/dialUrl.ts'
import { createKeyring } from '../../../src/protocols/captivate/keyring.ts'
import { answer, encoded, eventOf, eventsOf, messagesOf, ok, own, partsOf, receive, sentEvent, wrap } from './given.ts'
import seeds from './seedFrames.json' with { type: 'json' }

const text = (words: string) => ({ kind: 'text', format: 'plain', text: words })
const reply = (label: string) => ({ action: 'reply', label, value: label })
const types = (events: readonly ChatEvent[]) => events.map(({ type }) => type)
const gone = { conversation_id: 'conv-1', error_code: 400, error_desc: 'Invalid conversation_id' }
const wireIdsOf = (frame: unknown) => eventOf('message.received', eventsOf(frame)).message.wireIds

/** One row for each contradiction of the documents: what is on the wire, what it means here. */
const rows: readonly (readonly [name: string, check: () => void | Promise<void>])[] = [
  [
    'CH-1 bare frames mean the same as wrapped ones',
    () => {
      expect(eventsOf(seeds['socket_connected bare (S2)'])).toEqual(eventsOf(seeds.socket_connected))
      expect(eventsOf({ action: 'receiveMessage', event: 'text', event_type: 'socket_connected', event_payload: {} })).toHaveLength(2)
    },
  ],
  [
    'CH-2 order, event_id and accepts_response_payload do not matter',
    () => {
      const content = { content: { text: 'hi' } }
      const plain = eventsOf({ event: { event_payload: content, event_type: 'bot_message' } })
      expect(eventsOf(wrap('bot_message', content, { accepts_response_payload: false }))).toEqual(plain)
    },
  ],
  [
    'CH-3 a general_error inside a conversation_update is a general_error',
    () => {
      expect(eventsOf(seeds['general_error wrapped'])).toEqual([{ type: 'error.received', code: 'Error code', detail: 'Error Description' }])
      const thrice = { event_type: 'x', event_payload: { event_type: 'y', event_payload: { event_type: 'general_error', event_payload: gone } } }
      expect(types(eventsOf(thrice))).toEqual(['conversation.ended'])
      const deep = Array.from({ length: 20 }).reduce((inner: unknown) => ({ event_type: 'x', event_payload: inner }), { event_type: 'x', event_payload: {} })
      expect(types(eventsOf(deep))).toEqual(['frame.rejected'])
    },
  ],
  [
    'CH-4 error codes are numbers or texts',
    () => {
      const link = 'https://channel.prod.captivat.io/reply/1'
      for (const error_code of [413, '413']) {
        expect(receive(wrap('general_error', { error_code, message_link: link })).commands).toEqual([{ type: 'reply.fetch', url: link }])
      }
      expect(eventsOf(wrap('general_error', { error_code: 7 }))).toEqual([{ type: 'error.received', code: '7' }])
    },
  ],
  [
    'CH-5 any error may come',
    () => expect(eventsOf(wrap('general_error', { error_code: 'X_1', error_desc: 'odd' }))).toEqual([{ type: 'error.received', code: 'X_1', detail: 'odd' }]),
  ],
  [
    'CH-6 button and buttons are the same',
    () => {
      const buttons = { title: 'T', options: [{ label: 'A', value: 'A' }] }
      const expected = [{ kind: 'buttons', title: 'T', options: [reply('A')] }]
      for (const type of ['button', 'buttons', undefined]) expect(partsOf({ type, buttons })).toEqual(expected)
    },
  ],
  [
    'CH-7 empty objects beside the filled key are ignored',
    () => {
      expect(partsOf({ type: 'text', text: 'hi', buttons: {}, cards: {} })).toEqual([text('hi')])
      expect(partsOf({ type: 'text', buttons: { options: [{ label: 'A', value: 'A' }] }, cards: {} })).toEqual([{ kind: 'buttons', options: [reply('A')] }])
    },
  ],
  [
    'CH-8 placeholder types are passed over',
    () => {
      expect(eventOf('message.received', eventsOf(seeds['bot_message model'])).message.parts).toEqual([text('bot text message')])
      const [message] = eventOf('transcript.loaded', eventsOf(seeds['conversation_transcript model'])).messages
      expect(message?.parts).toEqual([
        text('Actual message if type is text'),
        { kind: 'buttons', title: 'Choose from the following:', options: [{ action: 'reply', label: 'button label 1', value: 'button value 1' }] },
      ])
    },
  ],
  [
    'CH-9 content is an object or an array',
    () => {
      for (const content of [{ type: 'text', text: 'hi' }, [{ type: 'text', text: 'hi' }]]) {
        expect(eventOf('message.received', eventsOf(wrap('bot_message', { content }))).message.parts).toEqual([text('hi')])
      }
    },
  ],
  [
    'CH-10 a missing type is inferred',
    () => {
      const files = [{ url: 'https://sample.pdf', type: 'application/pdf', filename: 'sample.pdf' }]
      expect(partsOf({ files })).toMatchObject([{ kind: 'files', files: [{ kind: 'document', mimeType: 'application/pdf', name: 'sample.pdf' }] }])
      expect(partsOf({ text: 'hi' })).toEqual([text('hi')])
      expect(partsOf({ md: '**a**' })).toEqual([{ kind: 'text', format: 'markdown', text: '**a**' }])
    },
  ],
  [
    'CH-11 a missing or empty conversation never drops a message',
    () => {
      for (const conversation_id of ['', null, undefined, 'conv-1', 'other']) {
        expect(types(eventsOf(wrap('livechat_message', { conversation_id, content: { text: 'hi' } })))).toEqual(['message.received'])
      }
      expect(types(eventsOf(wrap('general_error', { ...gone, conversation_id: '' })))).toEqual(['conversation.ended'])
    },
  ],
  [
    'CH-12 the id is ch_msg_id, else event_id, else none',
    () => {
      expect(wireIdsOf(wrap('bot_message', { ch_msg_id: 'm', content: { text: 'hi' } }, { event_id: 'e' }))).toEqual(['m'])
      expect(wireIdsOf(wrap('livechat_message', { content: { text: 'hi' } }, { event_id: 'e' }))).toEqual(['e'])
      const { message } = eventOf('message.received', eventsOf(wrap('livechat_message', { content: { text: 'hi' } })))
      expect([message.id, message.wireIds]).toEqual(['frame-1', []])
    },
  ],
  [
    'CH-13 a file called image without a name gets its MIME type from the address',
    () => {
      const [, files] = eventOf('message.received', eventsOf(seeds.livechat_message)).message.parts
      expect(files).toEqual({ kind: 'files', files: [{ id: '1.0', kind: 'image', mimeType: 'image/jpeg', url: expect.stringMatching(/\.jpeg$/) }] })
    },
  ],
  [
    'CH-14 transcripts lie under transcript, messages or message',
    () => {
      const list = [{ from: 'user', messages: [{ text: 'hi' }] }]
      for (const key of ['transcript', 'messages', 'message']) {
        expect(eventOf('transcript.loaded', eventsOf(wrap('conversation_transcript', { [key]: list }))).messages).toHaveLength(1)
      }
    },
  ],
  [
    'CH-15 entries nest once or twice',
    () => {
      const inner = { from: 'user', messages: [{ text: 'hi' }] }
      for (const entry of [inner, { event_id: 'e', messages: [inner] }, { messages: [{ messages: [inner] }] }]) {
        expect(messagesOf(entry)).toMatchObject([{ author: { role: 'visitor' }, parts: [text('hi')] }])
      }
    },
  ],
  [
    'CH-16 messages is a list or an object that has one',
    () => {
      const list = [{ text: 'hi' }]
      for (const messages of [list, { idChat: 'x', messages: list, actions: [] }]) {
        expect(messagesOf({ from: 'bot', messages })).toMatchObject([{ author: { role: 'bot' }, parts: [text('hi')] }])
      }
    },
  ],
  [
    'CH-17 the author is read without case and blanks',
    () => {
      const roles = { visitor: ['user', ' User'], bot: ['bot', 'chatbot', 'ai_agent'], agent: ['agent ', 'livechat', 'human_agent'], system: ['supervisor', undefined] }
      for (const [role, words] of Object.entries(roles)) {
        for (const from of words) expect(messagesOf({ from, messages: [{ text: 'hi' }] })[0]?.author.role).toBe(role)
      }
      expect(messagesOf({ from: 'supervisor', messages: ['hi'] })[0]?.author.name).toBe('supervisor')
    },
  ],
  [
    'CH-18 the same action in two places counts once',
    () => {
      const actions = eventsOf(seeds.conversation_transcript).filter(({ type }) => type === 'action.received')
      expect(actions).toEqual([{ type: 'action.received', replayed: true, action: { id: 'escalateToHuman', type: 'normal', data: {} } }])
    },
  ],
  [
    'CH-19 actions are called id, title, action or actionType, and carry data, payload or details',
    () => {
      const actionOf = (payload: unknown) => eventOf('action.received', eventsOf(wrap('action', payload))).action
      expect(actionOf({ type: 'normal', id: 'go', data: { a: 1 } })).toEqual({ id: 'go', type: 'normal', data: { a: 1 } })
      expect(actionOf({ title: 'go', payload: { a: 1 } })).toEqual({ id: 'go', data: { a: 1 } })
      expect(actionOf({ action: 'go', data: {}, payload: { a: 1 } })).toEqual({ id: 'go', data: { a: 1 } })
      expect(actionOf({ actionType: 'click', details: 'Button A clicked' })).toEqual({ id: 'click', data: { details: 'Button A clicked' } })
      expect(actionOf({ type: 'apiCall', url: 'https://x.example', cookies: 'c' })).toEqual({
        id: 'apiCall',
        type: 'apiCall',
        data: { url: 'https://x.example', cookies: 'c' },
      })
    },
  ],
  [
    'CH-20 an action event brings one action or several',
    () => {
      expect(types(eventsOf(seeds.action))).toEqual(['action.received'])
      const several = eventsOf(wrap('action', { actions: [{ id: 'a', data: {} }, { id: 'b' }, null, 3] }))
      expect(several).toMatchObject([{ action: { id: 'a' } }, { action: { id: 'b' } }])
      expect(types(eventsOf(wrap('action', { actions: [] })))).toEqual(['frame.ignored'])
    },
  ],
  [
    'CH-21 names of the hub’s settings may be there or not, and name nobody',
    () => {
      const entry = { from: 'bot', messages: ['hi'] }
      const named = { ...entry, channelName: 'c', chatbotName: 'AWS', livechatName: 'Slack' }
      expect(messagesOf(named)).toEqual(messagesOf(entry))
    },
  ],
  [
    'CH-22 metadata goes as metadata, or under the key the host chooses',
    () => {
      const start = { type: 'conversation.start', metadata: { a: 1 } } as const
      expect(sentEvent(encoded(start)).event_payload).toEqual({ userId: 'visitor-7f3a', metadata: { a: 1 } })
      for (const metadataKey of ['userData', 'userMetadata'] as const) {
        expect(sentEvent(encoded(start, { metadataKey })).event_payload).toEqual({ userId: 'visitor-7f3a', [metadataKey]: { a: 1 } })
      }
    },
  ],
  [
    'CH-23 a userId always goes along',
    () => {
      expect(sentEvent(encoded({ type: 'conversation.start' })).event_payload).toEqual({ userId: 'visitor-7f3a' })
      expect(sentEvent(encoded({ type: 'conversation.start' }, { userId: 'ann' })).event_payload).toEqual({ userId: 'ann' })
    },
  ],
  [
    'CH-24 a conversation id is opaque',
    () => {
      for (const conversationId of ['user-d1816568-2b18', 'user_d1816568', 'd1816568-2b18-4e8b', 'temp123-aaaaa-aaaa', 'ünï/?&']) {
        expect(eventsOf(wrap('conversation_start_success', { conversation_id: conversationId }))).toEqual([{ type: 'conversation.started', conversationId }])
        expect(sentEvent(encoded({ type: 'metadata.get' }, {}, { conversationId })).event_payload).toEqual({ conversation_id: conversationId })
        const frame = encoded({ type: 'transcript.fetch' }, {}, { conversationId })
        expect(frame.via === 'http' && new URL(frame.request.url).searchParams.get('conversation_id')).toBe(conversationId)
      }
      expect(eventsOf(wrap('conversation_start_success', { conversation_id: 17 }))).toMatchObject([{ conversationId: '17' }])
    },
  ],
  [
    'CH-25 deleting one and deleting all are apart, also when the wire puts the user in the conversation’s place',
    () => {
      const one = { type: 'conversation.delete', conversationId: 'conv-9' } as const
      expect(sentEvent(encoded(one))).toMatchObject({ event_type: 'delete_conversation', event_payload: { conversation_id: 'conv-9' } })
      expect(sentEvent(encoded({ type: 'conversations.delete' }))).toMatchObject({ event_type: 'delete_user_conversations', event_payload: { userId: 'visitor-7f3a' } })
      const old = encoded({ type: 'conversations.delete' }, { deleteAll: 'delete_conversation' })
      expect(sentEvent(old)).toMatchObject({ event_type: 'delete_conversation', event_payload: { conversation_id: 'visitor-7f3a' } })
      expect(encoded({ type: 'conversation.delete', conversationId: 'visitor-7f3a' }).via).toBe('none')
      expect(eventsOf(wrap('delete_conversation_success', { conversation_id: 'visitor-7f3a' }))).toEqual([{ type: 'conversation.deleted', userId: 'visitor-7f3a' }])
    },
  ],
  [
    'CH-26 a deletion is matched by what is there',
    () => {
      const deleted = (payload: object) => eventsOf(wrap('delete_conversation_success', payload))
      expect(eventsOf(seeds.delete_conversation_success)).toEqual([
        { type: 'conversation.deleted', userId: 'hart', conversationId: 'hart_0bf45c1c-dbf7-4ece-ac17-abb2a41e160b' },
      ])
      expect(deleted({ conversation_id: 'c' })).toEqual([{ type: 'conversation.deleted', conversationId: 'c' }])
      expect(deleted({ userId: 'u' })).toEqual([{ type: 'conversation.deleted', userId: 'u' }])
      // Without an id it would read as "all": it must not.
      expect(types(deleted({}))).toEqual(['frame.rejected'])
    },
  ],
  [
    'CH-27 a list of conversations comes under several names, as ids or objects',
    () => {
      const conversations = ['a', { conversation_id: 'b', metadata: { conversation_title: 'B' }, apiKey: 'k' }]
      for (const name of ['get_conversations', 'user_conversations', 'conversations']) {
        expect(eventsOf(wrap(name, { conversations }))).toEqual([
          { type: 'conversations.loaded', conversations: [{ id: 'a' }, { id: 'b', title: 'B', metadata: { conversation_title: 'B' } }] },
        ])
      }
    },
  ],
  [
    'CH-28 metadata comes as conversation_metadata or metadata_request',
    () => {
      for (const name of ['conversation_metadata', 'metadata_request']) {
        expect(eventsOf(wrap(name, { conversation_id: 'c', content: { a: 1 } }))).toEqual([{ type: 'metadata.changed', metadata: { a: 1 }, conversationId: 'c' }])
      }
    },
  ],
  [
    'CH-29 the key is called apiKey in the address, or apikey where the host says so',
    async () => {
      const dial = (options: object) => dialUrl(options, 'wss://socket.example/dev', createKeyring({ apiKey: 'a b' }), { wasRefused: false })
      expect(await dial({})).toBe('wss://socket.example/dev?apiKey=a+b')
      expect(await dial({ apiKeyParameter: 'apikey' })).toBe('wss://socket.example/dev?apikey=a+b')
    },
  ],
  [
    'CH-30 failedAgentAssignment is an update or an action',
    () => {
      expect(eventsOf(wrap('conversation_update', { type: 'failedAgentAssignment', data: {} }))).toEqual([{ type: 'agent.unavailable' }])
      expect(types(eventsOf(wrap('action', { id: 'failedAgentAssignment' })))).toEqual(['action.received', 'agent.unavailable'])
      expect(types(eventsOf(wrap('action', { actions: [{ id: 'agentIdleTimeout' }] })))).toEqual(['action.received'])
    },
  ],
  [
    'CH-31 frames that are no JSON are never repaired',
    () => {
      for (const frame of ['{"event_type":"socket_connected",}', '{"event_type":"a"} Javasc', '// x\n{}', "{'event_type':'a'}", '\uFEFF{}']) {
        expect(eventsOf(frame)).toMatchObject([{ type: 'frame.rejected', reason: 'not JSON' }])
      }
    },
  ],
  [
    'CH-32 target goes along only when given',
    () => {
      const set = { type: 'metadata.set', metadata: { a: 1 } } as const
      expect(sentEvent(encoded(set)).event_payload).toEqual({ metadata: { a: 1 }, client_msg_id: 'frame-1', conversation_id: 'conv-1' })
      expect(sentEvent(encoded({ ...set, target: 'bot_live' })).event_payload).toMatchObject({ target: 'bot_live' })
    },
  ],
  [
    'CH-33 what is told of the visitor is a free object',
    () => {
      const visitor = { name: 'Ann', phone: 7 }
      expect(sentEvent(encoded({ type: 'conversation.start', visitor })).event_payload).toMatchObject({ userBasicInfo: visitor })
    },
  ],
  [
    'CH-34 the socket id is kept, renewed, and sent with each request',
    () => {
      expect(eventsOf(seeds.socket_connected)).toEqual([{ type: 'session.changed', change: { socketId: 'Vp6roemHLPECFOQ=' } }, { type: 'session.opened' }])
      expect(eventsOf(wrap('socket_connected', {}))).toEqual([{ type: 'session.changed', change: { socketId: null } }, { type: 'session.opened' }])
      expect(sentEvent(encoded({ type: 'metadata.get' })).socket_id).toBe('SOCKET=')
      expect(sentEvent(encoded({ type: 'metadata.get' }, {}, { session: {} })).socket_id).toBeNull()
    },
  ],
  [
    'CH-35 files travel as a user_message: sendMessage is the envelope’s word alone',
    () => {
      const files = [{ id: 'f', kind: 'document', url: 'https://sample.pdf', name: 'sample.pdf', mimeType: 'application/pdf' }] as const
      expect(sentEvent(encoded({ type: 'message.send', message: own({ parts: [{ kind: 'files', files }] }) }))).toMatchObject({ event_type: 'user_message' })
      expect(eventsOf(wrap('sendMessage', {}))).toEqual([{ type: 'frame.ignored', name: 'sendMessage', payload: {} }])
    },
  ],
  [
    'CH-36 the empty message that makes a bot greet is sent only when the option asks for it',
    () => {
      const frame = seeds.conversation_start_success
      expect(receive(frame).commands).toBeUndefined()
      const { events, commands } = receive(frame, {}, { botFirst: true })
      expect([types(events), commands]).toEqual([['conversation.started'], [{ type: 'extension.send', name: 'captivate.greet', payload: {} }]])
      expect(receive(frame, { conversationId: frame.event.event_payload.conversation_id }, { botFirst: true }).commands).toBeUndefined()
      const greeting = sentEvent(encoded({ type: 'extension.send', name: 'captivate.greet', payload: {} }))
      expect(greeting).toMatchObject({ event_type: 'user_message', event_payload: { content: { type: 'text', text: '' } } })
      expect(messagesOf({ from: 'user', messages: [{ type: 'text', text: '' }] })).toEqual([])
      expect(answer({ type: 'extension.send', name: 'captivate.greet', payload: {} }, ok('OK')).events).toEqual([])
    },
  ],
]

describe('tolerances', () => {
  test.each(rows)('%s', (_, check) => check())

  test('each of the 36 contradictions has its row', () => {
    expect(rows.map(([name]) => Number(/^CH-(\d+) /.exec(name)?.[1]))).toEqual(Array.from({ length: 36 }, (_, index) => index + 1))
  })
})
