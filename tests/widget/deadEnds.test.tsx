import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { EndReason } from '../../src/model/index.ts'
import { drop, happen, receive, sent, sentTexts, start } from '../react/scriptedChat.tsx'
import { button, field, log, message, offeredTo, panel, renderPanel, renderStartedPanel, rowOf, rows, says, type PanelChat } from './panel.tsx'
import { comeBack, giveUp, passTime, record } from './panelLine.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const help = <a href="tel:+4412345">Call us</a>
const reasonOf = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join('')
const heading = () => within(log()).getByRole('heading').textContent
const offeredAtEnd = () => [...log().querySelectorAll('.parlance-state-actions > *')].map(({ textContent }) => textContent)

describe('a chat that cannot be reached', () => {
  test('keeps what waits, says so, offers another attempt and the host’s other ways', async () => {
    const { connection } = await renderStartedPanel({ help })
    await receive(connection, says('bot', 'Hello'))
    await drop(connection)
    await userEvent.type(field(), 'hello{Enter}')
    expect(screen.queryByRole('link', { name: 'Call us' })).toBeNull()
    await giveUp(connection, 'unreachable')
    expect(within(panel()).getByText('1 message is kept and will be sent')).toBeTruthy()
    expect(within(rowOf('hello')).getByText('Kept here, and sent once we can be reached')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Call us' })).toBeTruthy()
    await userEvent.type(field(), 'still writing')
    expect([field().value, field().readOnly]).toEqual(['still writing', false])
    await userEvent.click(button('Try again'))
    expect(document.activeElement).toBe(log())
    await comeBack(connection)
    await record(connection, message('bot', 'Hello'))
    expect([sentTexts(connection), screen.queryByRole('link', { name: 'Call us' })]).toEqual([['hello'], null])
  })
})

describe('F33: a refusal', () => {
  const refuse = async (chat: PanelChat, cause: 'unauthorised' | 'rejected' | 'blocked') => giveUp(chat.connection, cause)

  test.each([
    ['unauthorised', 'Your session may have expired. Sign in again if you can, or try once more.', ['Try again', 'Call us']],
    ['rejected', 'The chat turned us away. Please try again in a little while.', ['Try again', 'Call us']],
    ['blocked', 'This page does not let the chat connect. Trying again will not help here.', ['Call us']],
  ] as const)('because %s says so at the end of the conversation, with a way out', async (cause, words, ways) => {
    const chat = await renderStartedPanel({ help })
    await receive(chat.connection, says('bot', 'Hello'))
    await refuse(chat, cause)
    expect([heading(), offeredAtEnd()]).toEqual(['This chat is not available right now', ways])
    expect(within(log()).getByText(words)).toBeTruthy()
    expect([field().readOnly, reasonOf(field())]).toEqual([true, 'Chat is not available on this page right now.'])
    expect(panel().textContent).not.toContain('for developers')
  })

  test('in place of the greeting offers the same where nothing was said', async () => {
    const chat = await renderPanel({ help })
    await refuse(chat, 'unauthorised')
    expect([heading(), offeredAtEnd()]).toEqual(['This chat is not available right now', ['Try again', 'Call us']])
  })

  test('F34: keeps what waited, lets it be copied, and sends it once the visitor is let in', async () => {
    const chat = await renderStartedPanel()
    await drop(chat.connection)
    await userEvent.type(field(), 'hello{Enter}')
    await refuse(chat, 'unauthorised')
    expect(within(rowOf('hello')).getByText('Not sent yet, kept here')).toBeTruthy()
    expect(offeredTo('hello')).toEqual(['Copy', 'Cancel'])
    await userEvent.click(button('Try again'))
    expect(document.activeElement).toBe(field())
    await comeBack(chat.connection)
    await record(chat.connection)
    expect([sentTexts(chat.connection), field().readOnly]).toEqual([['hello'], false])
  })
})

describe('an end', () => {
  test.each<[EndReason, string, string]>([
    ['agent', 'This conversation has ended', 'Thank you for talking with us. You can start a new one at any time.'],
    ['resolved', 'This conversation has ended', 'Thank you for talking with us. You can start a new one at any time.'],
    ['unknown', 'This conversation has ended', 'Thank you for talking with us. You can start a new one at any time.'],
    ['visitor', 'You ended this conversation', 'You can start a new one at any time.'],
    ['timeout', 'This conversation has ended', 'It was quiet for a while, so it was closed. You can go on in a new one.'],
    ['deleted', 'This conversation was deleted', 'You can start a new one at any time.'],
    ['gone', 'This conversation is no longer open', 'It could not be continued. You can go on in a new one.'],
  ])('by %s says why, and offers a new conversation', async (reason, title, words) => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', 'Hello'), { type: 'conversation.ended', reason })
    expect([heading(), offeredAtEnd()]).toEqual([title, ['Start a new conversation']])
    expect(within(log()).getByText(words)).toBeTruthy()
    expect(rowOf('Hello')).toBeTruthy()
  })

  test('is told also where nothing was said', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'conversation.ended', reason: 'timeout' })
    expect([heading(), screen.queryByText('How can we help?')]).toEqual(['This conversation has ended', null])
  })

  test('F35: takes what was not sent along into the field of the new one, before what is being written', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'arrived or not{Enter}')
    await drop(connection)
    await userEvent.type(field(), 'first{Enter}second{Enter}third')
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
    expect(within(log()).getByText(/Your unsent messages will be in its message field\.$/)).toBeTruthy()
    await userEvent.click(button('Start a new conversation'))
    expect([rows().length, document.activeElement, field().value]).toEqual([0, field(), 'first\n\nsecond\n\nthird'])
    await start(connection)
    expect(sentTexts(connection)).toEqual(['arrived or not'])
  })

  test('F35: of a conversation that nobody knows any more takes along what had left, too', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'hello{Enter}')
    await receive(connection, { type: 'conversation.ended', reason: 'gone' })
    await userEvent.click(button('Start a new conversation'))
    expect(field().value).toBe('hello')
  })
})

