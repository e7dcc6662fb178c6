import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { scriptedConnection } from '../../../src/testing/index.ts'
import { browserPage } from '../../../src/widget/proactive/browserPage.ts'
import { proactiveModule } from '../../../src/widget/proactive/lateProactive.ts'
import type { PageNews } from '../../../src/widget/proactive/proactivePage.ts'
import { defineChatElement, type ChatElement } from '../../../src/widget/element/index.ts'
import { registerChatElement } from '../../../src/widget/element/registerChatElement.ts'
import { auditPage } from '../../components/composer/auditPage.ts'
import { happen, receive, start } from '../../react/scriptedChat.tsx'
import { button, log, says } from '../panel.tsx'
import { dialog, launcher, renderWidget } from '../widgetPage.tsx'

const address = location.href

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  history.replaceState(null, '', address)
})

const prices = { id: 'prices', text: 'Questions about prices? We answer in minutes.', author: { name: 'Ana', role: 'agent' } } as const
const shown = () => waitFor(() => expect(screen.queryByRole('button', { name: /Questions about prices/ })).not.toBeNull())
const spoken = () => document.querySelector('.parlance-widget > .parlance-hidden')?.textContent

describe('a message of the host’s', () => {
  test('stands beside the launcher, is read out, and opens the panel in which it is the first word', async () => {
    const { connection, api } = await renderWidget({ proactive: [prices], preview: false })
    await shown()
    expect(connection.script.opened).toBe(0)
    await waitFor(() => expect(spoken()).toMatch(/Ana.*Questions about prices/))
    expect(await auditPage(document.querySelector('.parlance-widget') as Element)).toEqual([])
    const opened: string[] = []
    api.on('proactiveOpened', ({ id }) => opened.push(id))
    await happen(() => button(/Ana Questions about prices/).click())
    expect(dialog()).not.toBeNull()
    await start(connection)
    expect([opened, log().textContent]).toEqual([['prices'], expect.stringMatching(/Ana.*Questions about prices/)])
    expect(screen.queryByRole('button', { name: 'Dismiss message' })).toBeNull()
    await receive(connection, says('bot', 'Good morning'))
    expect(log().textContent).toMatch(/Questions about prices.*Good morning/)
    expect(connection.commands.map(({ type }) => type)).not.toContain('message.send')
    expect(await auditPage(document.querySelector('.parlance-widget') as Element)).toEqual([])
  })

  test('is put away by its button or by Escape; the focus goes on to the launcher', async () => {
    const { api } = await renderWidget({ proactive: [prices] })
    const dismissed: string[] = []
    api.on('proactiveDismissed', ({ id }) => dismissed.push(id))
    await shown()
    button('Dismiss message').focus()
    await happen(() => userEvent.keyboard('{Enter}'))
    expect([screen.queryByText(prices.text), document.activeElement]).toEqual([null, launcher()])
    await happen(() => api.showProactive('prices'))
    button(/Questions about prices/).focus()
    await happen(() => userEvent.keyboard('{Escape}'))
    expect([screen.queryByText(prices.text), document.activeElement, dismissed]).toEqual([null, launcher(), ['prices', 'prices']])
  })

  test('that the page asks for comes as soon as what follows the rules has, however late that is', async () => {
    await proactiveModule.load()
    const arrived = proactiveModule.get()
    const get = vi.spyOn(proactiveModule, 'get').mockReturnValue(undefined)
    const waiting = new Set<() => void>()
    vi.spyOn(proactiveModule, 'subscribe').mockImplementation((listener) => (waiting.add(listener), () => void waiting.delete(listener)))
    const { api } = await renderWidget({ proactive: [{ ...prices, after: 3_600_000 }] })
    await happen(() => api.showProactive('prices'))
    expect([waiting.size, screen.queryByText(prices.text)]).toEqual([1, null])
    get.mockReturnValue(arrived)
    await happen(() => waiting.forEach((tell) => tell()))
    await shown()
  })

  test('comes when an app moves on without loading', async () => {
    await renderWidget({ proactive: [{ ...prices, url: '*?proactive=1' }] }, { isStrict: true })
    await happen(() => history.pushState(null, '', '?proactive=0'))
    expect(screen.queryByText(prices.text)).toBeNull()
    history.pushState(null, '', '?proactive=1')
    await shown()
    await happen(() => history.back())
    await waitFor(() => expect(screen.queryByText(prices.text)).toBeNull())
  })
})

