import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { happen, receive, sent } from '../react/scriptedChat.tsx'
import { ana, button, field, renderStartedPanel, rows, says } from './panel.tsx'

afterEach(cleanup)

const press = (name: string) => userEvent.click(button(name))
/** Answers the question with what the button said. */
const agree = () => userEvent.click(within(screen.getByRole('group', { name: /start over|still being sent/ })).getByRole('button', { name: 'Start over' }))
const restartButton = () => screen.queryByRole('button', { name: 'Start over' })

async function asked(capabilities: { end?: boolean; conversationList?: boolean } = {}) {
  const chat = await renderStartedPanel({ restart: true }, { connection: { capabilities } })
  await receive(chat.connection, says('bot', 'How can I help?'), says('visitor', 'My parcel'))
  return chat
}

test('the question before the end has a third answer: the conversation is ended, and a new one begins once the server has ended it', async () => {
  const { connection, client } = await asked()
  await press('End conversation')
  await press('Start over')
  expect(sent(connection, 'conversation.end')).toHaveLength(1)
  expect(sent(connection, 'conversation.start')).toHaveLength(1)
  expect(rows()).toHaveLength(2)
  expect(field()).toHaveFocus()
  await receive(connection, { type: 'conversation.ended', reason: 'visitor' })
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  expect(sent(connection, 'conversation.start')).toHaveLength(2)
  await receive(connection, { type: 'conversation.started', conversationId: 'c2' })
  expect(client.store.getState().conversation).toMatchObject({ id: 'c2', status: 'active' })
  expect(rows()).toHaveLength(0)
})

test('a visitor who closes the panel meanwhile finds the new conversation all the same', async () => {
  const { client, connection, unmount } = await asked()
  const letGo = client.open()
  await press('End conversation')
  await press('Start over')
  unmount()
  await receive(connection, { type: 'conversation.ended', reason: 'visitor' })
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  expect(sent(connection, 'conversation.start')).toHaveLength(2)
  await receive(connection, { type: 'conversation.started', conversationId: 'c2' })
  expect(client.store.getState().conversation).toMatchObject({ id: 'c2', status: 'active' })
  letGo()
})

test('what the visitor is writing and what could not leave goes along', async () => {
  const { connection, client } = await asked()
  await userEvent.type(field(), 'And another')
  await press('End conversation')
  await press('Start over')
  await receive(connection, { type: 'conversation.ended', reason: 'visitor' })
  expect(client.store.getState().draft).toBe('And another')
})

test('an end that did not reach the server begins nothing, and is asked about again; an end that comes later is only an end', async () => {
  const { connection } = await asked()
  await press('End conversation')
  await press('Start over')
  await receive(connection, { type: 'error.received', command: 'conversation.end' })
  expect(screen.getByRole('alert')).toHaveTextContent('did not reach us')
  await press('Keep chatting')
  await receive(connection, { type: 'conversation.ended', reason: 'agent' })
  expect(button('Start a new conversation')).toBeVisible()
  expect(sent(connection, 'conversation.start')).toHaveLength(1)
})

test('where the wire has no end but a list, the conversation is left for a new one, after a question', async () => {
  const { connection } = await asked({ end: false })
  await press('Start over')
  expect(screen.getByRole('group', { name: 'Leave this conversation and start over?' })).toBeVisible()
  expect(button('Keep chatting')).toHaveFocus()
  await agree()
  expect(sent(connection, 'conversation.end')).toEqual([])
  expect(rows()).toHaveLength(0)
  expect(field()).toHaveFocus()
})

test('it is not left while a message is on its way, and the visitor is told; then it is', async () => {
  const { client, connection } = await asked({ end: false })
  await happen(() => void client.send({ text: 'Wait' }))
  await press('Start over')
  await agree()
  expect(rows()).toHaveLength(3)
  expect(screen.getByRole('alert')).toHaveTextContent('A message is still being sent')
  await receive(connection, { type: 'message.acked', id: sent(connection, 'message.send').at(-1)?.message.id ?? '' })
  await agree()
  expect(rows()).toHaveLength(0)
})

test('nothing is offered before there is anything to start over from, where the wire has neither, and to an agent', async () => {
  const chat = await renderStartedPanel({ restart: true }, { connection: { capabilities: { end: false } } })
  await receive(chat.connection, says('bot', 'How can I help?'))
  expect(restartButton()).toBeNull()
  await receive(chat.connection, { type: 'agent.joined', agent: ana })
  expect(restartButton()).toBeVisible()
  cleanup()
  await asked({ end: false, conversationList: false })
  expect(restartButton()).toBeNull()
  cleanup()
  const other = await renderStartedPanel({ restart: true, viewer: 'agent' })
  await receive(other.connection, says('visitor', 'My parcel'))
  await press('End conversation')
  expect(restartButton()).toBeNull()
})
