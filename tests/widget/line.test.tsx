import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { drop, happen, receive, sentTexts, start } from '../react/scriptedChat.tsx'
import { button, choices, field, log, message, offeredTo, panel, renderPanel, renderStartedPanel, rowOf, rows, says } from './panel.tsx'
import { comeBack } from './panelLine.ts'

afterEach(cleanup)

const composerReason = () =>
  (field().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join('')

describe('a line that is down', () => {
  test('is told with how many messages wait, and they go in their order when it is back', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', 'Hello'))
    await drop(connection)
    expect(within(panel()).getByText(/Connection lost/)).toBeTruthy()
    await userEvent.type(field(), 'one{Enter}two{Enter}')
    expect(within(panel()).getByText('2 messages are waiting to be sent')).toBeTruthy()
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
    expect(sentTexts(connection)).toEqual([])
    await receive(connection, { type: 'transcript.loaded', complete: true, messages: [message('bot', 'Hello'), message('bot', 'Are you there?')] })
    expect(sentTexts(connection)).toEqual(['one', 'two'])
    expect(rows().map((row) => within(row).getByText(/^(Hello|Are you there\?|one|two)$/).textContent)).toEqual(['Hello', 'Are you there?', 'one', 'two'])
    expect(within(panel()).queryByText(/Connection lost|waiting to be sent/)).toBeNull()
  })

  test('because the device is offline is told at once', async () => {
    const { connection } = await renderStartedPanel()
    await happen(() => connection.script.line({ status: 'offline' }))
    expect(within(panel()).getByText('You are offline')).toBeTruthy()
    expect(within(panel()).queryByText(/Here to help|Back soon/)).toBeNull()
    await userEvent.type(field(), 'hello{Enter}')
    expect(within(panel()).getByText('1 message is waiting to be sent')).toBeTruthy()
  })

  test('and was given up is dialled again on request', async () => {
    const { connection } = await renderStartedPanel()
    await happen(() => connection.script.line({ status: 'terminal', kind: 'unreachable', reason: 'five minutes' }))
    expect(within(panel()).getByText('We cannot reach the chat right now')).toBeTruthy()
    await userEvent.click(button('Try again'))
    expect(connection.script.opened).toBe(2)
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
    await receive(connection, { type: 'transcript.loaded', complete: true, messages: [] })
    expect(within(panel()).queryByText('We cannot reach the chat right now')).toBeNull()
  })

  test('and took a message with it leaves the visitor to decide', async () => {
    const { connection } = await renderStartedPanel({}, { connection: { capabilities: { transcript: false } } })
    await userEvent.type(field(), 'hello{Enter}')
    await drop(connection)
    const row = rowOf('hello')
    expect(within(row).getByText('Not sure this arrived')).toBeTruthy()
    await userEvent.click(within(row).getByRole('button', { name: 'Send again' }))
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
    expect(sentTexts(connection)).toEqual(['hello', 'hello'])
  })
})

describe('a refusal', () => {
  test('is told, and the composer says why nothing can be written', async () => {
    const { connection } = await renderPanel()
    await happen(() => connection.script.line({ status: 'terminal', kind: 'unauthorised', code: 4401, reason: 'no such key' }))
    expect(within(log()).getByRole('heading', { name: 'This chat is not available right now' })).toBeTruthy()
    expect(screen.queryByText('How can we help?')).toBeNull()
    expect(composerReason()).toBe('Chat is not available on this page right now.')
    expect(field().readOnly).toBe(true)
    expect(panel().textContent).not.toContain('no such key')
  })
})

describe('the end', () => {
  test('is told with a reason in the composer, keeps the draft and offers a new conversation', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', [choices('Debit')]))
    await userEvent.type(field(), 'half a sen')
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
    expect(within(log()).getByRole('heading', { name: 'This conversation has ended' })).toBeTruthy()
    expect(composerReason()).toBe('This conversation has ended.')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send' })).toBeNull())
    await userEvent.click(button('Debit'))
    expect(sentTexts(connection)).toEqual([])

    await userEvent.click(button('Start a new conversation'))
    await start(connection, says('bot', 'Hello again'))
    expect(rows()).toHaveLength(1)
    expect([field().value, field().readOnly]).toEqual(['half a sen', false])
    await userEvent.type(field(), 'tence{Enter}')
    expect(sentTexts(connection)).toEqual(['half a sentence'])
  })

  test('fails what was still waiting, with the reason and without a retry that cannot help', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'one{Enter}')
    await drop(connection)
    await userEvent.type(field(), 'two{Enter}')
    await comeBack(connection)
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
    expect(within(rowOf('one')).getByText('Not sure this arrived. The conversation has ended.')).toBeTruthy()
    expect(within(rowOf('two')).getByText('Not sent. The conversation has ended.')).toBeTruthy()
    for (const words of ['one', 'two']) expect(offeredTo(words)).toEqual(['Copy'])
  })
})
