import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import {
  ChatProvider,
  useChatClient,
  useChatEvent,
  useChatSelector,
  useComposer,
  useConnection,
  useConversation,
  useConversations,
  useExchange,
  useExtension,
  useTranscript,
  useTyping,
} from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { happen } from './scriptedChat.tsx'

afterEach(() => vi.restoreAllMocks())

function Everything() {
  const views = {
    ...useComposer(),
    ...useConnection(),
    ...useConversation(),
    ...useConversations(),
    ...useTranscript(),
    ...useTyping(),
    exchange: useExchange({ command: 'test.ask', event: 'test.answer' }),
    extension: useExtension('test.answer'),
    draft: useChatSelector((state) => state.draft),
    capabilities: useChatClient().capabilities,
  }
  useChatEvent('*', () => undefined)
  return <output>{`${views.connection.status} ${views.status} ${views.messages.length} messages`}</output>
}

test('a server renders a chat that nothing has happened in, and opens no line', async () => {
  const complaints = vi.spyOn(console, 'error')
  const connection = scriptedConnection()
  const html = renderToString(
    <ChatProvider connection={connection}>
      <Everything />
    </ChatProvider>,
  )
  await happen()
  expect(html).toBe('<output>idle idle 0 messages</output>')
  expect([connection.script.opened, connection.clock.pending, complaints.mock.calls]).toEqual([0, 0, []])
})
