import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { type ChatPage, expectPage, openChat } from './chatPage.ts'
import { startRemoteSandbox, type RemoteSandbox } from './remoteSandbox.ts'
import { listenTo, searchPlaces, type Traffic } from './secure/searchPlaces.ts'
import { servePage } from './servePage.ts'

/** Two unmistakable numbers for each way out of the form: nobody else has ever written them. */
const canariesOf = (way: number) => [`${way}73105926481${way}5093`, `${way}48260713950${way}8264`] as const

let browser: Browser
let sandbox: RemoteSandbox
let page: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  ;[browser, sandbox, page] = await Promise.all([
    chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags }),
    startRemoteSandbox(),
    servePage(),
  ])
})

afterAll(async () => {
  await browser.close()
  await Promise.all([sandbox.end(), page.close()])
})

interface SecureLedger {
  readonly forms: readonly { readonly sha256?: string; readonly data?: unknown }[]
  readonly received: readonly { readonly event: { readonly event: string } }[]
}

const ledger = async (): Promise<SecureLedger> => (await (await fetch(`${sandbox.url}/control/chat-session/ledger`)).json()) as SecureLedger
const received = async (name: string) => (await ledger()).received.filter(({ event }) => event.event === name).length

describe.each(['poll', 'socket'] as const)('what is typed into a secure form, over the %s', (wire) => {
  let context: BrowserContext
  let chat: ChatPage
  let traffic: Traffic

  async function open(): Promise<void> {
    chat = await openChat(context, `${page.url}?server=${sandbox.host}&wire=${wire}`)
    traffic = listenTo(chat.page)
    await chat.isReady()
  }

  beforeEach(async () => {
    await sandbox.control('chat-session/clear')
    await sandbox.control('chat-session/reset')
    context = await browser.newContext({ reducedMotion: 'reduce' })
    // Held here, the client counts as reachable: whatever it keeps is found.
    await context.addInitScript(() => window.addEventListener('chat', (event) => Object.assign(window, { chat: (event as CustomEvent).detail as unknown })))
    await open()
    await chat.row('Say “help”')
  })

  afterEach(async () => {
    await sandbox.control('chat-session/settings', { formTimeout: 300 })
    await context.close()
  })

  const form = (on: Page = chat.page) => on.getByRole('log', { name: 'Conversation' })

  // By the browser's own input, so that no script of the test holds the words.
  async function type(label: string, words: string): Promise<void> {
    await form().getByLabel(label).focus()
    await expectPage(form().getByLabel(label)).toBeFocused()
    await chat.page.keyboard.insertText(words)
  }

  async function fillIn([number, code]: readonly [string, string]): Promise<void> {
    await chat.say('secure')
    await form().getByLabel('Card number').waitFor()
    await type('Name on the card', 'Robin Roe')
    await type('Card number', number)
    await type('Good until', '12/30')
    await type('Security code', code)
  }

  /** The form says in these words what became of it, and is none any more. */
  async function isClosed(words: string): Promise<void> {
    await expectPage(form().getByText(words).first()).toBeVisible({ timeout: 20_000 })
    await expectPage(form().getByLabel('Card number')).toHaveCount(0)
  }

  const submit = () => form().getByRole('button', { name: /^Pay/ }).click()

  async function expectNowhere(canaries: readonly string[]): Promise<void> {
    expect(traffic.searchConsole(canaries)).toEqual([])
    // The request's own copy goes when its answer is there.
    await expect.poll(() => searchPlaces(chat.page, canaries), { timeout: 20_000, interval: 500 }).toEqual([])
  }

  function expectSent(canaries: readonly string[], times: number): void {
    for (const canary of canaries) {
      const requests = traffic.requestsWith(canary)
      expect(requests).toHaveLength(times)
      for (const { url, body } of requests) {
        expect(body).toContain('chat_session_secure_form_data')
        expect(url).not.toContain(canary)
      }
    }
  }

  it('is in the one request and nowhere else after it was sent', async () => {
    const canaries = canariesOf(1)
    await fillIn(canaries)
    await submit()
    await expect.poll(() => received('chat_session_secure_form_data')).toBe(1)
    await isClosed('Sent securely')
    expectSent(canaries, 1)
    await expectNowhere(canaries)
    expect(JSON.stringify(await ledger())).not.toContain(canaries[0])
    expect((await ledger()).forms.filter(({ sha256 }) => sha256)).toHaveLength(1)
  })

  it('is not sent a second time when the line breaks in the middle, and is nowhere', async () => {
    const canaries = canariesOf(2)
    await fillIn(canaries)
    await sandbox.control('chat-session/fail-next', { on: 'events', outcome: 'swallow', ending: 'cut' })
    await submit()
    await expect.poll(() => received('chat_session_secure_form_data')).toBe(1)
    await chat.isReady()
    await chat.say('still there?')
    await expectPage(chat.page.getByText('still there?', { exact: true })).toHaveCount(1)
    await expect.poll(() => received('chat_session_message')).toBe(2)
    expect(await received('chat_session_secure_form_data')).toBe(1)
    expectSent(canaries, 1)
    await expectNowhere(canaries)
  })

  it('is nowhere when the visitor puts the form aside, and the server is told', async () => {
    const canaries = canariesOf(3)
    await fillIn(canaries)
    await form().getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => received('chat_session_secure_form_cancel')).toBe(1)
    await isClosed('You left this form out')
    expectSent(canaries, 0)
    await expectNowhere(canaries)
  })

  it('is nowhere after a reload, which finds the form cancelled', async () => {
    const canaries = canariesOf(4)
    await fillIn(canaries)
    await chat.page.reload()
    await chat.isReady()
    await expect.poll(() => received('chat_session_secure_form_cancel')).toBeGreaterThanOrEqual(1)
    await isClosed('You left this form out')
    expectSent(canaries, 0)
    await expectNowhere(canaries)
  })

  it('is nowhere when the tab is closed and the chat opened again', async () => {
    const canaries = canariesOf(5)
    await fillIn(canaries)
    const before = traffic
    await chat.page.close()
    await open()
    await chat.row('Say “help”')
    await expectPage(form().getByLabel('Card number')).toHaveCount(0)
    for (const canary of canaries) expect(before.requestsWith(canary)).toEqual([])
    expectSent(canaries, 0)
    await expectNowhere(canaries)
  })

  it('is nowhere when the time of the form is over', async () => {
    const canaries = canariesOf(6)
    await sandbox.control('chat-session/settings', { formTimeout: 7 })
    await fillIn(canaries)
    await expectPage(form().getByLabel('Card number')).toHaveCount(0, { timeout: 20_000 })
    expectSent(canaries, 0)
    await expectNowhere(canaries)
  })
})

