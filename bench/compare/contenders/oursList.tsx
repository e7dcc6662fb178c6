import { createRoot, type Root } from 'react-dom/client'
import { Transcript } from '../../../src/index.ts'
import type { Message } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { contend } from '../page/contender.ts'
import { createListStore } from '../page/listStore.ts'
import './ours.css'

const bot = { role: 'bot', name: 'Bot' } as const
const visitor = { role: 'visitor' } as const
const store = createListStore<Message>()
let drawn: Root | undefined

function App() {
  return (
    <div className="parlance bench-chat">
      <Transcript className="bench-transcript" messages={store.useItems()} />
    </div>
  )
}

/** The transcript alone, without a client: it is given ready messages in an array, as plain lists are. */
export const contender = contend<Message>({
  row: '.parlance-message',
  scroller: '[role=log]',
  shape: ({ number, isOwn, text, time }) => ({
    id: `m${number}`,
    wireIds: [`w${number}`],
    author: isOwn ? visitor : bot,
    parts: [{ kind: 'text', format: 'plain', text }],
    time,
    ...(isOwn ? { delivery: { status: 'confirmed' } as const } : {}),
  }),
  load: (messages) => store.set(messages),
  mount(root) {
    drawn = createRoot(root)
    drawn.render(<App />)
  },
  append: store.append,
  resync: { array: (missed) => () => store.appendAll(missed) },
  prepend: (earlier) => () => store.prependAll(earlier),
  unmount: () => drawn?.unmount(),
})
