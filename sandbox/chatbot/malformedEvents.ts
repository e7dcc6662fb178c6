import type { JsonRecord } from './wire.ts'

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], null)

/** Events that no client should stumble over, by name. */
export const malformedEvents: Readonly<Record<string, { readonly name: string; readonly data: unknown }>> = {
  'no-data': { name: 'message', data: undefined },
  null: { name: 'message', data: null },
  text: { name: 'message', data: 'Hello' },
  number: { name: 'message', data: 42 },
  list: { name: 'message', data: [1, 2, 3] },
  'empty-message': { name: 'message', data: { message: {} } },
  'message-is-text': { name: 'message', data: { message: 'Hello', conversationId: 7 } },
  'message-is-null': { name: 'message', data: { message: null } },
  'wrong-types': {
    name: 'message',
    data: { message: { messageId: { $oid: 1 }, sender: ['ai'], content: 17, timestamp: 'some_time', status: 'yes', reactions: 'many' } },
  },
  'unknown-sender': { name: 'message', data: { message: { messageId: 'odd-sender', sender: 'robot', content: 'Who am I?' } } },
  'lone-surrogate': { name: 'message', data: { message: { messageId: 'surrogate', sender: 'ai', content: 'half a sign: \ud83d' } } },
  'chunk-is-number': { name: 'rag-stream-chunk', data: { chunk: 5 } },
  'chunk-is-missing': { name: 'rag-stream-chunk', data: {} },
  'chunk-is-bare': { name: 'rag-stream-chunk', data: 'words' },
  'queue-of-words': { name: 'queue-update', data: { position: 'first', estimatedWait: 'soon' } },
  'queue-below-zero': { name: 'queue-update', data: { position: -1, estimatedWait: -30 } },
  'status-is-number': { name: 'status-change', data: { status: 3 } },
  'unknown-status': { name: 'status-change', data: { status: 'pondering' } },
  'list-of-odds': {
    name: 'conversation-list',
    data: { success: true, data: { conversations: [null, 7, {}, { conversationId: 'kept', status: 5, timestamps: 'x', messages: {} }], pagination: 'none' } },
  },
  'error-is-text': { name: 'error', data: 'Something went wrong' },
  'error-is-empty': { name: 'error', data: {} },
  'started-without-id': { name: 'conversation-started', data: { messages: [] } },
  'metadata-is-list': { name: 'conversation-metadata-updated', data: ['a'] },
  deep: { name: 'message', data: { message: { messageId: 'deep', sender: 'ai', content: 'deep', tools: deep(2000) } } },
  prototype: { name: '__proto__', data: { constructor: { prototype: { polluted: true } } } as JsonRecord },
  'prototype-status': { name: 'status-change', data: { status: '__proto__', agentName: 'constructor' } },
  'no-name': { name: '', data: {} },
}
