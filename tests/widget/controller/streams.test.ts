import { expect, test } from 'vitest'
import type { ChatEvent } from '../../../src/model/index.ts'
import { createChatbotBackendAdapter } from '../../../src/protocols/chatbot-backend/index.ts'
import { previewText } from '../../../src/components/launcher/index.ts'
import { english } from '../../../src/i18n/index.ts'
import { said } from '../../core/messages.ts'
import { answer, settled, widget, type WidgetLine } from './widgetLine.ts'
import { widgetTabs } from './widgetTabs.ts'

const conversationId = 'c1'
const piece = (chunk: string): ChatEvent => ({ type: 'stream.advanced', chunk, author: { role: 'bot' }, format: 'plain' })
const completed: ChatEvent = { type: 'stream.completed' }
const finished: ChatEvent = { type: 'message.received', message: { ...said('bot', 'Three working days'), wireIds: ['b1'] } }

/** The words of each answer that was told. */
function listen({ controller }: Pick<WidgetLine, 'controller'>): string[] {
  const heard: string[] = []
  controller.api.on('messageReceived', ({ message }) => heard.push(previewText(message, english)))
  return heard
}

const previewOf = ({ controller }: Pick<WidgetLine, 'controller'>) => {
  const { preview } = controller.store.getState()
  return preview && 'message' in preview ? previewText(preview.message, english) : undefined
}

async function asked() {
  const line = await widget()
  line.controller.api.send('How long?')
  await answer(line)
  const heard = listen(line)
  const hear = async (...events: ChatEvent[]) => {
    line.connection.receive(...events)
    line.connection.clock.advance(100)
    await settled()
  }
  return { ...line, heard, hear }
}

/** A widget in a conversation over the wire of a chatbot backend, and what its server says. */
async function chatbot(options: Parameters<typeof createChatbotBackendAdapter>[0] = {}) {
  const line = await widget({ connection: { adapter: createChatbotBackendAdapter(options) } })
  const { script, clock } = line.connection
  const say = async (name: string, data?: unknown) => {
    script.deliver(data, name)
    clock.advance(100)
    await settled()
  }
  line.controller.api.send('Hours?')
  await settled()
  line.connection.connect()
  await say('connect')
  await say('connected', { userId: 'u-1', tenantId: 't-1' })
  await say('conversation-started', { conversationId, messages: [] })
  return { ...line, say, heard: listen(line) }
}

test('an answer of a chatbot backend that comes piece by piece is told and shown beside the launcher once, when it ends', async () => {
  const line = await chatbot()
  await line.say('rag-stream-chunk', { conversationId, chunk: 'Nine ' })
  await line.say('rag-stream-chunk', { conversationId, chunk: 'to five' })
  expect([line.heard, previewOf(line)]).toEqual([[], undefined])
  await line.say('rag-stream-complete', { conversationId })
  expect([line.heard, previewOf(line)]).toEqual([['Nine to five'], 'Nine to five'])
  await line.say('message', { conversationId, message: { messageId: 'm-1', content: 'Nine to five, every day', sender: 'ai' } })
  expect([line.heard, previewOf(line)]).toEqual([['Nine to five'], 'Nine to five, every day'])
  expect(line.told.filter((name) => name.startsWith('unread'))).toEqual(['unreadCountChanged 1'])
})

test('one that a chatbot backend says at once, and calls a stream, is told', async () => {
  const line = await chatbot({ assistant: 'answer' })
  await line.say('rag-response', { query: 'Hours?', response: 'Nine to five' })
  expect(line.heard).toEqual(['Nine to five'])
})

test('one whose end is not told is told in its finished form', async () => {
  const { hear, heard } = await asked()
  await hear(piece('Three'))
  await hear(finished)
  expect(heard).toEqual(['Three working days'])
})

test('one that breaks off is told as far as it came, and not again when the rest comes', async () => {
  const one = await asked()
  await one.hear(piece('Three'))
  await one.hear({ type: 'stream.interrupted', reason: 'error' })
  await one.hear(finished)
  expect([one.heard, previewOf(one)]).toEqual([['Three'], 'Three working days'])
})

test('pieces that come after the end, and a new answer after it', async () => {
  const { hear, heard, controller } = await asked()
  await hear(piece('Three'), completed)
  await hear(piece(' working days'))
  await hear(finished)
  expect(heard).toEqual(['Three'])
  controller.api.send('And then?')
  await settled()
  await hear(piece('Then it is there'), completed)
  expect(heard).toEqual(['Three', 'Then it is there'])
})

test('in tabs that share a line each tells it once, and one that comes later does not', async () => {
  const browser = widgetTabs()
  const tabs = await browser.start(2)
  const heard = tabs.map(listen)
  tabs[0]?.connection.receive(piece('Three '))
  await browser.wait(250)
  tabs[0]?.connection.receive(completed)
  await browser.wait(250)
  tabs[0]?.connection.receive(finished)
  await browser.wait(250)
  expect(heard).toEqual([['Three'], ['Three']])
  expect(tabs.map(previewOf)).toEqual(['Three working days', 'Three working days'])
  const late = await browser.open()
  const heardLate = listen(late)
  tabs[0]?.connection.receive({ type: 'message.received', message: { ...said('bot', 'Anything else?'), wireIds: ['b2'] } })
  await browser.wait(250)
  expect(heardLate).toEqual(['Anything else?'])
})
