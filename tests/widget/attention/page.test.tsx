import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createChime } from '../../../src/widget/attention/createChime.ts'
import { createNotifier } from '../../../src/widget/attention/createNotifier.ts'
import { createTitleBadge } from '../../../src/widget/attention/createTitleBadge.ts'
import type { NotificationApi } from '../../../src/widget/attention/notificationPermission.ts'
import { playChime } from '../../../src/widget/attention/playChime.ts'
import { happen, receive, start } from '../../react/scriptedChat.tsx'
import { button, log, says } from '../panel.tsx'
import { renderWidget } from '../widgetPage.tsx'

const titleBefore = document.title
let hasFocus = false

beforeEach(() => {
  hasFocus = false
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus)
  document.title = 'Harbour'
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.title = titleBefore
})

const click = (name: string) => happen(() => button(name).click())

/** The browser's notifications, in the hands of the test. */
function notifications(permission: NotificationPermission) {
  const shown: { title: string; options: NotificationOptions | undefined; onclick: (() => void) | null; isClosed: boolean }[] = []
  const requestPermission = vi.fn(async () => 'granted' as const)
  const api = class {
    static readonly permission = permission
    static readonly requestPermission = requestPermission
    onclick: (() => void) | null = null
    onclose = null
    isClosed = false
    readonly title: string
    readonly options: NotificationOptions | undefined
    constructor(title: string, options?: NotificationOptions) {
      this.title = title
      this.options = options
      if (permission === 'granted') shown.push(this)
    }
    close() {
      this.isClosed = true
    }
  }
  return { api: api as unknown as NotificationApi, shown, requestPermission }
}

describe('the title of the page', () => {
  test('counts what is new while nobody looks, goes with the page’s own changes, and is the page’s again', async () => {
    const text = document.querySelector('title')?.firstChild as Text
    const badge = createTitleBadge(document)
    text.data = '  Harbour \n'
    badge.show(2)
    expect(document.title).toBe('(2) Harbour')
    document.title = 'Orders'
    await waitFor(() => expect(document.title).toBe('(2) Orders'))
    document.title = `* ${document.title}`
    await waitFor(() => expect(document.title).toBe('* (2) Orders'))
    badge.show(0)
    expect(document.title).toBe('* Orders')
    document.title = '(2) Inbox'
    badge.show(2)
    await waitFor(() => expect(document.title).toBe('(2) (2) Inbox'))
    badge.show(0)
    expect(document.querySelector('title')?.textContent).toBe('(2) Inbox')
  })

  test('is left as it was to the letter, and made and taken away where the page has none', async () => {
    const title = document.querySelector('title') as HTMLTitleElement
    title.textContent = '  Harbour \n'
    const badge = createTitleBadge(document)
    badge.show(1)
    await waitFor(() => expect(document.title).toBe('(1) Harbour'))
    badge.show(0)
    expect(title.textContent).toBe('  Harbour \n')
    title.remove()
    badge.show(3)
    await waitFor(() => expect(document.title).toBe('(3)'))
    badge.show(0)
    expect(document.querySelector('title')).toBeNull()
    document.head.append(title)
  })

  test('adds up the widgets of a page', async () => {
    const [one, other] = [createTitleBadge(document), createTitleBadge(document)]
    one.show(1)
    other.show(2)
    await waitFor(() => expect(document.title).toBe('(3) Harbour'))
    one.show(0)
    await waitFor(() => expect(document.title).toBe('(2) Harbour'))
    other.show(0)
    expect(document.title).toBe('Harbour')
  })

  test('is that of a widget: counted while the visitor is elsewhere, off when he comes back, gone with the widget', async () => {
    const { connection, api, unmount } = await renderWidget()
    await happen(() => api.send('hello'))
    await start(connection, says('bot', 'One'), says('bot', 'Two'))
    await waitFor(() => expect(document.title).toBe('(2) Harbour'))
    hasFocus = true
    await happen(() => window.dispatchEvent(new Event('focus')))
    expect(document.title).toBe('Harbour')
    hasFocus = false
    await happen(() => window.dispatchEvent(new Event('blur')))
    await waitFor(() => expect(document.title).toBe('(2) Harbour'))
    unmount()
    expect(document.title).toBe('Harbour')
  })
})

