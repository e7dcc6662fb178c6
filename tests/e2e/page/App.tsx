import { useEffect, useState } from 'react'
import { ChatProvider, ConversationSummaryCard, KnowledgeSearch, useChatClient, useChatSelector, useExchange } from 'parlance-chat'
import { captivate } from 'parlance-chat/captivate'
import { chatSession } from 'parlance-chat/chat-session'
import { chatbotBackend, conversationSummary, knowledgeSearch } from 'parlance-chat/chatbot-backend'
import { ChatPanel, type InvitationHandlers } from 'parlance-chat/widget'
import { fastClock } from './fastClock.ts'

/*
 * The page's parameters: `server` its host; `wire` (`captivate`, `poll` and `socket` of chat_session, with `version` and `preChat`, or `chatbot`);
 * `send` how messages leave over Captivate, `speed` of the client's clock, `height` of the panel in pixels, and `restless`, which
 * gives the provider other objects at each render; `tabs=shared` lets the tabs share one line.
 */
const query = new URLSearchParams(location.search)
const server = query.get('server') ?? ''
const speed = Number(query.get('speed') ?? 1)
const isRestless = query.has('restless')
const tabs: 'shared' | 'separate' = query.get('tabs') === 'shared' ? 'shared' : 'separate'

const clock = speed === 1 ? {} : { clock: fastClock(speed) }

const overCaptivate = () =>
  captivate({
    apiKey: 'e2e-key',
    socketUrl: `ws://${server}/dev`,
    sendUrl: `http://${server}/api/custom-channel/sockets/message`,
    transcriptUrl: `http://${server}/api/transcript`,
    uploadUrl: `http://${server}/api/file-to-text`,
    send: query.get('send') === 'socket' ? 'socket' : 'http',
    ...clock,
  })

const overSession = (transport: 'poll' | 'socket') =>
  chatSession({
    url: `http://${server}/clientweb/api/${query.get('version') ?? 'v2'}/`,
    tenantUrl: 'harbour-bank.example',
    appId: 'e2e-app',
    transport,
    preChat: query.has('preChat'),
    ...(transport === 'socket' ? { socketUrl: `ws://${server}/clientweb/api/v2/socket` } : {}),
    ...clock,
  })

const isChatbot = query.get('wire') === 'chatbot'

const overChatbot = () => chatbotBackend({ url: `http://${server}`, auth: { token: 'ada' }, presence: {}, ...clock })

function connect() {
  const wire = query.get('wire')
  if (isChatbot) return overChatbot()
  return wire === 'poll' || wire === 'socket' ? overSession(wire) : overCaptivate()
}

const calm = { connection: connect(), assistant: { name: 'Harbour Bank' }, visitor: { firstName: 'Robin' } }
const restless = () => ({ connection: connect(), assistant: { name: 'Harbour Bank' }, visitor: { firstName: 'Robin' } })

// What the agent is told when the visitor agrees.
const invitations: InvitationHandlers = {
  cobrowsing: () => ({ provider: 'SURFLY', url: 'https://cobrowsing.example/session/e2e' }),
  call: () => ({ sdp: 'v=0' }),
}

/** What a developer would look at, and the client for tests that look deeper. */
function Facts() {
  const client = useChatClient()
  const status = useChatSelector((state) => state.connection.status)
  const { rejected, ignored } = useChatSelector((state) => state.diagnostics)
  useEffect(() => {
    window.dispatchEvent(new CustomEvent('chat', { detail: client }))
  }, [client])
  return (
    <dl>
      <dt>Connection</dt>
      <dd data-testid="connection">{status}</dd>
      <dt>Rejected</dt>
      <dd data-testid="rejected">{rejected}</dd>
      <dt>Ignored</dt>
      <dd data-testid="ignored">{ignored}</dd>
    </dl>
  )
}

/** What only the chatbot backend has. */
function Insight() {
  return (
    <>
      <KnowledgeSearch {...useExchange(knowledgeSearch)} />
      <ConversationSummaryCard {...useExchange(conversationSummary)} />
    </>
  )
}

/** The page of an app with a chat in it. */
export function App() {
  const [isOpen, setOpen] = useState(true)
  const [renders, setRenders] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Remove the chat' : 'Bring the chat'}
      </button>
      <button type="button" onClick={() => setRenders(renders + 1)}>
        Render again
      </button>
      {isOpen && (
        <ChatProvider {...(isRestless ? restless() : calm)} tabs={tabs}>
          <Facts />
          <div className="stage" style={query.has('height') ? { blockSize: `${query.get('height')}px` } : undefined}>
            <ChatPanel invitations={invitations} conversations={isChatbot} escalation={isChatbot} />
          </div>
          {isChatbot && <Insight />}
        </ChatProvider>
      )}
    </>
  )
}