describe('F28: a history that cannot be fetched', () => {
  async function withoutHistory() {
    const chat = await renderPanel()
    await start(chat.connection)
    cleanup()
    const after = await renderPanel({}, { connection: { storage: chat.connection.storage, idPrefix: 'second' } })
    await comeBack(after.connection)
    for (let look = 0; look < 3; look++) {
      expect(screen.queryByText('How can we help?')).toBeNull()
      await receive(after.connection, { type: 'transcript.failed' })
      await passTime(after.connection, 1_000)
    }
    return after
  }

  test('is said, holds nothing up, and can be asked for again', async () => {
    const { connection } = await withoutHistory()
    expect(within(log()).getByText('Some messages may be missing here')).toBeTruthy()
    await userEvent.type(field(), 'hello{Enter}')
    expect(sentTexts(connection)).toEqual(['hello'])
    const asked = sent(connection, 'transcript.fetch').length
    await receive(connection, { type: 'transcript.failed' })
    await userEvent.click(button('Show earlier messages'))
    expect([sent(connection, 'transcript.fetch').length - asked, button('Loading earlier messages').getAttribute('aria-disabled')]).toEqual([1, 'true'])
    await record(connection, message('bot', 'Good morning'), message('visitor', 'hello'))
    expect(rows().map((row) => within(row).getByText(/Good morning|hello/).textContent)).toEqual(['Good morning', 'hello'])
    expect(screen.queryByRole('button', { name: /earlier messages/ })).toBeNull()
    expect(screen.queryByText('Some messages may be missing here')).toBeNull()
  })
})

describe('the header', () => {
  test('I14: claims nobody’s presence on a line that is down', async () => {
    const { connection } = await renderStartedPanel()
    const status = () => panel().querySelector('.parlance-header-status')?.textContent
    const told = [status()]
    await drop(connection)
    told.push(status())
    await happen(() => connection.script.line({ status: 'offline' }))
    told.push(status())
    await comeBack(connection)
    told.push(status())
    await record(connection)
    told.push(status())
    expect(told).toEqual(['Here to help', 'Connecting…', 'Not connected', 'Connecting…', 'Here to help'])
  })
})

describe('the banner', () => {
  const isDelayed = () => panel().querySelector('.parlance-connection-banner')?.hasAttribute('data-delayed')

  test('of a line that was cut waits whether it comes back by itself, and is there at once when it does not', async () => {
    const { connection } = await renderStartedPanel()
    await drop(connection)
    expect(isDelayed()).toBe(true)
    await happen(() => connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 2, retryIn: 900 }))
    expect(isDelayed()).toBe(false)
    await comeBack(connection)
    expect(isDelayed()).toBe(false)
  })

  test('lets the next attempt begin at once where it is some time off', async () => {
    const { connection } = await renderStartedPanel({}, { })
    vi.spyOn(Date, 'now').mockReturnValue(connection.clock.now())
    await happen(() => connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 4, retryIn: 12_000 }))
    expect(within(panel()).getByText('Connection lost. Trying again in 12 s')).toBeTruthy()
    await userEvent.click(button('Try now'))
    expect([connection.script.redialled, document.activeElement]).toEqual([1, log()])
  })
})
