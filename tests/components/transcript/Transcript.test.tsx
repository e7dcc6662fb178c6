import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PartProps } from '../../../src/components/partProps.ts'
import { Transcript } from '../../../src/components/transcript/index.ts'
import type { FormPart, InvitationPart, Message, TextPart } from '../../../src/model/index.ts'
import { auditPage } from '../composer/auditPage.ts'
import { distanceFromEnd, log, renderRoom, Room, rowAt, rows, scrollBy, settle } from './harness.tsx'
import { ana, bot, many, own, say, text } from './messages.ts'

afterEach(cleanup)

describe('rendering', () => {
  test('an appended message renders its own row alone, and nothing renders twice', async () => {
    const drawn: string[] = []
    const components = {
      text: ({ part }: PartProps<TextPart>) => {
        drawn.push(part.text)
        return <p>{part.text}</p>
      },
    }
    const messages = [say(ana, 'A'), own('B', 1), say(ana, 'C', 2)]
    // A host that makes everything anew each time it renders, as most do.
    const asked = () => ({ onFormSubmit: () => {}, onFormCancel: () => {}, formSettings: { secureAutofill: true }, onInvitationAnswer: () => {}, invitations: ['call' as const] })
    const room = (list: readonly Message[]) => <Room messages={list} components={{ ...components }} onReply={() => {}} onRetry={() => {}} typing={[]} {...asked()} />
    const { rerender } = render(room(messages))
    await settle()
    expect(drawn).toEqual(['A', 'B', 'C'])
    drawn.length = 0
    rerender(room([...messages, say(ana, 'D', 3)]))
    await settle()
    expect(drawn).toEqual(['D'])
    drawn.length = 0
    const read: Message = { ...own('B', 1), delivery: { status: 'delivered' } }
    rerender(room([messages[0] as Message, read, messages[2] as Message]))
    await settle()
    expect(drawn).toEqual(['B'])
  })

  test('handlers are the latest, though rows did not render again', async () => {
    const failed = own('Mine', 0, { status: 'failed', reason: 'network' })
    const [early, late] = [vi.fn(), vi.fn()]
    const { rerender } = renderRoom({ messages: [failed], onRetry: early })
    rerender(<Room messages={[failed]} onRetry={late} />)
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(early).not.toHaveBeenCalled()
    expect(late).toHaveBeenCalledWith('Mine')
  })

  test('forms and invitations reach the host through their rows', async () => {
    const [onFormSubmit, onFormCancel, onInvitationAnswer] = [vi.fn(), vi.fn(), vi.fn()]
    const form: FormPart = { kind: 'form', formId: 'f1', name: 'address', definition: { name: 'address', fields: [] } }
    const call: InvitationPart = { kind: 'invitation', invitationId: 'c1', invitation: 'call', status: 'pending' }
    const settings = { secureAutofill: true }
    const components = {
      form: ({ part, onFormSubmit: submit, onFormCancel: cancel, formSettings }: PartProps<FormPart>) => (
        <>
          <button onClick={() => submit?.(part, { a: 'b' })}>{`Submit ${String(formSettings?.secureAutofill)}`}</button>
          <button onClick={() => cancel?.(part)}>Cancel</button>
        </>
      ),
    }
    renderRoom({ messages: [say(ana, [form], 0, { id: 'f' }), say(ana, [call], 1, { id: 'c' })], components, formSettings: settings, invitations: ['call'], onFormSubmit, onFormCancel, onInvitationAnswer })
    await userEvent.click(screen.getByRole('button', { name: 'Submit true' }))
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }))
    expect(onFormSubmit).toHaveBeenCalledExactlyOnceWith(form, { a: 'b' })
    expect(onFormCancel).toHaveBeenCalledExactlyOnceWith(form)
    expect(onInvitationAnswer).toHaveBeenCalledExactlyOnceWith(call, 'accepted')
  })

  test('forwards ref, class and attributes', () => {
    const ref = createRef<HTMLDivElement>()
    render(<Transcript ref={ref} messages={[]} className="mine" data-test="x" />)
    expect(ref.current?.className).toBe('parlance-transcript mine')
    expect(ref.current?.dataset['test']).toBe('x')
  })
})

