import { describe, expect, test } from 'vitest'
import type { Command, FilesPart } from '../../../src/model/index.ts'
import type { CaptivateWireOptions } from '../../../src/protocols/captivate/captivateOptions.ts'
import { createCaptivateAdapter } from '../../../src/protocols/captivate/index.ts'
import { context, encoded, KEY, own, sentEvent } from './given.ts'

const conversation_id = 'conv-1'
const socketFile = { url: 'https://sample.pdf', type: 'application/pdf', filename: 'sample.pdf' }
const textContent = { type: 'file_content', text: 'words', metadata: { source: 'file_attachment', originalFileName: 'a.png', storageType: 'direct' } }
const storage = { fileKey: 'k', presignedUrl: 'https://x.example/p' }

const filesPart = (...files: readonly object[]): FilesPart => ({
  kind: 'files',
  files: files.map((file, index) => ({ id: `f${String(index)}`, kind: 'document', ...file })),
})
const sending = (...parts: readonly (FilesPart | { readonly kind: 'text'; readonly format: 'plain'; readonly text: string })[]): Command => ({
  type: 'message.send',
  message: own({ parts }),
})
const words = { kind: 'text', format: 'plain', text: 'see' } as const
const message = (content: object) => ({ type: 'message_create', client_msg_id: 'client-1', conversation_id, content })
const action = (id: string, data: object = {}, type = 'normal') => ({ type, id, data, conversation_id })

type Row = readonly [name: string, command: Command, event_type: string, payload: object, options?: CaptivateWireOptions]

