import { createRoot } from 'react-dom/client'
import { ChatProvider } from '../../src/index.ts'
import { chatbotBackend } from '../../src/protocols/chatbot-backend/index.ts'
import '../../src/styles/styles.css'
import { memoryStorage, scriptedTransport } from '../../src/testing/index.ts'
import { ChatPanel } from '../../src/widget/index.ts'
import { answer } from './answer.ts'

declare global {
  interface Window {
    /** Brings the transcript to a length. */
    fill: (count: number) => void
    /** Brings so many pieces of one answer, a second's worth of `rate` each second; resolves when the last was shown. */
    stream: (count: number, rate: number) => Promise<void>
    /** Milliseconds from each press of a key to the frame of the screen that shows it, since the last time they were taken. */
    takeKeyTimes: () => number[]
  }
}

const script = scriptedTransport()
const connection = {
  ...chatbotBackend({ url: 'http://127.0.0.1:9', auth: { widgetKey: 'bench', chatbotId: 'bench' }, storage: memoryStorage() }),
  createTransport: () => script.transport,
}

let sequence = 0

function say(sender: 'user' | 'ai', content: string) {
  script.deliver({ message: { messageId: `m${sequence++}`, sender, content }, conversationId: 'c' }, 'message')
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <ChatProvider connection={connection}>
    <ChatPanel />
  </ChatProvider>,
)

window.fill = (count) => {
  script.line({ status: 'open' })
  script.deliver(undefined, 'connect')
  script.deliver({ message: 'Connected', userId: 'u', tenantId: 't' }, 'connected')
  script.deliver({ conversationId: 'c', messages: [] }, 'conversation-started')
  for (let index = 0; index < count; index++) say('ai', `Earlier message ${index}.`)
}

window.stream = (count, rate) =>
  new Promise((resolve) => {
    say('user', `Question ${sequence}`)
    const start = performance.now()
    let brought = 0
    const bring = () => {
      const due = Math.min(count, Math.ceil(((performance.now() - start) / 1000) * rate))
      for (; brought < due; brought++) script.deliver({ conversationId: 'c', chunk: answer[brought % answer.length] ?? '' }, 'rag-stream-chunk')
      if (brought < count) return void setTimeout(bring, 1000 / rate)
      script.deliver({ conversationId: 'c' }, 'rag-stream-complete')
      setTimeout(resolve, 200)
    }
    bring()
  })

const keyTimes: number[] = []
addEventListener(
  'keydown',
  (event) => {
    const pressedAt = event.timeStamp
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => keyTimes.push(performance.now() - pressedAt)
      channel.port2.postMessage(undefined)
    })
  },
  { capture: true },
)
window.takeKeyTimes = () => keyTimes.splice(0)
