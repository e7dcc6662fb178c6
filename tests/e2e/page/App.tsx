import { useEffect, useState } from 'react'
import { ChatProvider, useChatClient, useChatSelector } from 'parlance-chat'
import { captivate } from 'parlance-chat/captivate'
import { ChatPanel } from 'parlance-chat/widget'
import { fastClock } from './fastClock.ts'

/*
 * The page's parameters: `server` its host, `send` how messages leave, `speed` of the client's clock, `height` of the panel in
 * pixels, and `restless`, which gives the provider other objects at each render.
 */
const query = new URLSearchParams(location.search)
const server = query.get('server') ?? ''
const speed = Number(query.get('speed') ?? 1)
const isRestless = query.has('restless')

const connect = () =>
  captivate({
    apiKey: 'e2e-key',
    socketUrl: `ws://${server}/dev`,
    sendUrl: `http://${server}/api/custom-channel/sockets/message`,
    transcriptUrl: `http://${server}/api/transcript`,
    uploadUrl: `http://${server}/api/file-to-text`,
    send: query.get('send') === 'socket' ? 'socket' : 'http',
    ...(speed === 1 ? {} : { clock: fastClock(speed) }),
  })

const calm = { connection: connect(), assistant: { name: 'Harbour Bank' }, visitor: { firstName: 'Robin' } }
const restless = () => ({ connection: connect(), assistant: { name: 'Harbour Bank' }, visitor: { firstName: 'Robin' } })

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
        <ChatProvider {...(isRestless ? restless() : calm)}>
          <Facts />
          <div className="stage" style={query.has('height') ? { blockSize: `${query.get('height')}px` } : undefined}>
            <ChatPanel />
          </div>
        </ChatProvider>
      )}
    </>
  )
}