test('the page tells how far it is scrolled, also where an app scrolls a box of its own, and when the pointer leaves at the top', async () => {
  const page = browserPage()
  const told: PageNews[] = []
  const stop = page.watch(new Set<PageNews>(['scrolled', 'leaving', 'moved']), (what) => told.push(what))
  expect(page.scrolled()).toBe(0)
  const box = document.createElement('div')
  const app = document.createElement('main')
  // Its page has the colours of the library.
  app.className = 'parlance'
  const inside = document.createElement('div')
  const aside = box.cloneNode() as HTMLElement
  Object.assign(box.style, { height: '100vh', overflow: 'auto' })
  Object.assign(aside.style, { height: '100px', overflow: 'auto' })
  Object.assign(inside.style, { height: '300vh' })
  box.append(inside)
  aside.append(inside.cloneNode())
  app.append(box, aside)
  document.body.append(app)
  aside.scrollTop = 50
  box.scrollTop = box.clientHeight
  await waitFor(() => expect(page.scrolled()).toBeCloseTo(0.5, 2))
  app.remove()
  const leave = (clientY: number) => document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY }))
  leave(300)
  expect(told).not.toContain('leaving')
  leave(-2)
  expect(told).toContain('leaving')
  stop()
  const before = told.length
  leave(-2)
  history.pushState(null, '', '#elsewhere')
  expect(told).toHaveLength(before)
})

test('an element follows the rules of its attribute, and tells its page', async () => {
  const element = document.createElement('parlance-chat') as ChatElement
  element.setAttribute('name', 'by-attribute')
  element.setAttribute('proactive', JSON.stringify([{ ...prices, id: 'attribute' }, { id: 'broken', text: 'Hello', delay: 1 }]))
  element.connection = () => scriptedConnection()
  const heard: unknown[] = []
  for (const type of ['parlance-proactive-shown', 'parlance-error']) element.addEventListener(type, (event) => heard.push((event as CustomEvent).detail))
  defineChatElement()
  document.body.append(element)
  await waitFor(() => expect(element.shadowRoot?.querySelector('.parlance-preview')?.textContent).toContain(prices.text))
  expect(heard).toEqual([{ message: expect.stringContaining('proactive[1].delay') }, { id: 'attribute' }])
  element.setAttribute('theme', 'dark')
  await happen()
  expect(heard).toHaveLength(2)
  element.proactive = [{ id: 'property', text: 'Anything else?', when: () => true }]
  await waitFor(() => expect(heard[2]).toEqual({ id: 'property' }))
  expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.includes('by-attribute'))).toEqual([])
  await happen(() => element.destroy())
})

test.each<[boolean, Partial<Record<'property' | 'attribute', unknown>>]>([
  [false, { property: [] }],
  [false, { attribute: [] }],
  [false, { property: [], attribute: [prices] }],
  [true, { property: [prices] }],
  [true, { attribute: [prices] }],
  [true, { property: [prices], attribute: [] }],
])('the widget is brought in for rules alone: %s for %j', (isWanted, { property, attribute }) => {
  const load = vi.fn(() => new Promise<never>(() => undefined))
  const tag = `parlance-rules-${crypto.randomUUID()}`
  registerChatElement(tag, load)
  const element = document.createElement(tag) as ChatElement
  // A visitor who has used a widget of the same name is another reason.
  element.setAttribute('name', tag)
  element.connection = () => scriptedConnection()
  if (attribute) element.setAttribute('proactive', JSON.stringify(attribute, null, 2))
  if (property) element.proactive = property as typeof element.proactive
  document.body.append(element)
  expect(load).toHaveBeenCalledTimes(isWanted ? 1 : 0)
  element.destroy()
})
