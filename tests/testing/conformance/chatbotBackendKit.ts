import { chatbotBackend, type ChatbotBackendOptions } from '../../../src/protocols/chatbot-backend/index.ts'
import type { ConformanceKit, ConformanceSample, SaidMessage, WireReply } from '../../../src/testing/index.ts'

const widgetKey = 'wk-5up3r-5ecret'
const timestamp = '2025-06-01T00:00:00.000Z'
const conversationId = 'conversation-1'

const event = (name: string, data?: unknown): WireReply => ({ via: 'socket', name, data })

const senders = { visitor: 'user', bot: 'ai', agent: 'agent' } as const

/** What the server calls the message: the client's own messages get ids of its own. */
const said = ({ id, by, text, at }: SaidMessage) => ({ _id: `db-${id}`, messageId: id, content: text, sender: senders[by], timestamp: new Date(at).toISOString() })

const samples: readonly (readonly [name: string, data: unknown])[] = [
  ['connect', undefined],
  ['connected', { message: 'Welcome', userId: 'u-1', tenantId: 't-1', timestamp }],
  ['message', { message: { messageId: 'm-1', content: '**Hello**', sender: 'ai', timestamp }, conversationId }],
  ['message', { _id: 'm-2', text: 'Hello', sender: 'agent', senderName: 'Ana', timestamp: 1_748_736_000 }],
  ['typing', { sender: 'ai', isTyping: true, conversationId }],
  ['typing', { sender: 'ai', isTyping: false, conversationId }],
  ['agent-typing', { isTyping: true, agentName: 'Ana' }],
  ['rag-stream-chunk', { conversationId, chunk: 'Hel' }],
  ['rag-stream-complete', { conversationId }],
  ['rag-response', { query: 'Hours?', response: 'Nine to five' }],
  ['status-change', { status: 'queued', conversationId }],
  ['queue-update', { position: 3, estimatedWait: 120, conversationId }],
  ['agent-joined', { agentName: 'Ana', agentId: 'a-1', conversationId }],
  ['conversation-transferred', { toAgent: { name: 'Ben', id: 'a-2' }, conversationId }],
  ['conversation-metadata-updated', { metadata: { plan: 'gold' } }],
  ['react-message', { messageId: 'm-1', conversationId, liked: true, disliked: false }],
  ['ai-analysis-result', { analysisType: 'sentiment', result: { label: 'positive', score: 0.9 }, confidence: 0.9 }],
  ['conversation-summary', { summary: 'All is well', keyPoints: ['one'], sentiment: 'positive' }],
  ['knowledge-search-results', { query: 'hours', results: [{ title: 'Hours', content: 'Nine to five', score: 0.8 }], totalResults: 1 }],
  ['knowledge-room-joined', { tenantId: 't-1' }],
  ['conversation-list', { success: true, data: { conversations: [{ conversationId: 'c-2', status: 'active' }], pagination: { page: 1, total: 1 } }, timestamp }],
  ['conversation-update', { type: 'updated', conversation: { conversationId: 'c-2', status: 'ended' } }],
  ['new_conversation', { conversation: { conversationId: 'c-3' } }],
  ['joined-conversation-list', { tenantId: 't-1' }],
  ['presence-update', { conversationId, users: [{ userId: 'u-9', userName: 'Ana', userType: 'agent', isOnline: true }] }],
  ['user-joined', { conversationId, userId: 'u-9', userName: 'Ana', userType: 'agent' }],
  ['user-left', { conversationId, userId: 'u-9', userName: 'Ana' }],
  ['org-joined', { orgId: 'o-1', roomName: 'org:o-1', timestamp }],
  ['org-left', { orgId: 'o-1', timestamp }],
  ['notification', { type: 'info', title: 'News', message: 'All is well', timestamp }],
  ['dashboard-subscribed', { dashboardId: 'd-1', timestamp }],
  ['pong', { timestamp }],
  ['error', { message: 'Something went wrong', code: 'INTERNAL' }],
  ['conversation-ended', { conversationId, reason: 'resolved' }],
]

const started: readonly ConformanceSample[] = [
  { name: 'conversation-started, new', inbound: { via: 'socket', name: 'conversation-started', data: { conversationId, welcomeMessage: 'Welcome', messages: [] } }, conversationId: null },
  {
    name: 'conversation-started, taken up',
    inbound: { via: 'socket', name: 'conversation-started', data: { conversationId, status: 'active', messages: [{ messageId: 'm-1', content: 'Hello', sender: 'user', timestamp }] } },
  },
]

/** The chatbot backend, with or without acknowledgements. */
export const chatbotBackendKit = (options: Partial<ChatbotBackendOptions> = {}): ConformanceKit => ({
  createConnection: (parts) => ({ ...chatbotBackend({ url: 'https://chat.example.com', auth: { widgetKey, chatbotId: 'bot' }, ...options }), ...parts }),
  samples: [...samples.map(([name, data]): ConformanceSample => ({ name, inbound: { via: 'socket', name, data } })), ...started],
  commands: [
    { type: 'typing.notify', isTyping: true },
    { type: 'conversation.escalate', reason: 'I want a person' },
    { type: 'conversation.rate', rating: 5 },
    { type: 'conversations.list' },
    { type: 'message.react', wireId: 'bot-1', reaction: 'like' },
    { type: 'connection.probe' },
    { type: 'page.report', page: 'https://shop.example/cart' },
  ],
  secrets: [widgetKey],
  wire: {
    greeting: () => [event('connect'), event('connected', { userId: 'u-1', tenantId: 't-1' })],
    started: (asked) => [event('conversation-started', { conversationId: asked.conversationId, messages: [] })],
    record: (asked, messages) => [event('conversation-started', { conversationId: asked.conversationId, messages: messages.map(said) })],
    said: (message, scene) => [event('message', { message: said(message), conversationId: scene.conversationId })],
    proof(asked, message) {
      const echo = event('message', { message: said(message), conversationId: asked.conversationId })
      const acknowledged = event('acknowledged', { of: message.rowId, answer: { success: true } })
      return options.acknowledge === false ? [echo] : [echo, acknowledged]
    },
    typing: (by, isTyping, scene) => [event('typing', { sender: senders[by], isTyping, conversationId: scene.conversationId })],
    piece: (chunk, scene) => [event('rag-stream-chunk', { conversationId: scene.conversationId, chunk })],
    completed: (scene) => [event('rag-stream-complete', { conversationId: scene.conversationId })],
    ended: (scene) => [event('conversation-ended', { conversationId: scene.conversationId, reason: 'agent_ended' })],
    answered: ({ command }) => (command.type === 'connection.probe' ? [event('pong', { timestamp })] : []),
  },
})
