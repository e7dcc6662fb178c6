import { cleanup, render } from '@testing-library/react'
import { useMemo } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { PartProps } from '../../src/components/partProps.ts'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatEvent, TextPart } from '../../src/model/index.ts'
import { ChatProvider, useComposer, useConversation, useTranscript, useTyping, type TranscriptView } from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { Room, settle } from '../components/transcript/harness.tsx'
import { said } from '../core/messages.ts'
import { happen, receive, start } from './scriptedChat.tsx'

afterEach(cleanup)

const drawn = new Map<string, number>()
const note = (what: string) => void drawn.set(what, (drawn.get(what) ?? 0) + 1)

/** How often each row and each neighbour was drawn while something happened. */
async function drawnDuring(action: () => Promise<unknown>): Promise<Record<string, number>> {
  await happen(settle)
  drawn.clear()
  await action()
  await happen(settle)
  return Object.fromEntries(drawn)
}

function CountedText({ part, message }: PartProps<TextPart>) {
  note(message.stream ? 'the answer' : part.text)
  return <p>{part.text}</p>
}

const components = { text: CountedText }

function Rows({ change }: { readonly change: (view: TranscriptView) => TranscriptView }) {
  const { unread: _unread, onSeen: _onSeen, isStreaming: _isStreaming, ...transcript } = change(useTranscript())
  // High enough for all rows, so that none comes or goes by scrolling.
  return <Room {...transcript} components={components} height={900} />
}

function Neighbours() {
  useConversation()
  useComposer()
  useTyping()
  note('(neighbours)')
  return null
}

const asIs = (view: TranscriptView) => view

async function renderTalk(change: (view: TranscriptView) => TranscriptView = asIs) {
  const connection = scriptedConnection({ capabilities: { stream: true, react: true } })
  const client = createChatClient({ connection })
  render(
    <ChatProvider client={client}>
      <Rows change={change} />
      <Neighbours />
    </ChatProvider>,
  )
  await happen()
  await start(connection, ...Array.from({ length: 6 }, (_, index): ChatEvent => ({ type: 'message.received', message: said('bot', `line ${index}`) })))
  await happen(() => client.send({ text: 'tell me more' }))
  const chunk = async (text: string) => {
    await receive(connection, { type: 'stream.advanced', chunk: text, author: { role: 'bot' }, format: 'plain' })
    await happen(() => connection.clock.advance(50))
  }
  await chunk('Once ')
  return { connection, client, chunk }
}

test('while an answer grows nothing but its own row is drawn', async () => {
  const { chunk } = await renderTalk()
  const counts = await drawnDuring(async () => {
    for (let index = 0; index < 20; index++) await chunk(`word ${index} `)
  })
  expect(counts).toEqual({ 'the answer': 20 })
})

test('many pieces in one moment are drawn once', async () => {
  const { connection } = await renderTalk()
  const counts = await drawnDuring(async () => {
    for (let index = 0; index < 10; index++) await receive(connection, { type: 'stream.advanced', chunk: 'x', author: { role: 'bot' }, format: 'plain' })
    await happen(() => connection.clock.advance(50))
  })
  expect(counts).toEqual({ 'the answer': 1 })
})

test('the count would show it if a function changed with each piece', async () => {
  const { chunk } = await renderTalk(function useCareless(view) {
    const { messages } = view
    return { ...view, actionStateOf: useMemo(() => () => ({ state: messages.length > 0 ? 'live' : 'live', chosenValue: `${Math.random()}` }), [messages]) }
  })
  const counts = await drawnDuring(() => chunk('upon '))
  expect(Object.keys(counts).length).toBeGreaterThan(3)
})