it('what is left behind on purpose is found in every place', async () => {
  const [canary, other] = canariesOf(7)
  const context = await browser.newContext()
  const blank = await context.newPage()
  await blank.goto(page.url)
  const traffic = listenTo(blank)
  await blank.evaluate(
    async ([first, second]) => {
      localStorage.setItem('left', first)
      sessionStorage.setItem('left', first)
      document.cookie = `left=${first}`
      history.replaceState({ left: first }, '', `#${first}`)
      document.body.append(Object.assign(document.createElement('input'), { value: second, ariaLabel: first }))
      document.body.dataset['left'] = first
      await (await caches.open('left')).put('/left', new Response(first))
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('left', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('left', { autoIncrement: true }).add(first)
        opening.onsuccess = () => (opening.result.close(), resolve())
      })
      Object.assign(window, { left: { deep: [second] }, chat: { store: { getState: () => ({ left: first }) } } })
      console.log(first)
      await fetch(`/?left=${first}`).catch(() => undefined)
    },
    [canary, other] as const,
  )
  const places = (await searchPlaces(blank, [canary, other])).map((find) => find.split(' ')[0])
  expect([...new Set(places)].sort()).toEqual(
    ['accessibility', 'address', 'caches', 'controls', 'cookies', 'history', 'indexedDB', 'localStorage', 'markup', 'memory', 'sessionStorage', 'state'].sort(),
  )
  expect(traffic.searchConsole([canary])).toHaveLength(1)
  expect(traffic.requestsWith(canary)).not.toEqual([])
  await context.close()
})