describe('rows', () => {
  test('tell their place among all, and do not tell a total that is not known', async () => {
    const { rerender } = renderRoom({ messages: many(200) })
    await settle()
    expect(rowAt(199)?.getAttribute('aria-posinset')).toBe('200')
    expect(rowAt(199)?.getAttribute('aria-setsize')).toBe('200')
    await scrollBy(-4000)
    const places = rows().map((row) => Number(row.getAttribute('aria-posinset')))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    rerender(<Room messages={many(200)} hasEarlier />)
    expect(rows().every((row) => row.getAttribute('aria-setsize') === '-1')).toBe(true)
  })

  test('write the delivery under the last own message alone', async () => {
    const { rerender } = renderRoom({ messages: [own('A'), say(ana, 'Between', 0.5), own('B', 1, { status: 'delivered' }), say(ana, 'C', 2)] })
    const seen = () => screen.getAllByText(/^(Read|Delivered)$/).filter((word) => word.checkVisibility()).map(({ textContent }) => textContent)
    expect(seen()).toEqual(['Delivered'])
    // Nor is what is not seen read aloud, or given room.
    expect(screen.getByRole('listitem', { name: /^You.*PM$/ }).textContent).toContain('A')
    expect(rowAt(0)?.querySelector('.parlance-message-meta')?.getBoundingClientRect().height).toBe(16)
    rerender(<Room messages={[own('A'), own('B', 1, { status: 'delivered' }), own('D', 2, { status: 'sending' })]} />)
    expect(rowAt(0)?.querySelector('.parlance-message-meta')?.getBoundingClientRect().height).toBe(0)
    expect(seen()).toEqual([])
  })

  test('are parted by days and by the line above what is unread', () => {
    renderRoom({ messages: [say(ana, 'A'), say(ana, 'B', 24 * 60), say(ana, 'C', 24 * 60 + 1)], unreadFrom: 'C' })
    expect(screen.getAllByRole('separator').map((line) => line.getAttribute('aria-label'))).toEqual(['March 4, 2025', 'March 5, 2025', 'New'])
    expect(within(rowAt(2) as HTMLElement).getByRole('separator', { name: 'New' })).toBeTruthy()
  })

  test('know what has become of their buttons', () => {
    const choice = (id: string) => say(bot, [text(id), { kind: 'buttons', options: [{ action: 'reply', label: `Yes ${id}`, value: 'yes' }] }], 0, { id })
    const messages = [choice('a'), choice('b')]
    const { rerender } = renderRoom({ messages, actionStateOf: ({ id }) => (id === 'a' ? { state: 'chosen', chosenValue: 'yes' } : { state: 'live' }) })
    const isUsable = (name: string) => {
      const button = screen.queryByRole('button', { name: new RegExp(name) })
      return button !== null && button.getAttribute('aria-disabled') !== 'true'
    }
    expect([isUsable('Yes a'), isUsable('Yes b')]).toEqual([false, true])
    rerender(<Room messages={messages} conversationEnded />)
    expect([isUsable('Yes a'), isUsable('Yes b')]).toEqual([false, false])
  })
})