const rows: readonly Row[] = [
  ['start', { type: 'conversation.start' }, 'conversation_start', { userId: 'visitor-7f3a' }],
  [
    'start with everything',
    { type: 'conversation.start', visitor: { firstName: 'Ann' }, metadata: { a: 1, $b: 2, private: { c: 3 } } },
    'conversation_start',
    { userId: 'ann', userBasicInfo: { firstName: 'Ann' }, metadata: { a: 1, private: { c: 3 } } },
    { userId: 'ann' },
  ],
  [
    'start with what the host said beforehand',
    { type: 'conversation.start' },
    'conversation_start',
    { userId: 'visitor-7f3a', userBasicInfo: { email: 'a@b.example' }, metadata: { a: 1 } },
    { visitor: { email: 'a@b.example' }, metadata: { a: 1 } },
  ],
  [
    'start with what was asked beforehand: the documented facts, the others, and no key with $',
    { type: 'conversation.start', visitor: { firstName: 'Ann', lastName: 'Lee', email: 'a@b.example', phone: '+44 1', $x: 1 }, metadata: { topic: 'cards', $y: 2 } },
    'conversation_start',
    { userId: 'visitor-7f3a', userBasicInfo: { firstName: 'Ann', lastName: 'Lee', email: 'a@b.example', phone: '+44 1' }, metadata: { phone: '+44 1', topic: 'cards' } },
  ],
  [
    'start with a name in one piece',
    { type: 'conversation.start', visitor: { name: 'Ann Lee' } },
    'conversation_start',
    { userId: 'visitor-7f3a', userBasicInfo: { firstName: 'Ann Lee', name: 'Ann Lee' } },
  ],
  [
    'start with some of it from the host and some from the visitor',
    { type: 'conversation.start', visitor: { email: 'new@b.example' }, metadata: { a: 2, b: 3 } },
    'conversation_start',
    { userId: 'visitor-7f3a', userBasicInfo: { firstName: 'Ann', email: 'new@b.example' }, metadata: { shop: 1, a: 2, b: 3 } },
    { visitor: { firstName: 'Ann', email: 'old@b.example' }, metadata: { shop: 1, a: 1 } },
  ],
  ['start with nothing said of anybody', { type: 'conversation.start', visitor: {}, metadata: {} }, 'conversation_start', { userId: 'visitor-7f3a' }],
  ['text', { type: 'message.send', message: own() }, 'user_message', message({ type: 'text', text: 'hello' })],
  ['files as the documents have them', sending(filesPart({ url: socketFile.url, mimeType: socketFile.type, name: socketFile.filename })), 'user_message', message({ files: [socketFile] })],
  ['text and a file whose type its name tells', sending(words, filesPart({ url: 'https://x.example/1', name: 'a.png' })), 'user_message', message({ text: 'see', files: [{ url: 'https://x.example/1', type: 'image/png', filename: 'a.png' }] })],
  [
    'a file that the service stored',
    sending(words, filesPart({ url: storage.presignedUrl, name: 'a.png', mimeType: 'image/png', wire: { textContent, storage } })),
    'user_message',
    message({ text: 'see', files: [{ filename: 'a.png', type: 'image/png', textContent, storage }] }),
  ],
  [
    'a file of which only the text was taken',
    sending(filesPart({ name: 'a', url: 'https://x.example/a', wire: { textContent } })),
    'user_message',
    message({ files: [{ filename: 'a', type: 'application/octet-stream', textContent, url: 'https://x.example/a' }] }),
  ],
  ['edit', { type: 'message.edit', wireId: 'm', text: 'new' }, 'edit_message', { type: 'message_create', client_msg_id: 'edit-message-id-1700000000000', conversation_id, message_id: 'm', content: { type: 'text', text: 'new' } }],
  ['escalate', { type: 'conversation.escalate' }, 'action', action('escalateToHuman')],
  ['escalate with a reason', { type: 'conversation.escalate', reason: 'price' }, 'action', action('escalateToHuman', { reason: 'price' })],
  ['action', { type: 'action.send', id: 'go' }, 'action', action('go')],
  ['action with data and type', { type: 'action.send', id: 'go', data: { a: 1 }, actionType: 'odd' }, 'action', action('go', { a: 1 }, 'odd')],
  ['metadata.set', { type: 'metadata.set', metadata: { a: 1 }, target: 'bot' }, 'metadata', { metadata: { a: 1 }, target: 'bot', client_msg_id: 'frame-1', conversation_id }],
  ['metadata.get', { type: 'metadata.get' }, 'metadata_request', { conversation_id }],
  ['list', { type: 'conversations.list' }, 'get_user_conversations_v2', { userId: 'visitor-7f3a' }],
  [
    'list, filtered, second page',
    { type: 'conversations.list', filter: { a: 1 }, search: { b: 2 }, page: 2, limit: 20 },
    'get_user_conversations_v2',
    { userId: 'visitor-7f3a', filter: { a: 1 }, search: { b: 2 }, pagination: { page: '2', limit: '20' } },
  ],
  ['list as the SDK’s first', { type: 'conversations.list', page: 2 }, 'get_user_conversations', { userId: 'visitor-7f3a' }, { listEvent: 'get_user_conversations' }],
  ['list as the documents', { type: 'conversations.list' }, 'get_conversations', { userId: 'visitor-7f3a' }, { listEvent: 'get_conversations' }],
  ['delete one, softly', { type: 'conversation.delete', conversationId: 'c', soft: true }, 'delete_conversation', { conversation_id: 'c', softdelete: true }],
  ['delete all', { type: 'conversations.delete', soft: false }, 'delete_user_conversations', { userId: 'visitor-7f3a', softdelete: false }],
  ['delete all as the documents', { type: 'conversations.delete' }, 'delete_conversation', { conversation_id: 'visitor-7f3a' }, { deleteAll: 'delete_conversation' }],
  ['greet', { type: 'extension.send', name: 'captivate.greet', payload: {} }, 'user_message', { ...message({ type: 'text', text: '' }), client_msg_id: 'frame-1' }],
]

