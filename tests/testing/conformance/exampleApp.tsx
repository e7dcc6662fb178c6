import { ChatProvider } from '../../../src/index.ts'
import { ChatPanel } from '../../../src/widget/index.ts'
import '../../../src/styles/styles.css'
import { lantern } from './exampleProtocol.ts'

const connection = lantern({ url: 'wss://chat.example.com', key: 'YOUR-KEY' })

export function Support() {
  return (
    <ChatProvider connection={connection} assistant={{ name: 'Lantern' }}>
      <div style={{ width: 400, height: 640 }}>
        <ChatPanel />
      </div>
    </ChatProvider>
  )
}
