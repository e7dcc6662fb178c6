import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, StrictMode, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Message, type MessageProps } from '../../../src/components/message/index.ts'
import type { Delivery } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'
import { ana, bot, own, say, text, visitor } from '../transcript/messages.ts'

afterEach(cleanup)

const inList = (children: ReactNode) => (
  <div className="parlance">
    <ol role="list">{children}</ol>
  </div>
)
const renderMessage = (props: MessageProps) => render(inList(<Message {...props} />))
const row = () => screen.getByRole('listitem')

describe('a row', () => {
  test('is named by author, time and status', () => {
    renderMessage({ message: say(ana, 'Hello') })
    expect(screen.getByRole('listitem', { name: /^Ana 12:00\sPM$/ })).toBe(row())
  })

  test('of the visitor says so, and how far it has come', () => {
    renderMessage({ message: own('Hello') })
    expect(screen.getByRole('listitem', { name: /^You 12:00\sPM Read$/ })).toBe(row())
  })

  test('names a nameless author by the role, once per group', () => {
    render(
      inList(
        <>
          <Message message={say(bot, 'One')} position="first" />
          <Message message={say(bot, 'Two', 1)} position="last" />
        </>,
      ),
    )
    const names = screen.getAllByText('Assistant')
    expect(names.map((name) => name.getBoundingClientRect().width > 1)).toEqual([true, false])
  })

  test('forwards ref, class and attributes', () => {
    const ref = createRef<HTMLLIElement>()
    render(inList(<Message ref={ref} message={say(ana, 'Hello')} className="mine" data-test="x" />))
    expect(ref.current).toBe(row())
    expect(row().className).toBe('parlance-message mine')
    expect(row().dataset).toMatchObject({ test: 'x', author: 'agent', position: 'single' })
  })

  test('without a time shows none', () => {
    renderMessage({ message: { ...say(ana, 'Hello'), time: NaN } })
    expect(screen.getByRole('listitem', { name: 'Ana' })).toBe(row())
  })

  test('marks what was edited, and says what was deleted', () => {
    const { rerender } = renderMessage({ message: say(ana, 'Hello', 0, { edited: true }) })
    expect(screen.getByText('Edited')).toBeTruthy()
    rerender(inList(<Message message={say(ana, [], 0, { deleted: true })} />))
    expect(screen.getByText('This message was deleted')).toBeTruthy()
  })

  test('of notices alone runs across the transcript', () => {
    renderMessage({ message: say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana' }]) })
    expect(row().dataset['layout']).toBe('notice')
    expect(screen.getByRole('listitem', { name: /Ana/ })).toBe(row())
  })
})

describe('what is said', () => {
  test('each text has a bubble, the rest stands beside it', () => {
    renderMessage({ message: say(bot, [text('One'), text('Two'), { kind: 'buttons', options: [{ action: 'reply', label: 'Yes', value: 'y' }] }]) })
    const bubbles = ['One', 'Two'].map((words) => screen.getByText(words).closest('.parlance-bubble'))
    expect(new Set(bubbles).size).toBe(2)
    expect(screen.getByRole('button', { name: 'Yes' }).closest('.parlance-bubble')).toBeNull()
  })

  test('up to three emoji stand large', () => {
    renderMessage({ message: say(ana, '🎉') })
    const size = (words: string) => parseFloat(getComputedStyle(screen.getByText(words)).fontSize)
    expect(size('🎉')).toBeGreaterThan(30)
    cleanup()
    renderMessage({ message: say(ana, 'Hi 🎉') })
    expect(size('Hi 🎉')).toBeLessThan(20)
  })

  test('a component of the app draws its kind of part', () => {
    renderMessage({ message: say(ana, 'Hello'), components: { text: ({ part }) => <em>{part.text.toUpperCase()}</em> } })
    expect(screen.getByText('HELLO').tagName).toBe('EM')
  })
})

describe('delivery', () => {
  test.each<[Delivery, string]>([
    [{ status: 'queued' }, 'Waiting to be sent'],
    [{ status: 'sending' }, 'Sending'],
    [{ status: 'sent' }, 'Sent'],
    [{ status: 'confirmed' }, 'Sent'],
    [{ status: 'delivered' }, 'Delivered'],
    [{ status: 'read' }, 'Read'],
    [{ status: 'unconfirmed' }, 'Not sure this arrived'],
    [{ status: 'cancelled' }, 'Cancelled'],
    [{ status: 'failed', reason: 'too-large' }, 'Not sent. It is too long. Copy it and send it in parts.'],
    [{ status: 'failed', reason: 'network' }, 'Not sent. There was no connection.'],
  ])('%o is written as %s', (delivery, words) => {
    renderMessage({ message: own('Hello', 0, delivery) })
    expect(screen.getByText(words)).toBeTruthy()
  })

  test.each<[Delivery['status'], boolean]>([
    ['read', false],
    ['queued', false],
    ['failed', true],
    ['cancelled', true],
    ['unconfirmed', true],
  ])('%s where another message shows it: %s', (status, isShown) => {
    const delivery = (status === 'failed' ? { status, reason: 'refused' } : { status }) as Delivery
    renderMessage({ message: own('Hello', 0, delivery), showDelivery: false })
    expect(row().querySelector('.parlance-delivery') !== null).toBe(isShown)
  })

  test.each<[Delivery, readonly string[]]>([
    [{ status: 'failed', reason: 'network' }, ['Retry', 'Discard']],
    [{ status: 'failed', reason: 'conversation-ended' }, ['Copy', 'Discard']],
    [{ status: 'failed', reason: 'too-large' }, ['Copy', 'Discard']],
    [{ status: 'unconfirmed' }, ['Send again', 'Don’t resend']],
    [{ status: 'queued' }, ['Cancel']],
    [{ status: 'sending' }, []],
    [{ status: 'read' }, []],
  ])('%o offers %o', (delivery, names) => {
    renderMessage({ message: own('Hello', 0, delivery), onRetry: vi.fn(), onCancel: vi.fn() })
    expect(within(row()).queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(names)
  })

  test('without the bytes of its file it can only be discarded', () => {
    const lost = { id: 'f', kind: 'document', name: 'a.pdf', upload: { status: 'failed', reason: 'reload' } } as const
    const message = { ...own('', 0, { status: 'failed', reason: 'upload' }), parts: [{ kind: 'files', files: [lost] } as const] }
    renderMessage({ message, onRetry: vi.fn(), onCancel: vi.fn(), onUploadRetry: vi.fn() })
    expect(within(row()).queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Discard'])
  })

  test('nothing is offered that the host cannot do: what cannot be sent again can be copied', () => {
    renderMessage({ message: own('Hello', 0, { status: 'failed', reason: 'network' }) })
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Copy'])
    cleanup()
    renderMessage({ message: own('Hello', 0, { status: 'unconfirmed' }) })
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByText('Sent again, it may appear twice')).toBeNull()
  })

  test('a retry tells which message, and the focus stays on its row', async () => {
    const onRetry = vi.fn()
    const message = own('Hello', 0, { status: 'failed', reason: 'network' })
    const { rerender } = render(inList(<Message tabIndex={-1} message={message} onRetry={onRetry} />))
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(onRetry).toHaveBeenCalledWith('Hello')
    rerender(inList(<Message tabIndex={-1} message={{ ...message, delivery: { status: 'queued' } }} onRetry={onRetry} />))
    expect(document.activeElement).toBe(row())
  })
})

test('axe finds nothing', async () => {
  const { container } = render(
    inList(
      <>
        <Message message={say(ana, 'Hello')} position="first" />
        <Message message={say(ana, 'Hello again', 1, { edited: true })} position="last" />
        <Message message={own('Yes', 2, { status: 'failed', reason: 'network' })} onRetry={vi.fn()} onCancel={vi.fn()} />
        <Message message={say(visitor, '🎉', 3)} />
        <Message message={say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana' }], 4)} />
      </>,
    ),
  )
  expect(await auditPage(container)).toEqual([])
})

test('renders on a server and under StrictMode', () => {
  expect(renderToString(inList(<Message message={say(ana, 'Hello')} />))).toContain('Hello')
  const message = own('Hello', 0, { status: 'failed', reason: 'network' })
  render(<StrictMode>{inList(<Message message={message} onRetry={vi.fn()} />)}</StrictMode>)
  expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy()
})
