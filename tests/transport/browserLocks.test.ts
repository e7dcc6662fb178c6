import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { openPage, provideBrowser } from './page.ts'

provideBrowser({ keepsPages: true })

declare global {
  /** The chat of a page, and the line it hangs on. */
  var chat: { readonly client: ReturnType<typeof room.createChatClient>; readonly line: ReturnType<typeof room.scriptedConnection> }
  /** What was told of locks on the page. */
  var told: string[]
  var release: (() => void) | undefined
}

/** Another tab of the same browser at the same address. */
async function openTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  return tab
}

const take = (page: Page, name: string) =>
  page.evaluate(async (lock) => {
    globalThis.told ??= []
    globalThis.release = await room.browserLocks()?.request(lock, { onLost: () => told.push('lost') })
    return release !== undefined
  }, name)

/** Goes back to a page that was kept. */
async function goBack(page: Page): Promise<void> {
  // The browser's own way back waits for a page to be loaded, and this one is there.
  await page.evaluate(() => history.back())
  while (page.url().endsWith('next')) await page.evaluate(() => undefined).catch(() => undefined)
}

/** Begins a chat on the page; its line comes up when it is dialled. */
const startChat = (page: Page, prefix: string) =>
  page.evaluate(async (idPrefix) => {
    const locks = room.browserLocks()
    const line = room.scriptedConnection({ storage: room.browserStorage('local'), idPrefix, ...(locks ? { locks } : {}) })
    const client = room.createChatClient({ connection: { ...line, clock: room.systemClock } })
    globalThis.chat = { client, line }
    client.open()
    while (line.script.opened === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }, prefix)

/** Brings the line of a page up, with a conversation. */
const connectChat = (page: Page) =>
  page.evaluate(async () => {
    const statusOf = () => chat.client.store.getState().conversation.status
    chat.line.connect()
    chat.line.receive({ type: 'session.opened' })
    // It begins when it is this tab's turn.
    while (statusOf() === 'none') await new Promise((resolve) => setTimeout(resolve, 5))
    if (statusOf() === 'starting') chat.line.receive({ type: 'conversation.started', conversationId: 'c1' })
    else chat.line.receive({ type: 'transcript.loaded', messages: [], complete: true })
  })

const say = (page: Page, ...texts: string[]) => page.evaluate((all) => all.forEach((text) => chat.client.send({ text })), texts)

const sentBy = (page: Page) =>
  page.evaluate(() =>
    chat.line.commands.flatMap((command) =>
      command.type === 'message.send' ? command.message.parts.map((part) => (part.kind === 'text' ? part.text : part.kind)) : [],
    ),
  )

const shownBy = (page: Page) =>
  page.evaluate(() =>
    room.toArray(chat.client.store.getState().messages).map(({ parts, delivery }) => `${parts[0]?.kind === 'text' ? parts[0].text : ''} ${delivery?.status}`),
  )

/** Waits until a page has sent so many messages. */
const hasSent = (page: Page, count: number) =>
  page.waitForFunction((least) => chat.line.commands.filter(({ type }) => type === 'message.send').length >= least, count)

describe('locks of the browser', () => {
  it('have one holder among the tabs, and go on when it gives them back', async () => {
    const { page } = await openPage()
    const other = await openTab(page)
    expect(await take(page, 'a')).toBe(true)
    expect(await take(other, 'a')).toBe(false)
    expect(await take(other, 'b')).toBe(true)
    const waiting = other.evaluate(async () => (await room.browserLocks()?.request('a', { wait: true })) !== undefined)
    await page.evaluate(() => release?.())
    expect(await waiting).toBe(true)
  })

  it('are free when their tab is closed or crashes', async () => {
    const { page } = await openPage()
    for (const way of ['close', 'crash'] as const) {
      const other = await openTab(page)
      await take(other, way)
      const waiting = page.evaluate(async (name) => (await room.browserLocks()?.request(name, { wait: true })) !== undefined, way)
      if (way === 'close') await other.close()
      else {
        const gone = other.waitForEvent('crash')
        void other.goto('chrome://crash').catch(() => undefined)
        await gone
      }
      expect(await waiting).toBe(true)
    }
  })

  it('are not waited for any longer than wanted', async () => {
    const { page } = await openPage()
    const other = await openTab(page)
    await take(other, 'a')
    const answers = await page.evaluate(async () => {
      const ending = new AbortController()
      const asked = room.browserLocks()?.request('a', { wait: true, signal: ending.signal })
      ending.abort()
      return [(await asked) === undefined, (await room.browserLocks()?.request('a', { wait: true, signal: ending.signal })) === undefined]
    })
    expect(answers).toEqual([true, true])
    await other.evaluate(() => release?.())
    await page.waitForFunction(async () => {
      const given = await room.browserLocks()?.request('a')
      given?.()
      return given !== undefined
    })
  })

  it('are missing on a page without https', async () => {
    const { page } = await openPage({ host: 'chat.test' })
    expect(await page.evaluate(() => room.browserLocks() === undefined)).toBe(true)
  })

  it('F30: a page that may have none is told so, and nothing is thrown', async () => {
    const { page, errors } = await openPage({ body: '<iframe sandbox="allow-scripts" src="/"></iframe>' })
    const frame = page.frames()[1]!
    await frame.waitForFunction(() => 'room' in globalThis)
    const answers = await frame.evaluate(async () => [await room.browserLocks()?.request('a'), await room.browserLocks()?.request('a', { wait: true })])
    expect(answers).toEqual([undefined, undefined])
    expect(errors).toEqual([])
  })

  it('F9: do not keep a page from being kept for the way back; it hears in time that they are lost', async () => {
    const { page, errors } = await openPage()
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => persisted && (globalThis.told ??= []).push('kept')))
    await take(page, 'a')
    await page.evaluate(() => void room.browserLocks()?.request('b', { wait: true }))
    await page.goto(`${page.url()}?next`)
    expect(await take(page, 'a')).toBe(true)
    await goBack(page)
    expect(await page.evaluate(() => told)).toEqual(['lost', 'kept'])
    expect(errors).toEqual([])
  })
})