describe('commands', () => {
  for (const [name, command, event_type, event_payload, options] of rows) {
    test(`${name}, out by HTTP`, () => {
      const frame = encoded(command, options)
      expect(sentEvent(frame)).toEqual({ event_type, event_payload, socket_id: 'SOCKET=' })
      expect(frame).toMatchObject({
        via: 'http',
        request: {
          method: 'POST',
          url: 'https://channel.prod.captivat.io/api/custom-channel/sockets/message',
          headers: { 'x-api-key': KEY, 'content-type': 'application/json' },
        },
      })
    })

    test(`${name}, out by the socket`, () => {
      const frame = encoded(command, { ...options, send: 'socket' })
      expect(frame.via).toBe('socket')
      expect(sentEvent(frame)).toEqual({ event_type, event_payload })
      expect(JSON.stringify(frame)).not.toContain(KEY)
    })
  }

  test('a message sent again keeps its id', () => {
    const again = { type: 'message.send', message: own({ attempts: 2 }) } as const
    expect(sentEvent(encoded(again, {}, { id: 'frame-2', at: 9 }))).toEqual(sentEvent(encoded({ type: 'message.send', message: own() })))
    expect(sentEvent(encoded({ type: 'message.send', message: own({ wireIds: [] }) })).event_payload).toMatchObject({ client_msg_id: 'own-1' })
  })

  test('the transcript comes by REST, or by the socket', () => {
    const rest = {
      via: 'http',
      request: {
        method: 'GET',
        url: 'https://channel.prod.captivat.io/api/transcript?conversation_id=conv-1',
        headers: { 'x-api-key': KEY, accept: 'application/json' },
      },
    }
    expect(encoded({ type: 'transcript.fetch' })).toEqual(rest)
    expect(encoded({ type: 'transcript.fetch' }, { send: 'socket', transcript: 'rest' })).toEqual(rest)
    expect(encoded({ type: 'transcript.fetch' }, { sendUrl: 'http://localhost:41/x/y' })).toMatchObject({ request: { url: 'http://localhost:41/api/transcript?conversation_id=conv-1' } })
    expect(encoded({ type: 'transcript.fetch' }, { transcriptUrl: 'https://t.example/t?v=2' })).toMatchObject({ request: { url: 'https://t.example/t?v=2&conversation_id=conv-1' } })
    for (const options of [{ send: 'socket' }, { send: 'http', transcript: 'socket' }] as const) {
      const frame = encoded({ type: 'transcript.fetch' }, options)
      expect([frame.via, sentEvent(frame)]).toEqual(['socket', { event_type: 'conversation_transcript_request', event_payload: { conversation_id } }])
    }
  })

  test('a probe goes by the socket in both generations, since it is the socket that is in doubt', () => {
    for (const send of ['http', 'socket'] as const) {
      expect(sentEvent(encoded({ type: 'connection.probe' }, { send }))).toEqual({ event_type: 'metadata_request', event_payload: { conversation_id } })
    }
  })

  test('a large reply is fetched with the key from the service, without it from S3, and from nowhere else', () => {
    const fetched = (url: string) => encoded({ type: 'reply.fetch', url })
    expect(fetched('https://channel.prod.captivat.io/1')).toMatchObject({ via: 'http', request: { method: 'GET', headers: { 'x-api-key': KEY } } })
    expect(fetched('https://b.s3.amazonaws.com/1')).toEqual({ via: 'http', request: { method: 'GET', url: 'https://b.s3.amazonaws.com/1', headers: { accept: 'application/json' } } })
    expect(fetched('https://evil.example/1').via).toBe('none')
  })
})

describe('what this wire has no frame for', () => {
  const { conversationId: _, ...fresh } = context
  const none = (command: Command, options?: CaptivateWireOptions) => {
    const frame = encoded(command, options)
    if (frame.via !== 'none') throw new Error(`${command.type} became a frame`)
    return frame.reason
  }

  test.each<Command>([
    { type: 'conversation.end' },
    { type: 'conversation.rate', rating: 5 },
    { type: 'message.delete', wireId: 'm' },
    { type: 'typing.notify', isTyping: true },
    { type: 'extension.send', name: 'other', payload: {} },
    { type: 'message.edit', wireId: '', text: 'x' },
    { type: 'conversation.delete', conversationId: ' ' },
    sending(),
    sending({ kind: 'text', format: 'plain', text: '' }),
  ])('$type', (command) => expect(none(command)).toMatch(/\w/))

  test.each<Command>([{ type: 'message.send', message: own() }, { type: 'metadata.get' }, { type: 'transcript.fetch' }, { type: 'connection.probe' }, { type: 'conversation.escalate' }])(
    '$type before a conversation',
    (command) => {
      const { encode } = createCaptivateAdapter({ apiKey: KEY })
      expect(encode(command, fresh)).toEqual({ via: 'none', reason: `${command.type} needs a conversation, and none has started` })
    },
  )

  test('a file that has not arrived', () => expect(none(sending(filesPart({ name: 'a.png' })))).toBe('the file a.png has not been uploaded'))

  test('listing or deleting for a user whom everybody shares', () => {
    for (const userId of ['', 'anon', ' Anon', 'anonymous']) {
      expect(none({ type: 'conversations.list' }, { userId })).toContain('shared')
      expect(none({ type: 'conversations.delete' }, { userId })).toContain('shared')
    }
  })

  test('metadata keys that the platform refuses', () => {
    expect(none({ type: 'metadata.set', metadata: { ok: 1, $set: 2 } })).toContain('$set')
  })

  test('what JSON cannot carry', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    for (const metadata of [loop, { big: 1n }]) expect(none({ type: 'metadata.set', metadata })).toContain('JSON')
  })
})