describe('the edges', () => {
  test('while there is nothing, the empty state stands there', () => {
    renderRoom({ messages: [], empty: <p>Nothing yet</p> })
    expect(screen.getByText('Nothing yet')).toBeTruthy()
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('earlier messages are asked for by the button, and while they come it says so', async () => {
    const onLoadEarlier = vi.fn()
    const { rerender } = renderRoom({ messages: many(5), hasEarlier: true, onLoadEarlier })
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }))
    expect(onLoadEarlier).toHaveBeenCalled()
    onLoadEarlier.mockClear()
    rerender(<Room messages={many(5)} hasEarlier loading onLoadEarlier={onLoadEarlier} />)
    await userEvent.click(screen.getByRole('button', { name: 'Loading earlier messages' }))
    expect(onLoadEarlier).not.toHaveBeenCalled()
  })

  test('earlier messages are asked for once when the reader comes near the first', async () => {
    const onLoadEarlier = vi.fn()
    renderRoom({ messages: many(80), hasEarlier: true, onLoadEarlier })
    await settle()
    expect(onLoadEarlier).not.toHaveBeenCalled()
    log().scrollTop = 200
    await settle()
    log().scrollTop = 100
    await settle()
    expect(onLoadEarlier).toHaveBeenCalledTimes(1)
  })

  test.each([
    [{ typing: [ana] }, 'Ana is typing'],
    [{ typing: [ana, bot] }, 'Ana and Assistant are typing'],
    [{ typing: [ana, bot, { role: 'agent' as const }] }, 'Several people are typing'],
    [{ awaitingReply: true }, 'Ana is preparing a reply'],
    [{ awaitingReply: true, typing: [ana] }, 'Ana is typing'],
  ])('%o is written as %s', (props, words) => {
    renderRoom({ messages: [say(ana, 'A'), own('B', 1)], ...props })
    expect(screen.getByText(words)).toBeTruthy()
  })

  test('a reply is expected of nobody known', () => {
    renderRoom({ messages: [own('B')], awaitingReply: true, after: <p>Below</p> })
    expect(screen.getByText('A reply is being prepared')).toBeTruthy()
    expect(screen.getByText('Below')).toBeTruthy()
  })
})

describe('accessibility', () => {
  test('the transcript is a log that takes the focus and speaks nothing', () => {
    renderRoom({ messages: many(3) })
    expect(log().getAttribute('aria-live')).toBe('off')
    expect(log().tabIndex).toBe(0)
    expect(log().closest('[aria-live="polite"], [aria-live="assertive"]')).toBeNull()
  })

  test.each(['light', 'dark'])('axe finds nothing in %s', async (theme) => {
    const messages = [...many(4), own('Mine', 99, { status: 'failed', reason: 'network' }), say(ana, 'Hello', 100)]
    const { container } = render(
      <div className="parlance" data-theme={theme} style={{ blockSize: 500, background: 'var(--parlance-surface-panel-default)' }}>
        <Transcript messages={messages} hasEarlier typing={[ana]} unreadFrom="Hello" onRetry={vi.fn()} onCancel={vi.fn()} />
      </div>,
    )
    await settle()
    expect(await auditPage(container)).toEqual([])
  })
})

describe('elsewhere than in one browser page', () => {
  test('a server draws the last rows, without styles of its own', () => {
    const markup = renderToString(<Transcript messages={many(500)} />)
    expect(markup).toContain('Message 499.')
    expect(markup).not.toContain('Message 400.')
    expect(markup).not.toContain('style=')
  })

  test('the browser takes over what the server drew', async () => {
    const onRecoverableError = vi.fn()
    const page = document.createElement('div')
    document.body.append(page)
    const room = <Room messages={many(200)} />
    // The markup is our own, made by React a line above.
    page.append(document.createRange().createContextualFragment(renderToString(room)))
    const root = hydrateRoot(page, room, { onRecoverableError })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    await waitFor(() => expect(rows().length).toBeLessThan(30))
    expect(rowAt(199)).not.toBeNull()
    expect(onRecoverableError).not.toHaveBeenCalled()
    root.unmount()
    page.remove()
  })

  test('StrictMode changes nothing', async () => {
    const { rerender } = render(
      <StrictMode>
        <Room messages={many(100)} />
      </StrictMode>,
    )
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    rerender(
      <StrictMode>
        <Room messages={many(103)} />
      </StrictMode>,
    )
    await waitFor(() => expect(rowAt(102)).not.toBeNull())
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
  })

  test('a panel that is hidden and shown again is still at its end', async () => {
    const { container, rerender } = renderRoom({ messages: many(100) })
    await settle()
    container.style.display = 'none'
    await settle()
    rerender(<Room messages={many(104)} />)
    await settle()
    container.style.display = ''
    await waitFor(() => expect(rowAt(103)).not.toBeNull())
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
  })
})
