import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PartProps } from '../../src/components/partProps.ts'
import { english, type Locale } from '../../src/i18n/index.ts'
import type { TextPart } from '../../src/model/index.ts'
import { ChatProvider } from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { ChatPanel } from '../../src/widget/index.ts'
import { happen, receive, start } from '../react/scriptedChat.tsx'
import { ana, field, log, panel, renderStartedPanel, rows, says, settle } from './panel.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('what is drawn', () => {
  const drawn = new Map<string, number>()
  const note = (what: string) => void drawn.set(what, (drawn.get(what) ?? 0) + 1)

  function CountedText({ part }: PartProps<TextPart>) {
    note(part.text)
    return <p>{part.text}</p>
  }

  const components = { text: CountedText }

  // A word is read whenever the part that shows it is drawn.
  const locale: Locale = {
    ...english,
    composer: {
      ...english.composer,
      get message() {
        note('(composer)')
        return english.composer.message
      },
    },
    transcript: {
      ...english.transcript,
      header: {
        ...english.transcript.header,
        get close() {
          note('(header)')
          return english.transcript.header.close
        },
      },
    },
  }

  async function drawnDuring(action: () => unknown): Promise<Record<string, number>> {
    drawn.clear()
    await action()
    await settle()
    return Object.fromEntries(drawn)
  }

  test('for a new message is its own row alone, and for a typed letter the composer alone', async () => {
    const { connection, client } = await renderStartedPanel({ components, onClose: () => undefined }, { locale })
    await receive(connection, ...Array.from({ length: 12 }, (_, index) => says(index % 2 ? 'bot' : ana, `line ${index}`)))
    await settle()
    expect(rows().length).toBeGreaterThan(4)
    expect(await drawnDuring(() => receive(connection, says(ana, 'news')))).toEqual({ news: 1 })
    expect(await drawnDuring(() => happen(() => client.setDraft('h')))).toEqual({ '(composer)': 1 })
    expect(await drawnDuring(() => receive(connection, { type: 'frame.ignored', name: 'news', payload: {} }))).toEqual({})
    expect(Object.keys(await drawnDuring(() => happen(() => client.send({ text: 'mine' }))))).toEqual(['mine'])
  })

  test('for a hundred messages while the visitor types is never the composer', async () => {
    const { connection } = await renderStartedPanel({ components }, { locale })
    await userEvent.type(field(), 'I am just wri')
    const counts = await drawnDuring(async () => {
      for (let index = 0; index < 100; index++) await receive(connection, says('bot', `line ${index}`))
    })
    expect(counts['(composer)']).toBeUndefined()
    expect(counts['line 99']).toBe(1)
    expect([field().value, document.activeElement]).toEqual(['I am just wri', field()])
  })

  test('in the host’s own way is text of the kind the host names', async () => {
    const { connection } = await renderStartedPanel({ components })
    await receive(connection, says('bot', 'Hello'))
    expect(screen.getByText('Hello').tagName).toBe('P')
  })
})

describe('a page from the server', () => {
  const page = (connection = scriptedConnection()) => (
    <ChatProvider connection={connection} assistant={{ name: 'Harbour' }}>
      <ChatPanel conversations onClose={() => undefined} />
    </ChatProvider>
  )

  test('holds the whole panel, and no style attribute that a strict policy would refuse', () => {
    const html = renderToString(page())
    expect(html).toContain('How can we help?')
    expect(html).toContain('<textarea')
    expect(html).toContain('aria-live="polite"')
    expect(html).not.toContain('style=')
  })

  test.each([[false], [true]])('comes alive without a complaint, and the conversation begins; under StrictMode: %s', async (isStrict) => {
    const connection = scriptedConnection()
    const { body } = new DOMParser().parseFromString(`<div>${renderToString(page())}</div>`, 'text/html')
    const container = document.body.appendChild(body.firstElementChild as HTMLElement)
    container.style.blockSize = '600px'
    const complaints = vi.spyOn(console, 'error')
    const [before] = container.getElementsByTagName('textarea')
    const { unmount } = render(isStrict ? <StrictMode>{page(connection)}</StrictMode> : page(connection), { container, hydrate: true })
    await happen()
    expect(field()).toBe(before)
    await start(connection, says('bot', 'Good morning'))
    expect(rows()).toHaveLength(1)
    expect([connection.script.opened, complaints.mock.calls]).toEqual([1, []])
    unmount()
    container.remove()
  })
})

test('unmounting the panel and its provider leaves no timer, no line and no listener behind', async () => {
  const listeners = { added: 0, removed: 0 }
  for (const target of [window, document]) {
    vi.spyOn(target, 'addEventListener').mockImplementation(() => void listeners.added++)
    vi.spyOn(target, 'removeEventListener').mockImplementation(() => void listeners.removed++)
  }
  const { connection, unmount } = await renderStartedPanel({}, { isStrict: true })
  await receive(connection, says('bot', 'Hello'), { type: 'typing.started', participant: ana })
  unmount()
  expect([connection.clock.pending, connection.script.opened, connection.script.closed]).toEqual([0, 1, 1])
  expect(listeners.removed).toBe(listeners.added)
})

describe('what was missed', () => {
  test('while the page was not looked at stands below a line, until the visitor says something', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    const { connection, client } = await renderStartedPanel()
    await receive(connection, says('bot', 'One'))
    await receive(connection, says('bot', 'Two'))
    expect(screen.getByRole('separator', { name: 'New' })).toBeTruthy()
    expect(client.store.getState().unread).toBe(2)
    await happen(() => client.send({ text: 'hello' }))
    expect(client.store.getState().unread).toBe(0)
    hasFocus.mockReturnValue(true)
    await receive(connection, says('bot', 'Three'))
    expect(client.store.getState().unread).toBe(0)
    await waitFor(() => expect(screen.queryByRole('separator', { name: 'New' })).toBeNull())
  })
})

test('the transcript fills the panel, and the composer stands at its end', async () => {
  const { connection } = await renderStartedPanel({}, { height: 500 })
  await receive(connection, ...Array.from({ length: 20 }, (_, index) => says('bot', `line ${index}`)))
  await settle()
  const box = (element: Element) => element.getBoundingClientRect()
  expect(box(panel()).height).toBe(500)
  expect(box(panel()).bottom - box(field()).bottom).toBeLessThan(40)
  expect(box(field()).top).toBeGreaterThanOrEqual(box(log()).bottom)
  expect(box(rows().at(-1) as Element).bottom).toBeLessThanOrEqual(box(log()).bottom + 1)
})
