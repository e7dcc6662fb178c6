import { cleanup, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { english } from '../../src/i18n/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { ChatWidget } from '../../src/widget/index.ts'
import { auditPage } from '../components/composer/auditPage.ts'
import { happen, receive, sent, start } from '../react/scriptedChat.tsx'
import { dialog, gone, launcher, renderWidget } from './widgetPage.tsx'
import { ana, button, choices, field, log, says } from './panel.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const press = (keys: string) => happen(() => userEvent.keyboard(keys))
const click = (element: Element) => happen(() => (element as HTMLElement).click())
const root = () => document.querySelector('.parlance-widget') as HTMLElement

describe('closed', () => {
  test('there is a launcher and nothing else: no chat, no line, nothing to tab to', async () => {
    const { connection } = await renderWidget()
    expect(launcher()).toHaveProperty('ariaExpanded', 'false')
    expect(dialog()).toBeNull()
    expect(within(root()).getAllByRole('button')).toHaveLength(1)
    expect(connection.script.opened).toBe(0)
  })

  test('a server draws nothing to press; the launcher comes with what makes it work', async () => {
    const widget = <ChatWidget persistence="none" connection={scriptedConnection()} offset={{ inline: 40 }} />
    const html = renderToString(widget)
    expect(html).toContain('parlance-widget')
    expect(html).not.toContain('<button')
    // Policies of pages refuse style attributes.
    expect(html).not.toContain('style=')
    const { body } = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html')
    const container = document.body.appendChild(body.firstElementChild as HTMLElement)
    // React 18 complains of effects on a server wherever there is a document.
    const complaints = vi.spyOn(console, 'error')
    render(widget, { container, hydrate: true })
    await click(launcher())
    expect(document.activeElement).toBe(field())
    expect(complaints).not.toHaveBeenCalled()
    container.remove()
  })

  test('the launcher tells how many messages are new, and the newest stands beside it', async () => {
    const { connection, api } = await renderWidget()
    await happen(() => api.send('hello'))
    await start(connection)
    await receive(connection, says(ana, 'Good morning'), says(ana, [{ kind: 'text', format: 'markdown', text: 'How can **I** help?' }, choices('Yes')]))
    expect(launcher('Chat, 2 new messages')).toBeTruthy()
    expect(document.querySelector('.parlance-widget [role="log"]')?.textContent).toContain('2 new messages')
    await click(button(/^Ana How can I help/))
    expect(dialog()).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Dismiss message' })).toBeNull()
  })

  test('a message can be put away, and does not come again', async () => {
    const { connection, api } = await renderWidget()
    await happen(() => api.send('hello'))
    await start(connection, says(ana, 'Good morning'))
    await click(button('Dismiss message'))
    expect(screen.queryByText('Good morning')).toBeNull()
    expect(launcher('Chat, 1 new message')).toBeTruthy()
  })
})

describe('by keyboard', () => {
  test('Enter opens into the field, Escape in the empty field closes, and the focus is back', async () => {
    await renderWidget()
    launcher().focus()
    await press('{Enter}')
    expect(document.activeElement).toBe(field())
    expect(launcher().getAttribute('aria-controls')).toBe(dialog()?.id)
    await press('{Escape}')
    await gone()
    expect(dialog()).toBeNull()
    expect(document.activeElement).toBe(launcher())
  })

  test('Escape leaves open what holds words, and means in the transcript the way to the field', async () => {
    const { connection, api } = await renderWidget()
    await happen(() => api.open())
    await start(connection, says('bot', 'Hello'))
    await press('half a sentence{Escape}')
    expect(launcher().ariaExpanded).toBe('true')
    await happen(() => userEvent.clear(field()))
    await happen(() => log().focus())
    await press('{Escape}')
    expect(document.activeElement).toBe(field())
    expect(launcher().ariaExpanded).toBe('true')
    await press('{Escape}')
    expect(launcher().ariaExpanded).toBe('false')
  })

  test('Tab goes into the widget and out of it again, both ways', async () => {
    await renderWidget()
    screen.getByRole('link', { name: 'Before' }).focus()
    await press('{Tab}')
    expect(document.activeElement).toBe(launcher())
    await press('{Tab}')
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'After' }))
    await press('{Shift>}{Tab}{/Shift}')
    await press('{Enter}')
    for (let step = 0; step < 12 && document.activeElement !== screen.getByRole('link', { name: 'After' }); step++) await press('{Tab}')
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'After' }))
  })

  test('the window grows and shrinks by a button that keeps the focus', async () => {
    const { api } = await renderWidget()
    await happen(() => api.open())
    await page.viewport(1200, 900)
    const before = dialog()?.getBoundingClientRect().width ?? 0
    button('Larger window').focus()
    await press('{Enter}')
    expect(document.activeElement).toBe(button('Smaller window'))
    expect(dialog()?.getBoundingClientRect().width).toBeGreaterThan(before)
    await page.viewport(800, 700)
  })
})

