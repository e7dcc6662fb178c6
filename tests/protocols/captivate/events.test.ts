import { describe, expect, test } from 'vitest'
import { adapter, context, eventOf, eventsOf, partsOf, receive, wrap } from './given.ts'
import seeds from './seedFrames.json' with { type: 'json' }

describe('events of the server', () => {
  const rows: readonly (readonly [name: string, frame: unknown, events: readonly unknown[]])[] = [
    ['socket_connected', seeds.socket_connected, [{ type: 'session.changed', change: { socketId: 'Vp6roemHLPECFOQ=' } }, { type: 'session.opened' }]],
    [
      'conversation_start_success',
      seeds.conversation_start_success,
      [{ type: 'conversation.started', conversationId: 'super-unique-user-id-d1816568-2b18-4e8b-a09e-ec6f86eeccfd' }],
    ],
    [
      'bot_message',
      seeds.bot_message,
      [
        {
          type: 'message.received',
          message: {
            id: 'frame-1',
            wireIds: ['f14efe6e-773a-4a52-85f5-90b6d801f2d1'],
            author: { role: 'bot' },
            time: context.at,
            parts: [
              { kind: 'text', format: 'plain', text: "Hi. I'm the Captivate Bot." },
              { kind: 'text', format: 'plain', text: 'You can leave us your contact details or you can chat to us directly now!' },
              {
                kind: 'buttons',
                title: 'Please choose from one of the following:',
                options: ['Leave Contact Details', 'Chat to Agent'].map((label) => ({ action: 'reply', label, value: label })),
              },
            ],
          },
        },
      ],
    ],
    ['a message that shows nothing', wrap('bot_message', { content: [{ type: 'pause', time: 5 }] }), [{ type: 'frame.ignored', name: 'bot_message: nothing to show', payload: { content: [{ type: 'pause', time: 5 }] } }]],
    ['action', seeds.action, [{ type: 'action.received', action: { id: 'escalateToHuman', type: 'normal', data: {} } }]],
    ['an agent whom nobody describes', seeds.conversation_update, [{ type: 'agent.joined', agent: { role: 'agent' } }]],
    [
      'an agent with name and picture',
      wrap('conversation_update', { type: 'livechatAgentConnected', data: { agentInfo: { id: 4, firstName: 'Ana', lastName: 'Sol', avatar: 'https://x.example/a.png' } } }),
      [{ type: 'agent.joined', agent: { role: 'agent', id: '4', name: 'Ana Sol', avatarUrl: 'https://x.example/a.png' } }],
    ],
    [
      'an agent under other names, whose picture is not https',
      wrap('conversation_update', { type: ' LivechatAgentConnected', data: { agentName: 'Ana', picture: 'http://x.example/a.png' } }),
      [{ type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } }],
    ],
    ['an agent who leaves', wrap('conversation_update', { type: 'livechatAgentDisconnected', data: {} }), [{ type: 'agent.left' }]],
    ['an agent who leaves by name', wrap('conversation_update', { type: 'livechatAgentDisconnected', data: { name: 'Ana' } }), [{ type: 'agent.left', agent: { role: 'agent', name: 'Ana' } }]],
    ['no agent found, with words', wrap('conversation_update', { type: 'failedAgentAssignment', data: { message: 'closed' } }), [{ type: 'agent.unavailable', detail: 'closed' }]],
    ['another update', wrap('conversation_update', { type: 'queued', data: 1 }), [{ type: 'frame.ignored', name: 'conversation_update: queued', payload: { type: 'queued', data: 1 } }]],
    ['general_error for our conversation', wrap('general_error', { conversation_id: 'conv-1', error_code: 400, error_desc: 'Invalid conversation_id' }), [{ type: 'conversation.ended', reason: 'gone', detail: 'Invalid conversation_id' }]],
    ['general_error that names none', wrap('general_error', { error_code: '400', error_desc: 'Invalid conversation_Id' }), [{ type: 'conversation.ended', reason: 'gone', detail: 'Invalid conversation_Id' }]],
    ['general_error for an unknown conversation', seeds.general_error, [{ type: 'error.received', code: '400', detail: 'Invalid conversation_id' }]],
    ['a 400 about something else', wrap('general_error', { error_code: 400, error_desc: 'content is missing' }), [{ type: 'error.received', code: '400', detail: 'content is missing' }]],
    ['a 413 without a link', wrap('general_error', { error_code: 413 }), [{ type: 'error.received', code: '413' }]],
    [
      'user_conversations with a page',
      wrap('user_conversations', {
        conversations: [
          { conversation_id: 'a', metadata: { title: { type: 'string', title: 'A' } }, apiKey: 'k' },
          { conversation_id: 'b', metadata: { internal: { channelMetadata: { custom: { conversation_title: 'B', title: 'no', conversationCreatedAt: '2025-01-01T00:00:00Z' } } } } },
          { conversation_id: 'c', metadata: { title: 'C' } },
          { conversation_id: 'd', metadata: {} },
          {},
          null,
        ],
        pagination: { hasNextPage: true, hasPrevPage: false, page: '1', pageSize: 4, total: '9', totalPages: 3 },
      }),
      [
        {
          type: 'conversations.loaded',
          conversations: [
            { id: 'a', title: 'A', metadata: { title: { type: 'string', title: 'A' } } },
            {
              id: 'b',
              title: 'B',
              createdAt: Date.parse('2025-01-01T00:00:00Z'),
              metadata: { internal: { channelMetadata: { custom: { conversation_title: 'B', title: 'no', conversationCreatedAt: '2025-01-01T00:00:00Z' } } } },
            },
            { id: 'c', title: 'C', metadata: { title: 'C' } },
            { id: 'd' },
          ],
          page: { number: 1, size: 4, total: 9, hasNext: true },
        },
      ],
    ],
    ['conversation_metadata', wrap('conversation_metadata', { conversation_id: 'c', content: { a: 1 } }), [{ type: 'metadata.changed', metadata: { a: 1 }, conversationId: 'c' }]],
    ['metadata_update_success', wrap('metadata_update_success', { conversation_id: 'c' }), [{ type: 'metadata.acked', conversationId: 'c' }]],
    ['message_edited_success', wrap('message_edited_success', { conversation_id: 'c', message_id: 5 }), [{ type: 'message.edited', wireId: '5' }]],
    ['delete_conversation_success', seeds.delete_conversation_success, [{ type: 'conversation.deleted', userId: 'hart', conversationId: 'hart_0bf45c1c-dbf7-4ece-ac17-abb2a41e160b' }]],
    ['an unknown event', wrap('presence', { a: [1] }), [{ type: 'frame.ignored', name: 'presence', payload: { a: [1] } }]],
    ['an event named as a property of objects', wrap('toString', {}), [{ type: 'frame.ignored', name: 'toString', payload: {} }]],
    ['the gateway’s own error', { message: 'Internal server error', connectionId: 'x', requestId: 'y' }, [{ type: 'error.received', code: 'gateway', unattributed: true, detail: 'Internal server error' }]],
    ['the gateway’s refusal', { message: 'Forbidden', connectionId: 'x', requestId: 'y' }, [{ type: 'error.received', code: 'gateway', unattributed: true, detail: 'Forbidden' }]],
  ]
  test.each(rows)('%s', (_, frame, events) => expect(eventsOf(frame)).toEqual(events))

  test('without a conversation nothing can be gone', () => {
    const { conversationId: _, ...fresh } = context
    const data = JSON.stringify(wrap('general_error', { error_code: 400, error_desc: 'Invalid conversation_id' }))
    expect(adapter.decode({ via: 'socket', data }, fresh).events).toMatchObject([{ type: 'error.received' }])
  })
})

