import { sandboxForms } from '../sandbox/captivate/content/forms.ts'
import type { ChatConnection } from '../src/model/index.ts'
import { captivate } from '../src/protocols/captivate/index.ts'
import { chatSession } from '../src/protocols/chat-session/index.ts'
import { chatbotBackend, type ChatbotAuth } from '../src/protocols/chatbot-backend/index.ts'
import type { Sandbox } from './sandbox.ts'

/** One group of words that the sandbox's bot answers to. */
export interface WordGroup {
  readonly title: string
  readonly hint?: string
  readonly words: readonly string[]
}

/** One of the wires that the sandbox speaks, in one of its forms. */
export interface Wire {
  readonly label: string
  readonly connect: (sandbox: Sandbox) => ChatConnection
  readonly words: readonly WordGroup[]
  /** The sandbox's control that makes the other side say a great deal. */
  readonly flow: string
  /** It knows a knowledge base, analyses and notifications. */
  readonly hasInsight?: true
  /** Whose list of conversations stands beside the conversation; by default it is behind a button. */
  readonly inbox?: 'visitor' | 'agent'
}

const captivateWords: readonly WordGroup[] = [
  {
    title: 'Say',
    hint: 'Or type it, or ask for help.',
    words: ['text', 'markdown', 'html', 'buttons', 'links', 'card', 'cards', 'image', 'images', 'files', 'audio', 'table', 'pause', 'unknown', 'long', 'arabic', 'everything'],
  },
  { title: 'Forms', words: ['form', 'survey', 'details'] },
  { title: 'People and trouble', words: ['agent', 'bye', 'noagent', 'action', 'error', 'big', 'help'] },
]

const sessionWords: readonly WordGroup[] = [
  {
    title: 'Say',
    hint: 'Or type it, or ask for help.',
    words: ['buttons', 'columns', 'choice', 'html', 'attachment', 'location', 'sticker', 'form', 'secure', 'question', 'request location', 'unknown form'],
  },
  {
    title: 'To an agent',
    hint: 'Say “agent” first, and wait for Ana.',
    words: ['agent', 'edit', 'delete', 'file', 'cobrowse', 'call', 'case', 'transfer', 'warn', 'bye'],
  },
]

const chatbotWords: readonly WordGroup[] = [
  {
    title: 'Say',
    hint: 'Anything is answered piece by piece. Stop it, cut the line in the middle, reload.',
    words: ['How do transfers work?', 'long', 'slow', 'code', 'table', 'tricky', 'plain', 'search card', 'help'],
  },
  { title: 'People', words: ['agent', 'transfer', 'failed', 'queue up', 'end resolved'] },
  { title: 'Trouble', words: ['silent', 'error', 'two', 'chunks after completion', 'no completion', 'no chunks', 'burst', 'unknown event'] },
]

const overCaptivate = (send: 'http' | 'socket') => (sandbox: Sandbox) =>
  captivate({
    apiKey: sandbox.apiKey,
    socketUrl: sandbox.socketUrl,
    sendUrl: sandbox.sendUrl,
    transcriptUrl: sandbox.transcriptUrl,
    uploadUrl: sandbox.uploadUrl,
    forms: sandboxForms,
    send,
  })

const overSession = (version: 'v1' | 'v2', transport: 'poll' | 'socket') => ({ chatSession: { url, socketUrl, tenantUrl, appId } }: Sandbox) =>
  chatSession({ url: `${url}/${version}/`, tenantUrl, appId, transport, preChat: true, ...(transport === 'socket' ? { socketUrl } : {}) })

const overChatbot = (scope: string, authOf: (sandbox: Sandbox['chatbot']) => ChatbotAuth, as: 'visitor' | 'agent' = 'visitor') => ({ chatbot }: Sandbox) =>
  chatbotBackend({ url: chatbot.url, auth: authOf(chatbot), chatbotId: chatbot.chatbotId, as, scope, presence: {}, stopEvent: 'stop-rag-response' })

/** Every wire of the sandbox. */
export const wires = {
  'captivate-http': { label: 'Captivate, by HTTP', connect: overCaptivate('http'), words: captivateWords, flow: 'flow' },
  'captivate-socket': { label: 'Captivate, by socket', connect: overCaptivate('socket'), words: captivateWords, flow: 'flow' },
  'session-v2': { label: 'chat_session v2, long poll', connect: overSession('v2', 'poll'), words: sessionWords, flow: 'chat-session/flow' },
  'session-v1': { label: 'chat_session v1, long poll', connect: overSession('v1', 'poll'), words: sessionWords, flow: 'chat-session/flow' },
  'session-socket': { label: 'chat_session v2, WebSocket', connect: overSession('v2', 'socket'), words: sessionWords, flow: 'chat-session/flow' },
  chatbot: {
    label: 'Chatbot over Socket.IO',
    connect: overChatbot('demo-chatbot', ({ widgetKey, chatbotId }) => ({ widgetKey, chatbotId })),
    words: chatbotWords,
    flow: 'chatbot/flow',
    hasInsight: true,
  },
  'chatbot-history': { label: 'Chatbot, with the customer’s history', connect: overChatbot('demo-history', ({ token }) => ({ token })), words: chatbotWords, flow: 'chatbot/flow', hasInsight: true, inbox: 'visitor' },
  'chatbot-inbox': { label: 'Chatbot, an agent’s inbox', connect: overChatbot('demo-inbox', ({ agentToken }) => ({ token: agentToken }), 'agent'), words: [], flow: 'chatbot/flow', hasInsight: true, inbox: 'agent' },
} satisfies Readonly<Record<string, Wire>>

/** Names of the wires. */
export type WireName = keyof typeof wires
