import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/model/index.ts'
import { APP, AT, CHAT, CLIENT, context, eventOf, eventsOf, joined, left, partsOf, receive, receiveText, rowOf, said, scenario, sessionOf, sessionWith } from './givenFrames.ts'

const bot = sessionWith(scenario())
const ana = sessionWith(joined())
const anaAsAgent = { role: 'agent', id: 'P-1', name: 'Ana E.', avatarUrl: 'https://chat.example/clientweb/api/v2/chats/7D2E1D0A-chat/profilephotos/P-1?tenantUrl=tenant.example' }

describe('frames', () => {
  test('a socket sends one event alone, or several in events', () => {
    expect(eventOf('message.received', receiveText(JSON.stringify(said('a'))).events).message.id).toBe(context.id)
    expect(receiveText(JSON.stringify({ events: [said('a'), said('b', { msg_id: 'M-2' })] })).events).toHaveLength(2)
  })

  test('rows of one frame have ids of their own', () => {
    const events = eventsOf([said('a'), said('b', { msg_id: 'M-2' })])
    expect(events.map((event) => (event.type === 'message.received' ? event.message.id : ''))).toEqual(['frame-1.0', 'frame-1.1'])
  })

  test('an event knows what those before it in the same frame said', () => {
    expect(eventOf('message.received', eventsOf([scenario(), said('a', { party_id: 'B-1' })])).message.author).toEqual({ role: 'bot', id: 'B-1' })
  })

  test('an unknown event is told with its payload, and hurts nothing', () => {
    const entry = { event: 'chat_session_new_thing', x: 1 }
    expect(eventsOf([entry, said('a')])).toMatchObject([{ type: 'frame.ignored', name: 'chat_session_new_thing', payload: entry }, { type: 'message.received' }])
  })

  test.each([
    ['bytes', new Uint8Array(2), 'not text'],
    ['broken JSON', '{"events":[', 'not JSON'],
    ['a bare word', '"hello"', 'no events'],
    ['nested without end', `${'['.repeat(300)}${']'.repeat(300)}`, 'nested too deeply'],
  ])('%s is rejected', (_, data, reason) => {
    expect(receiveText(data, 'events').events).toMatchObject([{ type: 'frame.rejected', reason }])
  })

  test('an event without a name is rejected alone', () => {
    expect(eventsOf([{ x: 1 }, said('a')]).map(({ type }) => type)).toEqual(['frame.rejected', 'message.received'])
  })

  test('a frame above 1 MiB is not read, and the visitor sees that something is missing', () => {
    const events = receiveText(JSON.stringify({ events: [said('x'.repeat(1_048_577))] }), 'events').events
    expect(events.map(({ type }) => type)).toEqual(['frame.rejected', 'message.received'])
  })

  test('samples and details tell no key, and nothing of a secure form', () => {
    expect(JSON.stringify(receiveText(`broken ${APP} ${CLIENT} ${context.visitorId}`).events)).not.toMatch(new RegExp(`${APP}|${CLIENT}`))
    expect(receiveText('{"event":"chat_session_secure_form_data","data":{"pan":"4111').events).toMatchObject([{ sample: '' }])
  })

  test('a frame of a name that nobody knows is ignored aloud', () => {
    expect(receiveText('{}', 'weather').events).toMatchObject([{ type: 'frame.ignored', name: 'weather' }])
  })

  test('an empty list says nothing', () => {
    expect(receiveText('{"events":[]}', 'events').events).toEqual([])
  })

  test('a refusal on the socket is told, and 5005 ends the chat', () => {
    expect(receiveText('{"error_code":"5003","error_message":"bad JSON"}').events).toEqual([{ type: 'error.received', code: '5003', detail: 'bad JSON', unattributed: true }])
    expect(receiveText('{"error_code":5005}').events).toContainEqual({ type: 'conversation.ended', reason: 'gone' })
  })
})