describe('frames that cannot be read', () => {
  const rejected = (frame: unknown) => eventOf('frame.rejected', eventsOf(frame))

  test.each([
    ['', 'not JSON'],
    ['{', 'not JSON'],
    ['null', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['"text"', 'not a JSON object'],
    ['{}', 'no event_type'],
    ['{"event_type":7}', 'no event_type'],
    ['{"event":{}}', 'no event_type'],
    ['{"event_type":"bot_message","event_payload":null}', 'the payload of bot_message cannot be read'],
    ['{"event_type":"conversation_start_success","event_payload":{}}', 'the payload of conversation_start_success cannot be read'],
    ['{"event_type":"message_edited_success","event_payload":[]}', 'the payload of message_edited_success cannot be read'],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'nested too deeply'],
  ])('%.60s', (frame, reason) => {
    expect(rejected(frame)).toEqual({ type: 'frame.rejected', reason, sample: frame.slice(0, 200) })
    expect(eventsOf(frame)).toHaveLength(1)
  })

  test('bytes', () => {
    for (const data of [new ArrayBuffer(4), new Blob(['x']), new Uint8Array(2), undefined, null, 7, { event_type: 'x' }, () => 1]) {
      expect(receiveData(data)).toEqual({ events: [{ type: 'frame.rejected', reason: 'not text', sample: '' }] })
    }
  })

  test('a frame above 1 MiB is not parsed, and a visible item stands for it', () => {
    const frame = JSON.stringify(wrap('bot_message', { content: { text: 'x'.repeat(1_100_000) } }))
    expect(eventsOf(frame)).toEqual([
      { type: 'frame.rejected', reason: 'too large', sample: frame.slice(0, 200) },
      {
        type: 'message.received',
        message: {
          id: 'frame-1',
          wireIds: [],
          author: { role: 'system' },
          time: context.at,
          parts: [{ kind: 'unknown', type: 'message-too-large', payload: { size: frame.length } }],
        },
      },
    ])
  })

  test('a text of a MiB less a little arrives whole', () => {
    const text = 'y'.repeat(1_000_000)
    expect(partsOf({ text })).toEqual([{ kind: 'text', format: 'plain', text }])
  })
})

