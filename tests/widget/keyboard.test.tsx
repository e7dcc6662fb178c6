import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { happen, receive, sent, sentTexts } from '../react/scriptedChat.tsx'
import { choices, field, log, renderStartedPanel, rows, says, settle, type PanelChat } from './panel.tsx'

afterEach(cleanup)

const focused = () => document.activeElement
const nameOf = (element: Element | null) => element?.getAttribute('aria-label') ?? element?.textContent
/** Real keys, pressed in the browser. */
const press = async (keys: string) => {
  await happen(() => userEvent.keyboard(keys))
  await settle()
}

let chat: PanelChat
beforeEach(async () => {
  chat = await renderStartedPanel(
    { conversations: true, onClose: () => undefined },
    { connection: { upload: () => Promise.resolve({}) } },
  )
  await receive(chat.connection, says('bot', [{ kind: 'text', format: 'plain', text: 'First' }, choices('Old yes', 'Old no')]))
  await happen(() => chat.client.send({ text: 'neither' }))
  await receive(chat.connection, says('bot', [{ kind: 'text', format: 'plain', text: 'Last' }, choices('Yes', 'No')]))
  await settle()
  if (focused() instanceof HTMLElement) (focused() as HTMLElement).blur()
})

test('Tab goes from the header over the transcript and the newest choices to the composer, and back', async () => {
  const order = ['Search this conversation', 'Your conversations', 'End conversation', 'Close', 'Conversation', 'Yes', 'No', 'Attach files', 'Share your location', 'Message']
  const met: (string | null | undefined)[] = []
  for (let step = 0; step < order.length; step++) {
    await press('{Tab}')
    met.push(nameOf(focused()))
  }
  expect(met).toEqual(order)
  const back: (string | null | undefined)[] = []
  for (let step = 0; step < order.length - 1; step++) {
    await press('{Shift>}{Tab}{/Shift}')
    back.push(nameOf(focused()))
  }
  expect(back).toEqual(order.slice(0, -1).reverse())
})

describe('in the transcript', () => {
  beforeEach(() => happen(() => log().focus()))

  test('arrows, Home and End move between messages', async () => {
    const met: number[] = []
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await press(`{${key}}`)
      met.push(rows().indexOf(focused() as HTMLElement))
    }
    expect(met).toEqual([2, 1, 0, 1, 2, 0])
  })

  test('Enter goes into the message, Escape out of it and then to the composer', async () => {
    await press('{End}{Enter}')
    expect(nameOf(focused())).toBe('Yes')
    await press('{Escape}')
    expect(focused()).toBe(rows()[2])
    await press('{Escape}')
    expect(focused()).toBe(field())
  })

  test('a letter goes into the composer, with the focus', async () => {
    await press('{ArrowUp}')
    await press('h')
    await press('i')
    expect([focused(), field().value]).toEqual([field(), 'hi'])
  })

  test('a choice is made by keys, and the focus goes to the composer', async () => {
    await press('{End}')
    await press('{Enter}')
    await press('{Tab}')
    await press('{Enter}')
    expect(sentTexts(chat.connection)).toEqual(['neither', 'no'])
    expect(focused()).toBe(field())
  })

  test('what is wide in an older message scrolls by keys', async () => {
    const cells = ['1 January', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', '€ 12.00']
    await receive(chat.connection, says('bot', [{ kind: 'table', header: ['Day', 'Where', 'Sum'], rows: [cells] }]))
    await receive(chat.connection, says('bot', 'Is this the one?'))
    await settle()
    for (const key of ['End', 'ArrowUp', 'Enter']) await press(`{${key}}`)
    const table = focused()
    expect([nameOf(table), table?.scrollLeft]).toEqual(['Table', 0])
    await press('{ArrowRight}')
    await waitFor(() => expect(table?.scrollLeft).toBeGreaterThan(0))
  })

  test('messages that arrive move no focus', async () => {
    await press('{Home}')
    const row = focused()
    for (let index = 0; index < 50; index++) await receive(chat.connection, says('bot', `line ${index}`))
    await settle()
    expect(focused()).toBe(row)
    expect(row).toBe(log().querySelector('[data-index="0"]'))
  })
})

test('a conversation is had, left, and another begun, without a mouse and without losing the focus', async () => {
  const steps: [keys: string, isThere: () => boolean][] = [
    ['{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}', () => nameOf(focused()) === 'Yes'],
    ['{Enter}', () => focused() === field()],
    ['Thank you{Enter}', () => focused() === field() && field().value === ''],
    ['{Shift>}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{/Shift}', () => nameOf(focused()) === 'Your conversations'],
    ['{Enter}', () => nameOf(focused()) === 'Back to the conversation'],
  ]
  for (const [keys, isThere] of steps) {
    await press(keys)
    expect([keys, nameOf(focused()), isThere()]).toEqual([keys, nameOf(focused()), true])
  }
  expect(sentTexts(chat.connection)).toEqual(['neither', 'yes', 'Thank you'])
  for (const command of sent(chat.connection, 'message.send')) await receive(chat.connection, { type: 'message.acked', id: command.message.id })
  await receive(chat.connection, { type: 'conversations.loaded', conversations: [{ id: 'c2', title: 'About c2' }] })
  await press('{Tab}{Tab}')
  expect(nameOf(focused())).toBe('New conversation')
  await press('{Enter}')
  expect(focused()).toBe(field())
  expect(sent(chat.connection, 'conversation.start')).toHaveLength(2)
})
