import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/model/index.ts'
import type { ChatSessionWireOptions } from '../../../src/protocols/chat-session/chatSessionOptions.ts'
import { attached, call, cobrowsing, encodeWith, place, sending, words } from './givenCommands.ts'

describe('what this wire has no frame for', () => {
  const refused: readonly (readonly [Command, RegExp, Partial<ChatSessionWireOptions>?])[] = [
    [{ type: 'conversation.rate', rating: 1 }, /survey/],
    [{ type: 'conversation.escalate' }, /scenario/],
    [{ type: 'conversation.delete', conversationId: 'c' }, /no conversation\.delete/],
    [{ type: 'conversations.list' }, /no conversations\.list/],
    [{ type: 'conversations.delete' }, /no conversations\.delete/],
    [{ type: 'message.edit', wireId: 'm', text: 'x' }, /cannot change/],
    [{ type: 'message.delete', wireId: 'm' }, /cannot change/],
    [{ type: 'metadata.set', metadata: {} }, /start of a chat/],
    [{ type: 'metadata.get' }, /start of a chat/],
    [{ type: 'action.send', id: 'x' }, /no action\.send/],
    [{ type: 'reply.fetch', url: 'https://x.example' }, /no reply\.fetch/],
    [{ type: 'connection.probe' }, /poll itself/],
    [{ type: 'connection.listen', conversationId: '' }, /needs a chat/],
    [{ type: 'extension.send', name: 'captivate.greet', payload: {} }, /no extension called captivate\.greet/],
    [{ type: 'receipt.send', wireId: 'M', status: 'read' }, /BP-18/, { version: 'v1' }],
    [{ type: 'receipt.send', wireId: 'form:REQ', status: 'read' }, /for messages/],
    [{ type: 'receipt.send', wireId: '', status: 'read' }, /for messages/],
    [sending(), /empty/],
    [sending({ kind: 'files', files: [attached('f', { wire: { file_id: ' ' } })] }), /f\.pdf has not been uploaded/],
    [sending({ kind: 'files', files: Array.from({ length: 16 }, (_, index) => attached(String(index))) }), /at most 15 files/],
    [sending({ ...place, latitude: Number.NaN }), /no coordinates/],
    [{ ...cobrowsing, answer: 'accepted' }, /details\.url/],
    [{ ...call, answer: 'accepted' }, /details\.sdp/],
    [{ ...call, invitationId: 'call:', answer: 'ended' }, /destinationPartyId/],
    [{ type: 'conversation.start', metadata: { big: 1n } }, /JSON cannot carry/],
    [{ type: 'conversation.start' }, /JSON cannot carry/, { parameters: { big: 1n } }],
  ]
  test.each(refused.map((row) => ({ row })))('$row.0 is refused with the reason', ({ row: [command, reason, options] }) => {
    const frame = encodeWith(command, options)
    expect(frame.via === 'none' ? frame.reason : frame).toMatch(reason)
  })

  test.each<Command>([
    sending(words('x')),
    { type: 'transcript.fetch' },
    { type: 'conversation.end' },
    { type: 'typing.notify', isTyping: true },
    { type: 'form.submit', formId: 'R', name: 'n', values: {} },
    { type: 'page.report', page: 'p' },
  ])('%o needs a chat', (command) => {
    expect(encodeWith(command, {}, { conversationId: '' })).toMatchObject({ via: 'none', reason: expect.stringContaining('none has started') as string })
  })
})