describe('messages', () => {
  test('a message of an agent who joined', () => {
    expect(rowOf(said('hello'), { session: ana })).toEqual<Message>({
      id: 'frame-1',
      wireIds: ['M-1'],
      author: anaAsAgent as Message['author'],
      parts: [{ kind: 'text', format: 'plain', text: 'hello' }],
      time: 1_700_000_001_000,
    })
  })

  test.each([
    ['without a party', { party_id: undefined }],
    ['by the chat itself', { party_id: CHAT }],
  ])('a message %s is the visitor’s own', (_, over) => {
    expect(rowOf(said('hi', over))).toMatchObject({ author: { role: 'visitor' }, delivery: { status: 'confirmed' } })
  })

  test('the scenario is a bot, whoever is unknown an agent', () => {
    expect(rowOf(said('a', { party_id: 'B-1' }), { session: bot }).author).toEqual({ role: 'bot', id: 'B-1' })
    expect(rowOf(said('a', { party_id: 'X' })).author).toEqual({ role: 'agent', id: 'X' })
  })

  test('pieces of one message of ours are one row', () => {
    const own = { event: 'chat_session_message', msg_id: `${CHAT}:16000000000016`, msg: 'see' }
    const file = { event: 'chat_session_file', msg_id: `${CHAT}:16000000000017`, file_id: 'F', file_type: 'image', file_name: 'a.png' }
    const rows = eventsOf([own, file, { ...file, msg_id: `${CHAT}:16000000000018`, file_id: 'G' }])
    expect(rows).toHaveLength(1)
    const { message } = eventOf('message.received', rows)
    expect(message.wireIds).toEqual([own.msg_id, file.msg_id, `${CHAT}:16000000000018`])
    expect(message.parts).toMatchObject([{ kind: 'text' }, { kind: 'files', files: [{ id: '0' }, { id: '1' }] }])
  })

  test('a piece that comes twice in a frame is one piece', () => {
    const own = { event: 'chat_session_message', msg_id: `${CHAT}:16000000000016`, msg: 'see' }
    expect(eventOf('message.received', eventsOf([own, own])).message).toMatchObject({ wireIds: [own.msg_id], parts: [{ text: 'see' }] })
    expect(eventsOf([own, own])).toHaveLength(1)
  })

  test('without a timestamp the time of arrival counts', () => {
    expect(rowOf(said('a', { timestamp: undefined })).time).toBe(AT)
  })

  test('a message that shows nothing is ignored aloud', () => {
    expect(eventsOf(said('  '))).toMatchObject([{ type: 'frame.ignored', name: 'chat_session_message: nothing to show' }])
  })

  test('edits and deletions name the message, known or not', () => {
    expect(eventsOf({ event: 'chat_session_message_edit', ref_msg_id: 'M-1', msg: '<b>new</b>', party_id: 'P-1' })).toEqual([
      { type: 'message.edited', wireId: 'M-1', parts: [{ kind: 'text', format: 'html', text: '<b>new</b>' }] },
    ])
    expect(eventsOf({ event: 'chat_session_message_delete', ref_msg_id: 'nobody' })).toEqual([{ type: 'message.deleted', wireId: 'nobody' }])
    expect(eventsOf({ event: 'chat_session_message_delete' })).toMatchObject([{ type: 'frame.ignored' }])
  })

  test('receipts of others are told, our own are not', () => {
    expect(eventsOf({ event: 'chat_session_message_delivered', party_id: 'P-1', ref_msg_id: 'x' })).toEqual([{ type: 'message.delivered', wireId: 'x' }])
    expect(eventsOf({ event: 'chat_session_message_read', ref_msg_id: 'x' })).toEqual([{ type: 'message.read', wireId: 'x' }])
    expect(eventsOf({ event: 'chat_session_message_read', party_id: CHAT, ref_msg_id: 'x' })).toMatchObject([{ type: 'frame.ignored' }])
  })
})

