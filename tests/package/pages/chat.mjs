import { ChatProvider, Message } from 'parlance-chat'
import { captivate } from 'parlance-chat/captivate'
import { ChatPanel } from 'parlance-chat/widget'
import { createElement, version } from 'react'
import { renderToString } from 'react-dom/server'

/** A server's page with a chat on it, as an app would write it. Prints the markup and the React that made it. */
const message = {
  id: 'm1',
  author: { role: 'bot', id: 'bot', name: 'Ada' },
  time: 1_700_000_000_000,
  parts: [{ kind: 'text', format: 'plain', text: 'Good morning' }],
}

const page = createElement(
  ChatProvider,
  { connection: captivate({ apiKey: 'key' }) },
  createElement('ol', null, createElement(Message, { message })),
  createElement(ChatPanel, { assistant: message.author }),
)
console.log(JSON.stringify({ version, html: renderToString(page) }))
