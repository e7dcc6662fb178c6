import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { happen, receive } from '../react/scriptedChat.tsx'
import { ana, log, panel, renderStartedPanel, rowOf, says } from './panel.tsx'

afterEach(cleanup)

const heading = (name: string) => within(panel()).findByRole('heading', { name })
const status = () => panel().querySelector('.parlance-header-identity:not([data-leaving]) .parlance-header-status')?.textContent

describe('an agent', () => {
  test('who joins takes over the header, with a line in the transcript; who leaves gives it back', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', 'One moment'), { type: 'agent.joined', agent: ana })
    expect(await heading('Ana Agent')).toBeTruthy()
    expect(within(log()).getByText('Ana joined the conversation')).toBeTruthy()
    await receive(connection, says(ana, 'Hello, I am Ana'), { type: 'agent.left', agent: ana })
    expect(await heading('Harbour Assistant')).toBeTruthy()
    expect(within(log()).getByText('Ana left the conversation')).toBeTruthy()
  })

  test('names the messages that name nobody', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'agent.joined', agent: ana }, says('agent', 'Hello'))
    expect(within(rowOf('Hello')).getByText('Ana')).toBeTruthy()
  })

  test('is not to be had: the transcript says so', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'queue.changed', queue: { position: 2 } }, { type: 'agent.unavailable' })
    expect(within(log()).getByText('Nobody is available right now')).toBeTruthy()
    expect(status()).toBe('Here to help')
  })
})

describe('the line under the name', () => {
  test('says where the visitor stands in the queue; how long he waits stands in the transcript, where there is room', async () => {
    const { connection } = await renderStartedPanel()
    expect(status()).toBe('Here to help')
    await receive(connection, { type: 'queue.changed', queue: { position: 3, waitSeconds: 120 } })
    expect(status()).toBe('You are number 3')
    expect(log().textContent).toMatch(/2 to 5 minutes/)
  })

  test('says how long it may be where no place is known', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'queue.changed', queue: { waitSeconds: 120 } })
    expect(status()).toBe('You are in the queue, about 2 to 5 minutes')
  })

  test.each([
    ['an agent', ana, 'Ana is typing'],
    ['an agent without a name', { role: 'agent' } as const, 'Agent is typing'],
    ['a bot without a name', { role: 'bot' } as const, 'Harbour is typing'],
  ])('says that %s types, as the transcript does', async (_who, participant, words) => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'typing.started', participant })
    expect(status()).toBe(words)
    expect(within(log()).getByText(words)).toBeTruthy()
    await happen(() => connection.clock.advance(8_000))
    expect([status(), within(log()).queryByText(words)]).toEqual(['Here to help', null])
  })

  test('says nothing of a conversation that is over', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'conversation.ended', reason: 'resolved' })
    expect(status()).toBeUndefined()
  })
})

test('a reply that is expected is shown where the wire tells of no typing', async () => {
  const { connection, client } = await renderStartedPanel({}, { connection: { capabilities: { typingIn: false } } })
  await receive(connection, says('bot', 'Hello'))
  await happen(() => client.send({ text: 'hi' }))
  expect(within(log()).getByText('Harbour is preparing a reply')).toBeTruthy()
  await receive(connection, says('bot', 'How can I help?'))
  expect(screen.queryByText('Harbour is preparing a reply')).toBeNull()
})