describe('text', () => {
  test.each<[string, object, unknown]>([
    ['markup stays HTML', { msg: 'a <b>b</b>' }, { format: 'html', text: 'a <b>b</b>' }],
    ['what is only escaped becomes plain', { msg: 'a &lt;b&gt; &amp; c' }, { format: 'plain', text: 'a <b> & c' }],
    ['the plain form wins where there is no markup', { msg: 'a &amp; b', msg_text: 'a & b' }, { format: 'plain', text: 'a & b' }],
    ['the plain form alone', { msg: undefined, msg_text: 'x' }, { format: 'plain', text: 'x' }],
    ['line breaks are no markup', { msg: 'a<br/>b' }, { format: 'plain', text: 'a\nb' }],
    ['an emotion is no markup', { msg: 'I <3 you' }, { format: 'plain', text: 'I <3 you' }],
    ['/ban is a text', { msg: '/ban' }, { format: 'plain', text: '/ban' }],
  ])('%s', (_, over, part) => {
    expect(partsOf('', over as Record<string, unknown>)).toEqual([{ kind: 'text', ...(part as object) }])
  })

  test('what the visitor typed has neither markup nor directives', () => {
    expect(rowOf(said('see <b> /buttons [A]', { party_id: CHAT })).parts).toEqual([{ kind: 'text', format: 'plain', text: 'see <b> /buttons [A]' }])
  })

  test('MS Teams attachments are kept whole', () => {
    const attachment = { id: 'c', contentType: 'application/vnd.microsoft.card.adaptive', content: '{"type":"AdaptiveCard"}', name: null }
    expect(partsOf('look <attachment id="c"></attachment>', { attachments: [attachment] })).toEqual([
      { kind: 'text', format: 'plain', text: 'look' },
      { kind: 'unknown', type: attachment.contentType, payload: attachment },
    ])
    expect(partsOf('<attachment id="c"></attachment>', { attachments: [attachment] })).toHaveLength(1)
  })
})

describe('people', () => {
  test('an agent who joins is told with picture and wire id, and remembered', () => {
    const decoded = receive(joined())
    expect(decoded.events).toContainEqual({ type: 'agent.joined', agent: anaAsAgent, wireId: 'joined:P-1:1700000000' })
    expect(Object.keys(sessionOf(decoded))).toEqual(['party:P-1'])
  })

  test.each(['external', 'internal', 'msteams'])('%s is a person', (type) => {
    expect(eventOf('agent.joined', eventsOf(joined({ type }))).agent.role).toBe('agent')
  })

  test('the names fall back on first and last', () => {
    expect(eventOf('agent.joined', eventsOf(joined({ display_name: '' }))).agent.name).toBe('Ana Ek')
  })

  test('the scenario joins without a line in the transcript', () => {
    expect(eventsOf(scenario({ display_name: 'Robo' }))).toMatchObject([{ type: 'session.changed' }, { type: 'participants.changed', participants: [{ role: 'bot', name: 'Robo' }] }])
  })

  test('who is there already does not come again; the visitor is no news', () => {
    expect(eventsOf(joined(), { session: ana })).toMatchObject([{ type: 'frame.ignored' }])
    expect(eventsOf(joined({ party_id: CHAT }))).toMatchObject([{ type: 'frame.ignored' }])
  })

  test('another name for one who is there is no second arrival', () => {
    const events = eventsOf(joined({ display_name: 'Ana Ek' }), { session: ana })
    expect(events.map(({ type }) => type)).toEqual(['session.changed', 'participants.changed'])
    expect(eventOf('participants.changed', events).participants).toMatchObject([{ name: 'Ana Ek' }])
  })

  test('who leaves is named, once, and may come back', () => {
    const decoded = receive(left(), { session: ana })
    expect(decoded.events).toContainEqual({ type: 'agent.left', agent: anaAsAgent, wireId: 'left:P-1:1700000009' })
    const gone = sessionOf(decoded, ana)
    expect(eventsOf(left(), { session: gone })).toMatchObject([{ type: 'frame.ignored' }])
    expect(eventsOf(joined({ timestamp: '1700000020' }), { session: gone })).toContainEqual(expect.objectContaining({ type: 'agent.joined' }))
    expect(rowOf(said('late'), { session: gone }).author.name).toBe('Ana E.')
  })

  test('typing names the party; our own is no news', () => {
    expect(eventsOf({ event: 'chat_session_typing', party_id: 'P-1', msg: 'secret draft' }, { session: ana })).toEqual([{ type: 'typing.started', participant: anaAsAgent }])
    expect(eventsOf({ event: 'chat_session_not_typing', party_id: 'B-1' }, { session: bot })).toEqual([{ type: 'typing.stopped', participant: { role: 'bot', id: 'B-1' } }])
    expect(eventsOf({ event: 'chat_session_typing', party_id: CHAT })).toMatchObject([{ type: 'frame.ignored' }])
  })
})

