import { createRoot, type Root } from 'react-dom/client'
import { createChatClient } from '../../../src/core/index.ts'
import { ChatProvider, Composer, Transcript, useComposer, useTranscript } from '../../../src/index.ts'
import type { ChatEvent, Message, MessagePart } from '../../../src/model/index.ts'
import { scriptedConnection } from '../../../src/testing/index.ts'
import { systemClock } from '../../../src/transport/index.ts'
import '../../../src/styles/styles.css'
import { contend, type Contender } from '../page/contender.ts'
import type { Said } from '../page/said.ts'
import './ours.css'

const bot = { role: 'bot', name: 'Bot' } as const
const visitor = { role: 'visitor' } as const
const frameOf = (...events: readonly ChatEvent[]) => JSON.stringify({ events })

/** The transcript and the composer of the library, fed by the hooks. */
function Chat() {
  const { unread: _unread, unreadFrom: _unreadFrom, isStreaming: _isStreaming, onSeen: _onSeen, ...transcript } = useTranscript()
  return <Transcript className="bench-transcript" {...transcript} />
}

function Field() {
  const { blockedBy: _blockedBy, ...composer } = useComposer()
  return <Composer {...composer} />
}

/** Parlance with its own store and client, over the testing room's line: every message goes the whole way from frame to pixels. */
export function oursContender(more: (said: Said) => readonly MessagePart[]): Contender<Message> {
  const line = scriptedConnection({ capabilities: { stream: true } })
  const client = createChatClient({ connection: { ...line, clock: systemClock } })
  const deliver = (...events: readonly ChatEvent[]) => line.script.deliver(frameOf(...events))
  let drawn: Root | undefined
  let changes = 0
  client.store.subscribe(() => void changes++)

  function record(messages: readonly Message[]): () => void {
    const frame = frameOf({ type: 'transcript.loaded', messages, complete: true })
    return () => line.script.deliver(frame)
  }

  return contend<Message>({
    row: '.parlance-message',
    scroller: '[role=log]',
    field: 'textarea[aria-label]',
    shape(said) {
      const { number, isOwn, text, time, picture } = said
      const words: MessagePart = { kind: 'text', format: 'plain', text }
      const image: readonly MessagePart[] = picture === undefined ? [] : [{ kind: 'files', files: [{ id: 'p', kind: 'image', name: 'one.png', mimeType: 'image/png', url: picture }] }]
      return {
        id: `m${number}`,
        wireIds: [`w${number}`],
        author: isOwn ? visitor : bot,
        parts: [words, ...image, ...more(said)],
        time,
        ...(isOwn ? { delivery: { status: 'confirmed' } as const } : {}),
      }
    },
    async load(messages) {
      client.open()
      // The client dials a moment after it was opened.
      while (line.script.opened === 0) await new Promise((resolve) => setTimeout(resolve))
      line.script.line({ status: 'open' })
      deliver({ type: 'session.opened' }, { type: 'conversation.started', conversationId: 'c' })
      record(messages)()
      // A long record is taken in by turns.
      while (client.store.getState().messages.length < messages.length) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    mount(root) {
      document.getElementById('field')?.remove()
      drawn = createRoot(root)
      drawn.render(
        <ChatProvider client={client}>
          <div className="parlance bench-chat">
            <Chat />
            <Field />
          </div>
        </ChatProvider>,
      )
    },
    append: (message) => deliver({ type: 'message.received', message }),
    resync: {
      'frames in one': (missed) => {
        const frame = frameOf(...missed.map((message) => ({ type: 'message.received', message }) as const))
        return () => line.script.deliver(frame)
      },
      'the record': (_missed, all) => record(all),
    },
    prepend: (_earlier, all) => record(all),
    grow: (chunk) => deliver({ type: 'stream.advanced', chunk, author: bot, format: 'plain' }),
    finish(text) {
      deliver({ type: 'stream.completed' })
      deliver({ type: 'message.received', message: { id: `grown${text.length}`, wireIds: [], author: bot, parts: [{ kind: 'text', format: 'plain', text }] } })
    },
    read: (number) => deliver({ type: 'message.read', wireId: `w${number}` }),
    changes: () => changes,
    unmount: () => drawn?.unmount(),
  })
}