describe('a reply that was too large for the socket', () => {
  const large = (message_link: unknown) => wrap('general_error', { conversation_id: 'conv-1', error_code: 413, error_desc: 'Payload too large', message_link })

  test.each([
    'https://channel.prod.captivat.io/large/1',
    'https://files.captivatechat.ai/1?x=2',
    'https://bucket.s3.eu-central-1.amazonaws.com/k?X-Amz-Signature=1',
    'https://s3.amazonaws.com/bucket/k',
    'https://bucket.s3-eu-west-1.amazonaws.com/k',
  ])('is fetched from %s', (url) => {
    expect(receive(large(url))).toEqual({ events: [], commands: [{ type: 'reply.fetch', url }] })
  })

  test.each([
    ['http://channel.prod.captivat.io/1', 'its address is not https'],
    ['https://evil.example/1', 'its host is not in replyHosts'],
    ['https://captivat.io.evil.example/1', 'its host is not in replyHosts'],
    ['https://evilcaptivat.io/1', 'its host is not in replyHosts'],
    ['https://x.elb.amazonaws.com/1', 'its host is not in replyHosts'],
    ['https://user:pass@channel.prod.captivat.io/1', 'its address carries a password'],
    ['/reply/1', 'its address is not absolute'],
    ['javascript:alert(1)', 'its address is not https'],
  ])('is not fetched from %s', (url, why) => {
    expect(receive(large(url))).toEqual({ events: [{ type: 'error.received', code: '413', detail: `a large reply was not fetched: ${why}` }] })
  })

  test('the host may say from where', () => {
    const options = { replyHosts: ['cdn.example:8443', '*.mine.example'] }
    const isFetched = (url: string) => receive(large(url), {}, options).commands !== undefined
    expect(['https://cdn.example:8443/1', 'https://a.mine.example/1'].map(isFetched)).toEqual([true, true])
    expect(['https://cdn.example/1', 'https://mine.example/1', 'https://channel.prod.captivat.io/1'].map(isFetched)).toEqual([false, false, false])
  })

  test('a server on this machine may go without encryption', () => {
    const url = 'http://127.0.0.1:4100/large/1'
    expect(receive(large(url), {}, { sendUrl: 'http://127.0.0.1:4100/send' }).commands).toEqual([{ type: 'reply.fetch', url }])
  })
})

const receiveData = (data: unknown) => adapter.decode({ via: 'socket', data }, context)
