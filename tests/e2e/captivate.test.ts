import { chromium, type Browser, type BrowserContext } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { type ChatPage, expectNoErrors, expectPage, openChat } from './chatPage.ts'
import { startRemoteSandbox, type RemoteSandbox } from './remoteSandbox.ts'
import { servePage } from './servePage.ts'

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

describe.each(['http', 'socket'] as const)('a Captivate conversation, messages leaving by %s', (send) => {
  let context: BrowserContext
  let chat: ChatPage

  const overview = async () => (await (await fetch(`${sandbox.url}/control`)).json()) as { readonly malformed: readonly string[]; readonly faults: { readonly requests: readonly unknown[] } }
  /** Faults that no request has suffered yet. */
  const pendingFaults = async () => (await overview()).faults.requests

  beforeEach(async () => {
    await sandbox.start()
    await sandbox.control('clear')
    await sandbox.control('reset')
    context = await browser.newContext({ reducedMotion: 'reduce' })
    chat = await openChat(context, `${page.url}?server=${sandbox.host}&send=${send}`)
    await chat.row('Hello, Robin')
  })

  afterEach(async () => {
    expectNoErrors(chat)
    await context.close()
  })

  it('shows every kind of content', async () => {
    await chat.say('markdown')
    await expectPage(chat.rows.getByText('Your card is on its way')).toBeVisible()
    await expectPage(chat.rows.getByRole('listitem').filter({ hasText: 'Cut the old card' })).toBeVisible()
    await chat.say('html')
    await expectPage(chat.rows.getByRole('link', { name: /See the request/ })).toBeVisible()
    await chat.say('table')
    await expectPage(chat.rows.getByRole('table', { name: 'Your last payments' })).toBeVisible()
    await chat.say('cards')
    // Not on the whole page, where what is spoken stands for a moment too.
    await expectPage(chat.rows.getByText('First light savings')).toBeVisible()
    await chat.say('images')
    await expectPage(chat.page.getByRole('button', { name: /picture|image|open/i }).first()).toBeVisible()
    await chat.say('files')
    await expectPage(chat.rows.getByText(/\.pdf/).first()).toBeVisible()
    await chat.say('unknown')
    await chat.row('can’t be shown here')
    await chat.say('big')
    await chat.row('Your statement is long')
    await expectPage(chat.rows.last().getByRole('button', { name: /show more/i }).first()).toBeVisible({ timeout: 20_000 })
  })

  it('a button is pressed once, and stays chosen after a reload', async () => {
    const agent = chat.page.getByRole('button', { name: /^agent/ })
    await agent.click()
    await chat.row('Hello, this is Ana')
    await expectPage(agent).toHaveAttribute('aria-disabled', 'true')
    await agent.click({ force: true })
    await chat.say('I lost my card')
    await expect.poll(() => sandbox.texts()).toEqual(['agent', 'I lost my card'])
    await chat.page.reload()
    await chat.isReady()
    await expectPage(agent).toHaveAttribute('aria-disabled', 'true')
  })

  it('hears the agent after a reload without saying anything first', async () => {
    await chat.say('agent')
    await chat.row('Hello, this is Ana')
    await chat.page.reload()
    await chat.isReady()
    await sandbox.control('say', { from: 'agent', text: 'Are you still there?' })
    await chat.row('Are you still there?')
  })

  it('hands over to an agent and back', async () => {
    await chat.say('agent')
    await chat.row('Hello, this is Ana')
    await expectPage(chat.page.getByRole('heading', { name: /Ana/ })).toBeVisible()
    await chat.say('I lost my card')
    await chat.page.reload()
    await chat.isReady()
    await expectPage(chat.page.getByRole('heading', { name: /Ana/ })).toBeVisible()
    await chat.say('bye')
    await expectPage(chat.page.getByRole('heading', { name: /Harbour Bank/ })).toBeVisible()
  })

  it('sends a file with its progress', async () => {
    // So slow that it is not over before the progress was seen.
    await sandbox.control('settings', { uploadRate: 10_000 })
    await chat.attach({ name: 'statement.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(300_000, 1) })
    await chat.say('here it is')
    await expectPage(chat.page.getByRole('progressbar')).toBeVisible()
    await sandbox.control('settings', { uploadRate: 0 })
    await expect.poll(async () => (await sandbox.ledger()).files.map(({ name, size }) => ({ name, size })), { timeout: 20_000 }).toEqual([
      { name: 'statement.pdf', size: 300_000 },
    ])
    await expect.poll(() => sandbox.texts()).toEqual(['here it is'])
  })

  it('a reload in mid-conversation brings everything back once, and the draft', async () => {
    await chat.say('text')
    await chat.say('hello')
    await chat.say('hello')
    await expect.poll(async () => (await sandbox.texts()).length).toBe(3)
    const before = await sandbox.ledger()
    await chat.field.fill('half a sen')
    await chat.page.reload()
    await chat.isReady()
    await expectPage(chat.page.getByText('hello', { exact: true })).toHaveCount(2)
    await expectPage(chat.field).toHaveValue('half a sen')
    const after = await sandbox.ledger()
    expect(after.conversations.map(({ id }) => id)).toEqual(before.conversations.map(({ id }) => id))
    expect(after.received).toEqual(before.received)
  })

  it('loses and doubles nothing when the server is killed while messages are typed', async () => {
    await chat.say('one')
    await chat.say('two')
    await sandbox.kill()
    await chat.say('three')
    await chat.say('four')
    await sandbox.start()
    // Said while nobody was connected: it must be there afterwards.
    await sandbox.control('say', { text: 'You missed this.' })
    await chat.row('You missed this.')
    await expect.poll(() => sandbox.texts(), { timeout: 40_000 }).toEqual(['one', 'two', 'three', 'four'])
    for (const text of ['one', 'two', 'three', 'four', 'You missed this.']) {
      await expectPage(chat.page.getByText(text, { exact: true })).toHaveCount(1)
    }
  })

  it('a message that the server took without saying so is not sent again', async () => {
    await sandbox.control('fail-next', { on: 'message', outcome: 'swallow', ending: 'cut' })
    await chat.say('only once')
    await expect.poll(() => sandbox.texts(), { timeout: 20_000 }).toEqual(['only once'])
    if (send === 'socket') await sandbox.control('drop')
    await chat.isReady()
    await chat.say('and on')
    await expect.poll(() => sandbox.texts(), { timeout: 30_000 }).toEqual(['only once', 'and on'])
    await expectPage(chat.page.getByText('only once', { exact: true })).toHaveCount(1)
  })

  it('a message that got lost is sent again by itself', async () => {
    await sandbox.control('fail-next', { on: 'message', outcome: 'drop', ending: 'cut' })
    await chat.say('lost at first')
    await expect.poll(pendingFaults).toEqual([])
    if (send === 'socket') await sandbox.control('drop')
    await expect.poll(() => sandbox.texts(), { timeout: 40_000 }).toEqual(['lost at first'])
    await expectPage(chat.page.getByText('lost at first', { exact: true })).toHaveCount(1)
  })

  it('malformed frames of every kind leave the chat whole, and are counted', async () => {
    for (const kind of (await overview()).malformed) await sandbox.control('malformed', { kind })
    await sandbox.control('huge', { bytes: 2 * 1024 * 1024 })
    await chat.say('hostile')
    await chat.say('still there?')
    await chat.row('still there?')
    await expect.poll(() => sandbox.texts()).toEqual(['hostile', 'still there?'])
    await expect.poll(async () => Number(await chat.page.getByTestId('rejected').textContent())).toBeGreaterThan(5)
    expect(await chat.page.evaluate(() => ({ polluted: 'polluted' in {}, title: document.title }))).toEqual({ polluted: false, title: 'A page with a chat' })
  })

  it('a conversation that the server has forgotten ends, and a new one can begin', async () => {
    await chat.say('text')
    await chat.row('This is a plain text')
    await sandbox.control('forget')
    await chat.say('are you there?')
    await chat.page.getByRole('button', { name: /new conversation/i }).click()
    await chat.row('Hello, Robin')
    // What was not sent is taken along into the field of the new one.
    await expectPage(chat.rows.filter({ hasText: 'are you there?' })).toHaveCount(0)
    await expectPage(chat.field).toHaveValue(/are you there\?$/)
  })

  it('opens one connection under StrictMode, and none is left when it is removed', async () => {
    const open = async () => (await sandbox.ledger()).connections.filter(({ closedAt }) => closedAt === undefined).length
    expect(await open()).toBe(1)
    expect((await sandbox.ledger()).connections).toHaveLength(1)
    await chat.page.getByRole('button', { name: 'Remove the chat' }).click()
    await expect.poll(open).toBe(0)
  })
})