describe('states', () => {
  test.each([
    ['queued', '20', [{ type: 'queue.changed', queue: { waitSeconds: 20 } }]],
    ['queued', '', [{ type: 'queue.changed', queue: {} }]],
    ['connecting', undefined, [{ type: 'queue.changed', queue: {} }]],
    ['establishing', undefined, [{ type: 'queue.changed', queue: undefined }]],
    ['ivr', undefined, [{ type: 'queue.changed', queue: undefined }]],
    ['connected', undefined, [{ type: 'queue.changed', queue: undefined }]],
    ['completed', undefined, [{ type: 'queue.changed', queue: undefined }]],
    ['failed', undefined, [{ type: 'agent.unavailable' }, { type: 'conversation.ended', reason: 'unknown' }]],
  ])('%s with a wait of "%s"', (state, ewt, events) => {
    expect(eventsOf({ event: 'chat_session_status', state, ewt })).toEqual(events)
  })

  test('another state is ignored aloud', () => {
    expect(eventsOf({ event: 'chat_session_status', state: 'dancing' })).toMatchObject([{ type: 'frame.ignored', name: 'chat_session_status: dancing' }])
  })

  test('a timeout warning is a notice with the server’s words', () => {
    expect(rowOf({ event: 'chat_session_timeout_warning', msg: 'Still <b>there</b>?', timestamp: '1700000003' })).toMatchObject({
      wireIds: ['warning:1700000003'],
      author: { role: 'system' },
      parts: [{ kind: 'notice', code: 'timeout-warning', detail: 'Still there?' }],
    })
  })

  test('silence ends the chat', () => {
    expect(eventsOf({ event: 'chat_session_inactivity_timeout', msg: 'Bye', timestamp: '1' })).toEqual([{ type: 'conversation.ended', reason: 'timeout', detail: 'Bye' }])
    expect(eventsOf({ event: 'chat_session_inactivity_timeout' })).toEqual([{ type: 'conversation.ended', reason: 'timeout' }])
  })

  test('the end is laid to who disconnected before', () => {
    const after = (party_id: string) => sessionOf(receive({ event: 'chat_session_disconnect', party_id }))
    expect(eventsOf({ event: 'chat_session_ended' }, { session: after('P-1') })).toEqual([{ type: 'conversation.ended', reason: 'agent' }])
    expect(eventsOf({ event: 'chat_session_ended' }, { session: after(CHAT) })).toEqual([{ type: 'conversation.ended', reason: 'visitor' }])
    expect(eventsOf({ event: 'chat_session_ended' })).toEqual([{ type: 'conversation.ended', reason: 'unknown' }])
    expect(eventsOf({ event: 'chat_session_end', party_id: CHAT })).toEqual([{ type: 'conversation.ended', reason: 'visitor' }])
  })

  test('a case has a number', () => {
    expect(rowOf({ event: 'chat_session_case_set', case_id: 'C-7', timestamp: '1700000004' })).toMatchObject({
      wireIds: ['case:C-7'],
      parts: [{ kind: 'notice', code: 'case-number', reference: 'C-7' }],
    })
  })

  test('service and navigation are told to the host', () => {
    expect(eventsOf({ event: 'chat_session_info', service_name: 'Sales' })).toEqual([{ type: 'extension.received', name: 'chat-session.info', payload: { serviceName: 'Sales' } }])
    expect(eventsOf({ event: 'chat_session_navigation', page: '/a', title: 'A' })).toEqual([{ type: 'extension.received', name: 'chat-session.navigation', payload: { page: '/a', title: 'A' } }])
  })
})

