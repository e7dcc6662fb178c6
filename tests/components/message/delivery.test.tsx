import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deliveryStage, Message, type DeliveryStage, type MessageProps } from '../../../src/components/message/index.ts'
import type { Delivery, FailureReason } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'
import { ana, own, say } from '../transcript/messages.ts'

const handlers = { onRetry: vi.fn(), onCancel: vi.fn(), onCopied: vi.fn() }
const element = (props: MessageProps) => (
  <div className="parlance">
    <ol role="list">
      <Message tabIndex={-1} {...handlers} {...props} />
    </ol>
  </div>
)
const row = () => screen.getByRole('listitem')
const status = () => [...row().querySelectorAll('.parlance-message-status > *')].map(({ textContent }) => textContent).join(' | ')
const offered = () => within(row()).queryAllByRole('button').map(({ textContent }) => textContent)

let copied: string[] = []
beforeEach(() => {
  copied = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(void copied.push(text)))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.clearAllMocks()
})

test.each<[Delivery['status'], DeliveryStage | undefined, string, readonly string[]]>([
  ['queued', undefined, 'Waiting to be sent', ['Cancel']],
  ['queued', 'lost', 'Will be sent when the connection is back', ['Cancel']],
  ['queued', 'offline', 'Will be sent when you are back online', ['Cancel']],
  ['queued', 'unreachable', 'Kept here, and sent once we can be reached', ['Cancel']],
  ['queued', 'refused', 'Not sent yet, kept here', ['Copy', 'Cancel']],
  ['unconfirmed', 'checking', 'Not sure this arrived. Checking…', ['Don’t resend']],
  ['unconfirmed', 'check-later', 'Not sure this arrived. We will check when the connection is back', ['Don’t resend']],
  ['unconfirmed', undefined, 'Not sure this arrived | Sent again, it may appear twice', ['Send again', 'Don’t resend']],
  ['unconfirmed', 'refused', 'Not sure this arrived', ['Copy', 'Don’t resend']],
])('%s at stage %s says "%s" and offers %o', async (name, stage, words, buttons) => {
  const { container } = render(element({ message: own('Hello', 0, { status: name } as Delivery), stage }))
  expect([status(), offered()]).toEqual([words, buttons])
  expect(await auditPage(container)).toEqual([])
})

test.each<[FailureReason, string, readonly string[]]>([
  ['refused', 'Not sent. It was not accepted.', ['Retry', 'Discard']],
  ['network', 'Not sent. There was no connection.', ['Retry', 'Discard']],
  ['expired', 'Not sent. It waited too long to be sent by itself.', ['Retry', 'Discard']],
  ['upload', 'Not sent. The file could not be uploaded.', ['Retry', 'Discard']],
  ['not-authorised', 'Not sent. You are no longer signed in.', ['Retry', 'Copy', 'Discard']],
  ['too-large', 'Not sent. It is too long. Copy it and send it in parts.', ['Copy', 'Discard']],
  ['conversation-ended', 'Not sent. The conversation has ended.', ['Copy', 'Discard']],
])('F35: failed because of %s says "%s" and offers %o', (reason, words, buttons) => {
  render(element({ message: own('Hello', 0, { status: 'failed', reason }) }))
  expect([status(), offered()]).toEqual([words, buttons])
})

test('what left before the end of the conversation is not said to be unsent', () => {
  render(element({ message: { ...own('Hello', 0, { status: 'failed', reason: 'conversation-ended' }), attempts: 1 } }))
  expect(status()).toBe('Not sure this arrived. The conversation has ended.')
})

test('what was given up says whether it may have left, also where another message shows how far it has come', () => {
  const message = own('Hello', 0, { status: 'cancelled' })
  const { rerender } = render(element({ message, showDelivery: false }))
  expect(status()).toBe('Cancelled')
  rerender(element({ message: { ...message, attempts: 1 }, showDelivery: false }))
  expect(status()).toBe('Will not be sent again')
})

test('the way to send a message in doubt again is described by what it may lead to', () => {
  render(element({ message: own('Hello', 0, { status: 'unconfirmed' }) }))
  expect(screen.getByRole('button', { name: 'Send again' })).toHaveAccessibleDescription('Sent again, it may appear twice')
})

describe('a copy', () => {
  const ended = say({ role: 'visitor' }, 'My number is  48-1173\nor 1174', 0, { delivery: { status: 'failed', reason: 'conversation-ended' } })

  test('holds the text as it was typed, says so, and keeps the focus', async () => {
    render(element({ message: ended }))
    const button = screen.getByRole('button', { name: 'Copy' })
    await userEvent.click(button)
    await waitFor(() => expect(button.textContent).toBe('Copied'))
    expect(copied).toEqual(['My number is  48-1173\nor 1174'])
    expect(handlers.onCopied).toHaveBeenCalledWith(ended.id)
    expect(document.activeElement).toBe(button)
  })

  test('that the browser does not allow is not claimed: it is said', async () => {
    vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    vi.spyOn(document, 'execCommand').mockReturnValue(false)
    render(element({ message: ended }))
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    await waitFor(() => expect(offered()).toEqual(['Could not copy', 'Discard']))
    expect(handlers.onCopied).not.toHaveBeenCalled()
  })

  test('works without a clipboard to write to', async () => {
    vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    const texts: (string | undefined)[] = []
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
      texts.push(event.clipboardData?.getData('text/plain'))
      return event.defaultPrevented
    })
    render(element({ message: ended }))
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(texts).toEqual(['My number is  48-1173\nor 1174'])
  })

  test('is not offered of a message without a word', () => {
    const files = { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'a.pdf' }] } as const
    render(element({ message: say({ role: 'visitor' }, [files], 0, { delivery: { status: 'failed', reason: 'conversation-ended' } }) }))
    expect(offered()).toEqual(['Discard'])
  })
})

describe('A6: the focus', () => {
  test.each(['Send again', 'Don’t resend'])('on "%s" stays on the row when the message turns out to have arrived', (name) => {
    const message = own('Hello', 0, { status: 'unconfirmed' })
    const { rerender } = render(element({ message }))
    screen.getByRole('button', { name }).focus()
    rerender(element({ message: { ...message, delivery: { status: 'confirmed' } } }))
    expect([offered(), document.activeElement]).toEqual([[], row()])
  })

  test('on the row itself stays there', () => {
    const message = own('Hello', 0, { status: 'unconfirmed' })
    const { rerender } = render(element({ message, stage: 'checking' }))
    row().focus()
    for (const stage of [undefined, 'checking'] as const) rerender(element({ message, stage }))
    rerender(element({ message: { ...message, delivery: { status: 'confirmed' } } }))
    expect(document.activeElement).toBe(row())
  })

  test('that was elsewhere is not fetched', () => {
    const message = own('Hello', 0, { status: 'unconfirmed' })
    const { rerender } = render(element({ message }))
    screen.getByRole('button', { name: 'Send again' }).focus()
    screen.getByRole('button', { name: 'Send again' }).blur()
    rerender(element({ message: { ...message, delivery: { status: 'confirmed' } } }))
    expect(document.activeElement).toBe(document.body)
  })
})

test('a line that goes and comes back means nothing to what is settled', () => {
  const settled = [say(ana, 'Hi'), own('a'), own('b', 0, { status: 'sent' }), own('c', 0, { status: 'failed', reason: 'network' })]
  for (const message of settled) {
    for (const line of ['up', 'lost', 'offline', 'unreachable', 'refused'] as const) {
      for (const check of ['now', 'later', undefined] as const) expect(deliveryStage(message, line, check)).toBeUndefined()
    }
  }
})
