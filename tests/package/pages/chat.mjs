import {
  ChatProvider,
  Composer,
  ConnectionBanner,
  Message,
  Transcript,
  useComposer,
  useConnection,
  useTranscript,
} from 'parlance-chat'
import { captivate } from 'parlance-chat/captivate'
import { createElement, version } from 'react'
import { renderToString } from 'react-dom/server'

/** A server's page with a chat on it, as an app would write it. Prints the markup and the React that made it. */
const message = {
  id: 'm1',
  author: { role: 'bot', id: 'bot', name: 'Ada' },
  time: 1_700_000_000_000,
  parts: [{ kind: 'text', format: 'plain', text: 'Good morning' }],
}

function Chat() {
  const { onSeen: _onSeen, unread: _unread, ...transcript } = useTranscript()
  const { canAttach: _canAttach, blockedBy: _blockedBy, ...composer } = useComposer()
  return createElement(
    'main',
    null,
    createElement(ConnectionBanner, useConnection()),
    createElement(Transcript, transcript),
    createElement('ol', null, createElement(Message, { message })),
    createElement(Composer, composer),
  )
}

const connection = captivate({ apiKey: 'key' })
const html = renderToString(createElement(ChatProvider, { connection }, createElement(Chat)))
console.log(JSON.stringify({ version, html }))
