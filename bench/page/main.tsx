import { createRoot } from 'react-dom/client'
import { ChatProvider } from '../../src/index.ts'
import { captivate } from '../../src/protocols/captivate/index.ts'
import '../../src/styles/styles.css'
import { createVirtualClock, memoryStorage, scriptedTransport } from '../../src/testing/index.ts'
import { ChatPanel } from '../../src/widget/index.ts'

declare global {
  interface Window {
    /** Milliseconds from a frame's arrival to the frame of the screen that shows it, for each of `count` messages. */
    measureChat: (count: number) => Promise<number[]>
    /** The same for text put into the page without any library. */
    measurePlain: (count: number) => Promise<number[]>
    /** Brings the transcript to a length. */
    fill: (count: number) => void
  }
}

const script = scriptedTransport()
const connection = {
  ...captivate({ apiKey: 'bench', storage: memoryStorage(), clock: createVirtualClock() }),
  createTransport: () => script.transport,
}

let sequence = 0

function deliver(event: object) {
  script.deliver(JSON.stringify({ action: 'receiveMessage', event }))
}

function say(text: string) {
  deliver({ event_type: 'bot_message', event_payload: { ch_msg_id: `m${sequence++}`, content: [{ type: 'text', text }] } })
}

// A frame of the screen has been shown once the next one begins.
const shown = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

async function measure(count: number, show: (text: string) => void, isShown: (text: string) => boolean): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < count; round++) {
    await shown()
    const text = `Message ${sequence}: your card is on its way and should arrive within three working days.`
    const start = performance.now()
    show(text)
    while (!isShown(text)) await new Promise<void>((resolve) => queueMicrotask(resolve))
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve()
        channel.port2.postMessage(undefined)
      })
    })
    times.push(performance.now() - start)
  }
  return times
}

const root = document.getElementById('root') as HTMLElement
const plain = document.getElementById('plain') as HTMLElement
createRoot(root).render(
  <ChatProvider connection={connection}>
    <ChatPanel />
  </ChatProvider>,
)

const lastText = (element: Element) => element.textContent ?? ''
window.fill = (count) => {
  script.line({ status: 'open' })
  deliver({ event_type: 'socket_connected', event_payload: { socket_id: 's' } })
  deliver({ event_type: 'conversation_start_success', event_payload: { conversation_id: 'c' } })
  for (let index = 0; index < count; index++) say(`Earlier message ${index}.`)
}
window.measureChat = (count) => measure(count, say, (text) => lastText(root).includes(text))
window.measurePlain = (count) =>
  measure(
    count,
    (text) => {
      sequence++
      const row = document.createElement('p')
      row.textContent = text
      plain.append(row)
      plain.scrollTop = plain.scrollHeight
    },
    () => true,
  )
