import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { memoryStorage } from '../../src/testing/index.ts'
import { happen, receive, sentTexts, start } from '../react/scriptedChat.tsx'
import { ana, button, choices, field, log, panel, renderPanel, renderStartedPanel, rowOf, rows, says } from './panel.tsx'

afterEach(cleanup)

describe('the beginning', () => {
  test('welcomes until something is said', async () => {
    const { connection } = await renderPanel()
    expect(within(log()).getByRole('heading', { name: 'How can we help?' })).toBeTruthy()
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
    expect(within(log()).getByRole('heading', { name: 'How can we help?' })).toBeTruthy()
    await receive(connection, { type: 'conversation.started', conversationId: 'c1' }, says('bot', 'Good morning'))
    expect(screen.queryByRole('heading', { name: 'How can we help?' })).toBeNull()
    expect(within(log()).getByText('Good morning')).toBeTruthy()
    expect(within(panel()).getByRole('heading', { name: 'Harbour Assistant' })).toBeTruthy()
  })

  test('takes the host’s own welcome and words above the first message', async () => {
    const { connection } = await renderPanel({ welcome: <p>Ask the harbour</p>, intro: <p>Calls are recorded</p>, headerActions: <button>Help</button> })
    expect(within(log()).getByText('Ask the harbour')).toBeTruthy()
    expect(button('Help')).toBeTruthy()
    await start(connection, says('bot', 'Good morning'))
    expect(screen.queryByText('Ask the harbour')).toBeNull()
    expect(within(log()).getByText('Calls are recorded')).toBeTruthy()
  })

  test('is a region of its own name and class, with the buttons that the host listens to', async () => {
    const onClose = vi.fn()
    const onMinimise = vi.fn()
    await renderPanel({ 'aria-label': 'Support', className: 'mine', id: 'chat', onClose, onMinimise })
    const region = screen.getByRole('region', { name: 'Support' })
    expect([region.className, region.id]).toEqual(['parlance parlance-panel mine', 'chat'])
    await userEvent.click(button('Close'))
    await userEvent.click(button('Minimise'))
    expect([onClose.mock.calls.length, onMinimise.mock.calls.length]).toEqual([1, 1])
    cleanup()
    await renderPanel()
    expect(screen.queryByRole('button', { name: /close|minimise|menu|attach|conversations/i })).toBeNull()
  })
})

describe('writing', () => {
  test('Enter sends: the message is there at once, and its delivery is told in words as it is proved', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'Where is my card?{Enter}')
    const row = rowOf('Where is my card?')
    expect(within(row).getByText('Sent')).toBeTruthy()
    expect([field().value, document.activeElement]).toEqual(['', field()])
    expect(sentTexts(connection)).toEqual(['Where is my card?'])
    const [own] = connection.commands.flatMap((command) => (command.type === 'message.send' ? [command.message] : []))
    for (const [type, word] of [['message.delivered', 'Delivered'], ['message.read', 'Read']] as const) {
      await receive(connection, { type, ...(own ? { id: own.id } : {}) })
      expect(within(row).getByText(word)).toBeTruthy()
    }
    expect(rowOf('Where is my card?')).toBe(row)
  })

  test('before the line stands the message waits, in sight, and can be taken back', async () => {
    const { connection } = await renderPanel()
    await userEvent.type(field(), 'first{Enter}second{Enter}')
    expect(within(rowOf('second')).getByText('Waiting to be sent')).toBeTruthy()
    await userEvent.click(within(rowOf('second')).getByRole('button', { name: 'Cancel' }))
    expect(within(rowOf('second')).getByText('Cancelled')).toBeTruthy()
    await start(connection)
    expect(sentTexts(connection)).toEqual(['first'])
  })

  test('a message that fails says so, and goes again on request in the same row', async () => {
    const { connection, client } = await renderStartedPanel()
    await userEvent.type(field(), 'hello{Enter}')
    const id = client.store.getState().messages.chunks[0]?.[0]?.id ?? ''
    await receive(connection, { type: 'message.failed', id, reason: 'network' })
    const row = rowOf('hello')
    expect(within(row).getByText('Not sent. There was no connection.')).toBeTruthy()
    await userEvent.click(within(row).getByRole('button', { name: 'Retry' }))
    expect(sentTexts(connection)).toEqual(['hello', 'hello'])
    expect(await within(rowOf('hello')).findByText('Sent')).toBeTruthy()
    expect(rowOf('hello')).toBe(row)
    expect(row.contains(document.activeElement)).toBe(true)
  })

  test('what is half written survives the panel and a reload', async () => {
    const storage = memoryStorage()
    const before = await renderStartedPanel({}, { connection: { storage } })
    await userEvent.type(field(), 'I would like to')
    before.unmount()
    await renderPanel({}, { connection: { storage, idPrefix: 'second' } })
    expect(field().value).toBe('I would like to')
  })

  test('tells the others that the visitor types, and that they stopped', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'hel{Enter}')
    expect(connection.commands.slice(1).map((command) => (command.type === 'typing.notify' ? command.isTyping : command.type))).toEqual([
      true,
      false,
      'message.send',
    ])
  })
})

describe('choosing', () => {
  test('a button sends its value, becomes the chosen one, and leads back to the composer', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', [{ kind: 'text', format: 'plain', text: 'Which card?' }, choices('Debit', 'Credit')]))
    await userEvent.click(button('Credit'))
    expect(sentTexts(connection)).toEqual(['credit'])
    expect(button('Credit (chosen)').getAttribute('aria-disabled')).toBe('true')
    expect(button('Debit').getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(field())
    await userEvent.click(button('Debit'))
    expect(sentTexts(connection)).toEqual(['credit'])
  })

  test('buttons that were passed over can no longer be pressed', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', [choices('Debit', 'Credit')]))
    await userEvent.type(field(), 'Neither{Enter}')
    await userEvent.click(button('Debit'))
    expect(sentTexts(connection)).toEqual(['Neither'])
  })
})

describe('what cannot be read', () => {
  test('content of an unknown kind gets a calm line', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', [{ kind: 'unknown', type: 'survey-v3', payload: { stars: 5 } }]))
    expect(within(log()).getByText('This message can’t be shown here')).toBeTruthy()
  })

  test.each(['{', '{"events": [{}]}', '[]', '', '\u0000', '{"events": "none"}'])('the malformed frame %j hurts nothing', async (frame) => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', 'before'))
    await happen(() => connection.script.deliver(frame))
    await receive(connection, says(ana, 'after'))
    expect(rows().map((row) => within(row).getByText(/before|after/).textContent)).toEqual(['before', 'after'])
    await userEvent.type(field(), 'still here{Enter}')
    expect(sentTexts(connection)).toEqual(['still here'])
  })
})
