import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ChatProvider, useChatSelector } from 'parlance-chat'
import { captivate } from 'parlance-chat/captivate'
import { ChatPanel } from 'parlance-chat/widget'
import 'parlance-chat/styles.css'

const query = new URLSearchParams(location.search)
const server = query.get('server') ?? ''
const http = `http://${server}`
const connection = captivate({
  apiKey: 'e2e-key',
  socketUrl: `ws://${server}/dev`,
  sendUrl: `${http}/api/custom-channel/sockets/message`,
  transcriptUrl: `${http}/api/transcript`,
  uploadUrl: `${http}/api/file-to-text`,
  send: query.get('send') === 'socket' ? 'socket' : 'http',
})

/** What a developer would look at. */
function Facts() {
  const status = useChatSelector((state) => state.connection.status)
  const { rejected, ignored } = useChatSelector((state) => state.diagnostics)
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

function Page() {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Remove the chat' : 'Bring the chat'}
      </button>
      {isOpen && (
        <ChatProvider connection={connection} assistant={{ name: 'Harbour Bank' }} visitor={{ firstName: 'Robin' }}>
          <Facts />
          <div className="stage">
            <ChatPanel />
          </div>
        </ChatProvider>
      )}
    </>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
}
