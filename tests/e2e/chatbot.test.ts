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

interface Ledger {
  readonly received: readonly { readonly name: string; readonly data?: Readonly<Record<string, unknown>> }[]
  readonly leaks: number
  readonly conversations: readonly { readonly id: string; readonly status: string; readonly messages: readonly { readonly sender: string; readonly content: string }[] }[]
}

describe('a conversation with the chatbot over Socket.IO', () => {
  let context: BrowserContext
  let chat: ChatPage

  const control = (name: string, body: object = {}) => sandbox.control(`chatbot/${name}`, body)
  const ledger = async () => (await (await fetch(`${sandbox.url}/control/chatbot/ledger`)).json()) as Ledger
  const received = async (name: string) => (await ledger()).received.filter((event) => event.name === name).map(({ data }) => data ?? {})
  const said = async () => (await ledger()).conversations.at(-1)?.messages.filter(({ sender }) => sender === 'user').map(({ content }) => content) ?? []
  const log = () => chat.page.getByRole('log', { name: 'Conversation' })
  const button = (name: string | RegExp) => chat.page.getByRole('button', { name })
  /** Rows of the bot that hold some words. */
  const answers = (text: string) => chat.rows.filter({ hasText: text })

  async function reload(): Promise<void> {
    await chat.page.reload()
    await chat.isReady()
  }

  beforeEach(async () => {
    await sandbox.start()
    await control('clear')
    await control('reset')
    await control('settings', { pace: 0.2, earlier: 0, welcome: 'messages', unheard: 'store' })
    context = await browser.newContext({ reducedMotion: 'reduce' })
    chat = await openChat(context, `${page.url}?server=${sandbox.host}&wire=chatbot`)
    await chat.isReady()
    await chat.row('Hello, I am the assistant')
  })

  afterEach(async () => {
    expectNoErrors(chat)
    await expectPage(chat.page.getByTestId('rejected')).toHaveText('0')
    expect((await ledger()).leaks).toBe(0)
    await context.close()
  })

  it('draws an answer while it grows, and once', async () => {
    await Promise.all([button('Stop').waitFor(), chat.say('How do transfers work?')])
    const answer = answers('Sending money abroad')
    await expectPage(answer.getByText('Sending money abroad', { exact: true })).toBeVisible()
    await expectPage(answer.getByRole('table')).toBeVisible()
    await expectPage(button('Stop')).toHaveCount(0, { timeout: 20_000 })
    await expectPage(answer).toHaveCount(1)
    await expectPage(answer.locator('pre')).toContainText('"')
    await expectPage(answer.getByRole('link')).toHaveCount(1)
    await expectPage(log().getByText('|')).toHaveCount(0)
    expect(await said()).toEqual(['How do transfers work?'])
    await reload()
    await expectPage(answers('Sending money abroad')).toHaveCount(1)
  })

  it('stops an answer, which keeps its words when the finished one comes', async () => {
    await control('settings', { pace: 1 })
    await chat.say('long')
    // Until what draws it is there, the same words are drawn otherwise.
    await answers('Sending money abroad').getByText('Sending money abroad', { exact: true }).waitFor()
    await button('Stop').click()
    const stopped = chat.rows.filter({ hasText: 'You stopped this answer' })
    await expectPage(stopped).toHaveCount(1)
    await control('settings', { pace: 0.1 })
    const words = await stopped.locator('.parlance-text').innerText()
    await expect.poll(async () => (await ledger()).conversations.at(-1)?.messages.length, { timeout: 20_000 }).toBe(3)
    await chat.say('plain')
    await expect.poll(said).toEqual(['long', 'plain'])
    await chat.row('Your card is active')
    expect(await stopped.locator('.parlance-text').innerText()).toBe(words)
  })

  it('says what was helpful', async () => {
    await chat.say('plain')
    const answer = await chat.row('Your card is active')
    const helpful = answer.getByRole('button', { name: 'Helpful', exact: true })
    await answer.hover()
    await helpful.click()
    await expectPage(helpful).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => received('react-message')).toHaveLength(1)
    await reload()
    await expectPage(helpful).toHaveAttribute('aria-pressed', 'true')
  })

  it('calls a person, waits in the queue, meets the agent, ends and rates', async () => {
    await Promise.all([chat.page.getByText(/number \d|You are next/).first().waitFor(), button('Talk to a person').click()])
    await chat.row('Mia joined')
    await expectPage(button('Talk to a person')).toHaveCount(0)
    await chat.row('this is Mia from Harbour Bank')
    await Promise.all([chat.page.getByText('Mia is typing').first().waitFor(), control('type', { from: 'agent' })])
    await chat.say('Thank you, Mia')
    await expect.poll(said).toEqual(['Thank you, Mia'])
    await expect.poll(() => received('typing')).not.toHaveLength(0)
    await control('end', { reason: 'resolved' })
    await chat.page.getByRole('radio', { name: 'Good' }).click()
    await chat.page.getByRole('textbox', { name: /anything/i }).fill('Quick and kind')
    await chat.page.getByRole('group', { name: /conversation/ }).getByRole('button', { name: 'Send' }).click()
    await chat.page.getByText('Thank you for telling us').first().waitFor()
    await expect.poll(() => received('rate')).toMatchObject([{ rating: 'good', comment: 'Quick and kind' }])
  })

  it('finds what the knowledge base has, and sums the conversation up', async () => {
    await chat.page.getByRole('searchbox').fill('lost card')
    await chat.page.getByRole('search').getByRole('button', { name: 'Search' }).click()
    await chat.page.getByText('My card is lost or stolen').first().waitFor()
    await expectPage(log().locator('.parlance-sources').filter({ hasText: 'My card is lost or stolen' })).toHaveCount(1)
    await chat.say('My card is lost')
    await expect.poll(async () => (await ledger()).conversations.at(-1)?.messages.length, { timeout: 20_000 }).toBe(3)
    await expectPage(button('Stop')).toHaveCount(0, { timeout: 20_000 })
    await button('Summarise').click()
    await chat.page.getByRole('list', { name: /points/i }).waitFor()
  })

  it('shows earlier conversations page by page, and opens one', async () => {
    await control('reset')
    await control('settings', { earlier: 45 })
    await chat.page.evaluate(() => localStorage.clear())
    await reload()
    await button(/conversations/i).first().click()
    const rows = chat.page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')
    await expectPage(rows).toHaveCount(20)
    await button('Show older conversations').click()
    await expectPage(rows).toHaveCount(40)
    await rows.nth(3).getByRole('button').first().click()
    await expectPage(chat.rows).not.toHaveCount(0)
    await expect.poll(async () => (await received('join-conversation')).at(-1)?.['conversationId']).toBeTruthy()
  })

  it('completes an answer of which the page has not seen the beginning', async () => {
    await control('settings', { pace: 0.1 })
    await chat.say('slow')
    await answers('Sending money abroad').first().waitFor()
    await reload()
    await expectPage(answers('Sending money abroad')).toHaveCount(1, { timeout: 20_000 })
    await expectPage(answers('Shall I look up')).toHaveCount(1)
    expect(await said()).toEqual(['slow'])
  })

  it('loses and doubles nothing when the server is killed in the midst of an answer', async () => {
    await chat.say('slow')
    await answers('Sending money abroad').first().waitFor()
    await sandbox.kill()
    await chat.say('And now?')
    await chat.say('Hello?')
    await sandbox.start()
    await chat.isReady()
    await expect.poll(said, { timeout: 20_000 }).toEqual(['slow', 'And now?', 'Hello?'])
    await expectPage(chat.rows.filter({ hasText: 'And now?' })).toHaveCount(1)
    await expectPage(chat.rows.filter({ hasText: 'Hello?' })).toHaveCount(1)
    await reload()
    await expectPage(chat.rows.filter({ hasText: 'And now?' })).toHaveCount(1)
  })
})