describe('files and places', () => {
  const file = { event: 'chat_session_file', party_id: 'P-1', msg_id: 'M-3', file_id: 'F 1', file_type: 'attachment', file_name: 'note.mp3', timestamp: '1700000005' }

  test('a file has an address, a kind by its ending, and its id', () => {
    expect(rowOf(file)).toMatchObject({
      wireIds: ['M-3'],
      parts: [{ kind: 'files', files: [{ kind: 'audio', name: 'note.mp3', mimeType: 'audio/mpeg', url: 'https://chat.example/clientweb/api/v2/chats/7D2E1D0A-chat/files/F%201?tenantUrl=tenant.example', wire: { file_id: 'F 1' } }] }],
    })
    expect(rowOf({ ...file, file_type: 'image', file_name: undefined }).parts).toMatchObject([{ files: [{ kind: 'image' }] }])
  })

  test('the host serves files elsewhere', () => {
    expect(rowOf(file, {}, { fileUrl: ({ fileId }) => `https://cdn.example/${fileId}` }).parts).toMatchObject([{ files: [{ url: 'https://cdn.example/F 1' }] }])
    expect(rowOf(file, {}, { fileUrl: () => 'javascript:1' }).parts).not.toMatchObject([{ files: [{ url: 'javascript:1' }] }])
  })

  test('half a character in an id hurts nothing, and neither does a host’s code that fails', () => {
    expect(rowOf({ ...file, file_id: '\ud800' }).parts).toMatchObject([{ kind: 'files' }])
    expect(eventOf('agent.joined', eventsOf(joined({ party_id: '\ud800' }))).agent.name).toBe('Ana E.')
    const fails = () => {
      throw new Error('host')
    }
    expect(rowOf(file, {}, { fileUrl: fails }).parts[0]).not.toHaveProperty('files.0.url')
  })

  test('a file by address', () => {
    expect(rowOf({ event: 'chat_session_file_url', file_url: 'https://x.example/a.png', file_type: 'image', party_id: 'P-1', msg_id: 'M-4' }).parts).toEqual([
      { kind: 'files', files: [{ id: '0', kind: 'image', mimeType: 'image/png', name: 'a.png', url: 'https://x.example/a.png' }] },
    ])
    expect(eventsOf({ event: 'chat_session_file_url', file_url: 'data:text/html,x' })).toMatchObject([{ type: 'frame.ignored' }])
  })

  test('a place, of the visitor’s and of others', () => {
    const entry = { event: 'chat_session_location', latitude: '59.3', longitude: '18.1', url: 'https://maps.example/1', msg_id: 'M-5' }
    expect(rowOf(entry)).toMatchObject({ author: { role: 'visitor' }, parts: [{ kind: 'location', latitude: 59.3, longitude: 18.1, url: 'https://maps.example/1' }] })
    expect(rowOf({ ...entry, party_id: 'P-1', url: 'javascript:1' }).parts).toEqual([{ kind: 'location', latitude: 59.3, longitude: 18.1 }])
    expect(eventsOf({ ...entry, latitude: '99' })).toMatchObject([{ type: 'frame.ignored' }])
  })
})