describe('open', () => {
  test('it is a named dialog that leaves the page alone', async () => {
    const { api } = await renderWidget({ title: 'Harbour' })
    await happen(() => api.open())
    expect(screen.getByRole('dialog', { name: 'Harbour' }).getAttribute('aria-modal')).toBeNull()
    expect(document.querySelectorAll('[inert]')).toHaveLength(0)
    // One name for one thing.
    expect(screen.queryByRole('region', { name: 'Chat' })).toBeNull()
  })

  test('what was typed, chosen and half filled in is there when it opens again', async () => {
    const { connection, api } = await renderWidget()
    await happen(() => api.open())
    await start(connection)
    await happen(() => userEvent.type(field(), 'half a sentence'))
    await happen(() => api.close())
    await gone()
    expect(dialog()).toBeNull()
    await happen(() => api.open())
    expect(field().value).toBe('half a sentence')
  })

  test('minimised, the launcher says with whom one talks', async () => {
    const { connection, api } = await renderWidget()
    await happen(() => api.open())
    await start(connection, { type: 'participants.changed', participants: [ana] })
    await click(button('Minimise'))
    await gone()
    expect(document.activeElement).toBe(launcher('Chat with Ana'))
    await press('{Enter}')
    expect(launcher('Chat').ariaExpanded).toBe('true')
  })

  test('a connection that cannot be had is told in words, with a way to try again', async () => {
    const connection = scriptedConnection()
    const load = vi.fn(() => (load.mock.calls.length === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(connection)))
    const { api } = await renderWidget({ connection: load })
    await happen(() => api.open())
    await click(button('Try again'))
    await happen()
    expect(document.activeElement).toBe(field())
  })

  test('it has no accessibility problems, open and closed', async () => {
    const { connection, api } = await renderWidget()
    await happen(() => api.send('hello'))
    await start(connection, says(ana, 'Good morning'))
    expect(await auditPage(root())).toEqual([])
    await happen(() => api.open())
    expect(await auditPage(root())).toEqual([])
  })
})

describe('on a phone', () => {
  beforeEach(() => page.viewport(390, 844))
  afterEach(() => page.viewport(800, 700))

  test('it covers the screen, the page behind is inert, and all is as before when it closes', async () => {
    const { api } = await renderWidget()
    const before = document.documentElement.outerHTML.match(/<html[^>]*>/)?.[0]
    await click(launcher())
    expect(dialog()?.getAttribute('aria-modal')).toBe('true')
    await happen(() => Promise.all(dialog()?.getAnimations().map(({ finished }) => finished) ?? []))
    expect(dialog()?.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
    expect(screen.getByText('Before').inert).toBe(true)
    // Not the field: that would bring the keyboard up over what there is to read.
    expect(document.activeElement).toBe(dialog())
    await happen(() => api.close())
    await gone()
    expect(screen.getByText('Before').inert).toBe(false)
    expect(document.activeElement).toBe(launcher())
    expect(document.documentElement.outerHTML.match(/<html[^>]*>/)?.[0]).toBe(before)
  })
})

describe('in an app', () => {
  test('StrictMode opens one line, and unmounting lets it go', async () => {
    const { connection, api, unmount } = await renderWidget({}, { isStrict: true })
    await happen(() => api.open())
    await start(connection)
    expect(connection.script.opened).toBe(1)
    await happen(unmount)
    expect(connection.script.closed).toBe(1)
    expect(document.querySelector('.parlance-widget')).toBeNull()
  })

  test('props change what is seen, and what is read once stays', async () => {
    const { again } = await renderWidget()
    await again({ title: 'Help', position: 'start', theme: 'dark', offset: { inline: 40 }, locale: { ...english, language: 'ar', widget: { ...english.widget, launcher: 'الدردشة' } } })
    expect(root().dataset).toMatchObject({ position: 'start', theme: 'dark' })
    expect(root().dir).toBe('rtl')
    // The start of an Arabic line.
    expect(Math.round(innerWidth - launcher('الدردشة').getBoundingClientRect().right)).toBe(40)
    await again({})
    expect(root().dataset['theme']).toBeUndefined()
    expect(launcher()).toBeTruthy()
  })

  test('hidden, nothing is seen; shown again, all is as it was', async () => {
    const { api } = await renderWidget({ hidden: true })
    expect(screen.queryByRole('button')).toBeNull()
    await happen(() => api.open())
    expect(dialog()).toBeNull()
    await happen(() => api.show())
    expect(dialog()).not.toBeNull()
  })

  test('without a launcher the focus goes back to what opened it', async () => {
    const { api } = await renderWidget({ launcher: false })
    const link = screen.getByRole('link', { name: 'Before' })
    link.focus()
    await happen(() => api.open())
    expect(document.activeElement).toBe(field())
    await press('{Escape}')
    expect(document.activeElement).toBe(link)
  })

  test('two widgets on one page know nothing of each other', async () => {
    const one = await renderWidget({ name: 'sales', title: 'Sales' })
    const other = await renderWidget({ name: 'support', title: 'Support', position: 'start' })
    await happen(() => one.api.open())
    expect(other.api.getState().isOpen).toBe(false)
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    expect(sent(other.connection, 'conversation.start')).toEqual([])
    expect(other.connection.script.opened).toBe(0)
  })

  test('destroy takes everything away, also what listens to the page, and the app may go on with it mounted', async () => {
    const listening = vi.spyOn(window, 'addEventListener')
    const { connection, api } = await renderWidget()
    await happen(() => api.open())
    await start(connection)
    await happen(() => api.destroy())
    expect(root()).toBeNull()
    expect(connection.script.closed).toBe(1)
    const touches = listening.mock.calls.flatMap(([type, , options]) => (type === 'pointerdown' && typeof options === 'object' ? [options.signal?.aborted] : []))
    expect(touches).toEqual([true])
  })
})