describe('the chime', () => {
  test('is soft, and ends', async () => {
    const context = new OfflineAudioContext(1, 44_100, 44_100)
    playChime(context)
    const samples = (await context.startRendering()).getChannelData(0)
    const peak = (from: number, to: number) => samples.slice(from * 44_100, to * 44_100).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    expect(peak(0, 0.7)).toBeGreaterThan(0.03)
    expect(peak(0, 0.7)).toBeLessThan(0.15)
    expect(peak(0.7, 1)).toBe(0)
  })

  test('asks for no device before the visitor has touched the page', async () => {
    const makeContext = vi.fn(() => undefined)
    await createChime({ makeContext, hasGesture: () => false }).play()
    expect(makeContext).not.toHaveBeenCalled()
    await createChime({ makeContext, hasGesture: () => true }).play()
    expect(makeContext).toHaveBeenCalledOnce()
  })

  test('is muted by a button that tells whether it is, and has none where there is no sound', async () => {
    const { api, again } = await renderWidget()
    await happen(() => api.open())
    expect(button('Mute sounds').getAttribute('aria-pressed')).toBe('false')
    await click('Mute sounds')
    expect(button('Mute sounds').getAttribute('aria-pressed')).toBe('true')
    expect(api.getState().isMuted).toBe(true)
    await again({ sound: false })
    expect(screen.queryByRole('button', { name: 'Mute sounds' })).toBeNull()
  })
})

describe('notifications', () => {
  const question = () => screen.queryByRole('group', { name: 'Would you like a notification when we answer?' })

  test('are offered after the first message, and asked for by his press alone', async () => {
    const { api: browser, requestPermission } = notifications('default')
    vi.stubGlobal('Notification', browser)
    const { connection, api } = await renderWidget({ notifications: true })
    await happen(() => api.open())
    await start(connection)
    await receive(connection, says('bot', 'Hello'))
    expect(question()).toBeNull()
    await happen(() => api.send('hello'))
    expect(question()).not.toBeNull()
    expect(requestPermission).not.toHaveBeenCalled()
    await click('Turn on')
    expect(requestPermission).toHaveBeenCalledOnce()
    expect(question()).toBeNull()
    expect(document.activeElement).toBe(log())
  })

  test('are not offered again to one who does not want them', async () => {
    const { api: browser, requestPermission } = notifications('default')
    vi.stubGlobal('Notification', browser)
    const { connection, api } = await renderWidget({ notifications: true })
    await happen(() => api.open())
    await start(connection)
    await happen(() => api.send('hello'))
    await click('Not now')
    await happen(() => api.send('again'))
    expect(question()).toBeNull()
    expect(requestPermission).not.toHaveBeenCalled()
  })

  test.each<[string, unknown]>([
    ['there are none', undefined],
    ['he has answered already', notifications('denied').api],
    ['pages cannot show any', Object.assign(function () { throw new TypeError('Illegal constructor') }, { permission: 'default' })],
  ])('are not offered where %s', async (_name, browser) => {
    vi.stubGlobal('Notification', browser)
    const { connection, api } = await renderWidget({ notifications: true })
    await happen(() => api.open())
    await start(connection)
    await happen(() => api.send('hello'))
    expect(question()).toBeNull()
  })

  test('show author and text without a sound of their own, once, and close when pressed or read', () => {
    const { api, shown } = notifications('granted')
    const notifier = createNotifier(api)
    const onPress = vi.fn()
    const facts = { key: 'w1', author: 'Ana', text: 'Good morning', language: 'en', onPress }
    notifier.show(facts)
    notifier.show(facts)
    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatchObject({ title: 'Ana', options: { body: 'Good morning', tag: 'parlance:w1', silent: true } })
    shown[0]?.onclick?.()
    expect(onPress).toHaveBeenCalledOnce()
    notifier.show({ ...facts, key: 'w2' })
    notifier.close()
    expect(shown.map(({ isClosed }) => isClosed)).toEqual([true, true])
  })

  test('are not shown to one who did not allow them, and where they cannot be made nothing breaks', () => {
    const { api, shown } = notifications('denied')
    const facts = { key: 'w1', author: 'Ana', text: 'Good morning', language: 'en', onPress: () => undefined }
    createNotifier(api).show(facts)
    createNotifier(undefined).show(facts)
    const broken = Object.assign(function () { throw new TypeError('Illegal constructor') }, { permission: 'granted' }) as unknown as NotificationApi
    createNotifier(broken).show(facts)
    expect(shown).toEqual([])
  })
})
