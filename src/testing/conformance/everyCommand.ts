import type { Command, Message, MessagePart } from '../../model/index.ts'

const words: MessagePart = { kind: 'text', format: 'plain', text: 'Hello' }

const own = (...parts: readonly MessagePart[]): Command => {
  const message: Message = { id: 'row-1', wireIds: ['row-1'], author: { role: 'visitor' }, parts, time: 1_748_736_000_000, delivery: { status: 'sending' } }
  return { type: 'message.send', message }
}

/** One command of each type at least, made anew: an adapter may change what it is given. */
export const everyCommand = (): readonly Command[] => [
  { type: 'conversation.start' },
  { type: 'conversation.start', visitor: { firstName: 'Robin', email: 'robin@example.com' }, metadata: { page: 'start' } },
  { type: 'conversation.resume', conversationId: 'conversation-1' },
  { type: 'conversation.end' },
  { type: 'conversation.rate', rating: 5, comment: 'Good' },
  { type: 'conversation.rate', rating: 1 },
  { type: 'conversation.escalate', reason: 'I want a person' },
  { type: 'conversation.delete', conversationId: 'conversation-1' },
  { type: 'conversations.list' },
  { type: 'conversations.list', filter: { status: 'active' }, page: 2, limit: 10 },
  { type: 'conversations.delete' },
  { type: 'transcript.fetch' },
  own(words),
  own(words, { kind: 'files', files: [{ id: 'file-1', kind: 'image', name: 'a.png', url: 'https://files.example/a.png', wire: { file_id: 'a' } }] }),
  own({ kind: 'location', latitude: 53.55, longitude: -9.99 }),
  { type: 'message.edit', wireId: 'own-1', text: 'Other words' },
  { type: 'message.delete', wireId: 'own-1' },
  { type: 'message.react', wireId: 'bot-1', reaction: 'like' },
  { type: 'stream.stop' },
  { type: 'typing.notify', isTyping: true, draft: 'Hel' },
  { type: 'typing.notify', isTyping: false },
  { type: 'receipt.send', wireId: 'bot-1', status: 'read' },
  { type: 'form.submit', formId: 'form-1', name: 'contact', values: { phone: '1' } },
  { type: 'form.cancel', formId: 'form-1', name: 'contact' },
  { type: 'invitation.answer', invitation: 'call', invitationId: 'call-1', answer: 'accepted' },
  { type: 'presence.report', status: 'joined' },
  { type: 'availability.check' },
  { type: 'page.report', page: 'https://shop.example/cart', title: 'Cart' },
  { type: 'metadata.set', metadata: { plan: 'gold' } },
  { type: 'metadata.get' },
  { type: 'action.send', id: 'pay', data: { amount: 1 } },
  { type: 'reply.fetch', url: 'https://chat.example/large' },
  { type: 'connection.listen', conversationId: 'conversation-1' },
  { type: 'connection.probe' },
  { type: 'extension.send', name: 'nobody.knows', payload: { a: 1 } },
]

const cycle = (): Readonly<Record<string, unknown>> => {
  const record: Record<string, unknown> = {}
  record['self'] = record
  return record
}

const unwritable = (): readonly Readonly<Record<string, unknown>>[] => [
  cycle(),
  { count: 1n },
  {
    get trap(): never {
      throw new Error('a getter')
    },
  },
]

/** Commands as only a host's mistake or a visitor's odd words can make them. */
export const brokenCommands = (): readonly Command[] => [
  own(),
  own({ ...words, text: '' } as MessagePart),
  own({ ...words, text: '\ud800\u0000 <b>' } as MessagePart),
  own({ ...words, text: 'long '.repeat(50_000) } as MessagePart),
  own({ kind: 'location', latitude: NaN, longitude: Infinity }),
  own({ kind: 'unknown', type: 'x', payload: cycle() }),
  { type: 'conversation.rate', rating: NaN },
  { type: 'conversation.rate', rating: 3 },
  { type: 'conversation.resume', conversationId: '' },
  { type: 'message.edit', wireId: '', text: '' },
  { type: 'receipt.send', wireId: '', status: 'delivered' },
  { type: 'reply.fetch', url: 'javascript:alert(1)' },
  { type: 'form.submit', formId: '', name: '', values: {} },
  { type: 'nobody.knows' } as unknown as Command,
  ...unwritable().flatMap((record): Command[] => [
    { type: 'conversation.start', visitor: record, metadata: record },
    { type: 'metadata.set', metadata: record },
    { type: 'action.send', id: 'a', data: record },
    { type: 'conversations.list', filter: record, search: record },
    { type: 'extension.send', name: 'nobody.knows', payload: record },
  ]),
]