describe('tabs of a browser', () => {
  it('F41: what waits in a tab that crashes is sent by a living one, once and in order', async () => {
    const { page } = await openPage()
    const other = await openTab(page)
    await startChat(page, 'a')
    await connectChat(page)
    await startChat(other, 'b')
    await say(other, 'one', 'two')
    const gone = other.waitForEvent('crash')
    void other.goto('chrome://crash').catch(() => undefined)
    await gone
    await hasSent(page, 2)
    const third = await openTab(page)
    await startChat(third, 'c')
    await connectChat(third)
    expect(await sentBy(page)).toEqual(['one', 'two'])
    expect(await shownBy(third)).toEqual([])
    expect(await sentBy(third)).toEqual([])
  })

  it('F42: what waits in a tab that is reloaded is its own again, though another lives', async () => {
    const { page } = await openPage()
    const other = await openTab(page)
    await startChat(page, 'a')
    await connectChat(page)
    await startChat(other, 'b')
    await say(other, 'mine')
    await other.reload()
    await startChat(other, 'c')
    await connectChat(other)
    await hasSent(other, 1)
    expect(await sentBy(page)).toEqual([])
    expect(await sentBy(other)).toEqual(['mine'])
  })

  it('F36: the end of the conversation in one is its end in the other', async () => {
    const { page } = await openPage()
    const other = await openTab(page)
    await startChat(page, 'a')
    await connectChat(page)
    await startChat(other, 'b')
    await page.evaluate(() => chat.line.receive({ type: 'conversation.deleted', conversationId: 'c1' }))
    await other.waitForFunction(() => chat.client.store.getState().conversation.status === 'ended')
    expect(await other.evaluate(() => chat.client.store.getState().conversation.endReason)).toBe('deleted')
  })

  it('forget in one tab leaves nothing in any', async () => {
    const { page } = await openPage()
    const other = await openTab(page)
    await startChat(page, 'a')
    await connectChat(page)
    await startChat(other, 'b')
    await say(other, 'secret')
    await page.evaluate(() => chat.client.forget())
    await other.waitForFunction(() => chat.client.store.getState().messages.length === 0)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secret')
  })

  it('F9: what a page left waiting is sent by the one that came after it, and not again on the way back', async () => {
    const { page, errors } = await openPage()
    await startChat(page, 'a')
    await connectChat(page)
    await page.evaluate(() => chat.line.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 }))
    await say(page, 'once')
    await page.goto(`${page.url()}?next`)
    await startChat(page, 'b')
    await connectChat(page)
    await hasSent(page, 1)
    await goBack(page)
    while ((await page.evaluate(() => chat.line.script.opened)) < 2);
    await connectChat(page)
    expect(await sentBy(page)).toEqual([])
    expect(await shownBy(page)).toEqual(['once unconfirmed'])
    expect(errors).toEqual([])
  })
})

describe('tabs of a page without https', () => {
  /** Begins a chat whose tab keeps for itself, and says which rows it begins with. */
  const startOwn = (page: Page, prefix: string) =>
    page.evaluate(async (idPrefix) => {
      const tabStorage = room.browserStorage('session')
      const line = room.scriptedConnection({ storage: room.browserStorage('local'), tabStorage, locks: room.tabLocks(tabStorage), idPrefix })
      const client = room.createChatClient({ connection: { ...line, clock: room.systemClock } })
      globalThis.chat = { client, line }
      client.open()
      while (line.script.opened === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }, prefix)

  it('F42: a reload brings back what waited, and no other tab sends it', async () => {
    const { page } = await openPage({ host: 'chat.test' })
    await startOwn(page, 'a')
    await say(page, 'mine')
    const other = await openTab(page)
    await startOwn(other, 'b')
    expect(await shownBy(other)).toEqual([])
    await page.reload()
    await startOwn(page, 'c')
    expect(await shownBy(page)).toEqual(['mine queued'])
  })

  it('F41: a duplicate of the tab, with all its storage, begins anew', async () => {
    const { page } = await openPage({ host: 'chat.test' })
    await startOwn(page, 'a')
    await say(page, 'mine')
    const copied = await page.evaluate(() => JSON.stringify(sessionStorage))
    const other = await openTab(page)
    await other.evaluate((text) => Object.assign(sessionStorage, JSON.parse(text)), copied)
    await startOwn(other, 'b')
    expect(await shownBy(other)).toEqual([])
  })
})
