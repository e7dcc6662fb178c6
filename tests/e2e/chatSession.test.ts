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
  readonly received: readonly { readonly processed: boolean; readonly event: { readonly event: string; readonly [field: string]: unknown } }[]
  readonly forms: readonly { readonly data?: unknown }[]
  readonly mostPollsAtOnce: number
  readonly chats: readonly unknown[]
  readonly files: readonly { readonly name: string }[]
}

describe.each(['poll', 'socket'] as const)('a chat_session conversation by %s', (wire) => {
  let context: BrowserContext
  let chat: ChatPage

  const control = (name: string, body: object = {}) => sandbox.control(`chat-session/${name}`, body)
  const ledger = async () => (await (await fetch(`${sandbox.url}/control/chat-session/ledger`)).json()) as Ledger
  const events = async (name: string) => (await ledger()).received.filter(({ event }) => event.event === name).map(({ event }) => event)
  const texts = async () => (await ledger()).received.filter(({ processed, event }) => processed && event.event === 'chat_session_message').map(({ event }) => event['msg'])
  const log = () => chat.page.getByRole('log', { name: 'Conversation' })
  const button = (name: string | RegExp) => log().getByRole('button', { name })

  async function reload(): Promise<void> {
    await chat.page.reload()
    await chat.isReady()
  }

  async function answerPreChat(): Promise<void> {
    await chat.page.getByRole('textbox', { name: /First name/ }).fill('Robin')
    await chat.page.getByRole('textbox', { name: /E-mail/ }).fill('robin@example.com')
    await chat.page.getByRole('button', { name: 'Start the chat' }).click()
    await chat.row('Hello, Robin')
  }

  async function callAgent(): Promise<void> {
    await chat.say('agent')
    await chat.row('this is Ana')
  }

  beforeEach(async () => {
    await sandbox.start()
    await control('clear')
    await control('reset')
    context = await browser.newContext({ reducedMotion: 'reduce', geolocation: { latitude: 52.52, longitude: 13.405 }, permissions: ['geolocation'] })
    chat = await openChat(context, `${page.url}?server=${sandbox.host}&wire=${wire}&preChat`)
    await chat.isReady()
  })

  afterEach(async () => {
    expectNoErrors(chat)
    expect((await ledger()).mostPollsAtOnce).toBeLessThanOrEqual(1)
    await context.close()
  })

  it('asks before it begins, once', async () => {
    await chat.page.getByRole('button', { name: 'Start the chat' }).click()
    await expectPage(chat.page.getByRole('textbox', { name: /First name/ })).toHaveAttribute('aria-invalid', 'true')
    expect((await ledger()).chats).toHaveLength(0)
    await reload()
    await answerPreChat()
    await reload()
    await chat.row('Hello, Robin')
    await expectPage(chat.page.getByRole('button', { name: 'Start the chat' })).toHaveCount(0)
    expect((await ledger()).chats).toHaveLength(1)
  })

  it('says that nobody is there, and begins when somebody is', async () => {
    await control('settings', { availability: 'notAvailable' })
    await reload()
    await chat.page.getByRole('heading', { name: /nobody|no one|away|unavailable/i }).waitFor()
    await control('settings', { availability: 'available' })
    await chat.page.getByRole('button', { name: 'Try again' }).click()
    await answerPreChat()
  })

  it('a pressed button stays pressed over a reload, and is sent once', async () => {
    await answerPreChat()
    await chat.say('buttons')
    await button(/A loan/).click()
    await expectPage(button(/A loan/)).toHaveAttribute('aria-disabled', 'true')
    await expect.poll(texts).toEqual(['buttons', 'A loan'])
    await reload()
    await expectPage(button(/A loan/)).toHaveAttribute('aria-disabled', 'true')
    expect(await texts()).toEqual(['buttons', 'A loan'])
  })

  it('a form half filled in is offered again after a reload, and its answer is shown from then on', async () => {
    await answerPreChat()
    await chat.say('request location')
    await button('Share my location').waitFor()
    await reload()
    await button('Share my location').click()
    await button('Location added').waitFor()
    await button('Send').click()
    await chat.row('Thank you, you are at 52.52, 13.405.')
    expect((await ledger()).forms).toHaveLength(1)
    await reload()
    await expectPage(log().getByText('52.52, 13.405', { exact: true })).toBeVisible()
    await expectPage(button('Send')).toHaveCount(0)
  })

  it('a question in plain words takes the next message as its answer, after a reload too', async () => {
    await answerPreChat()
    await chat.say('question')
    await chat.row('What is your contract number?')
    await reload()
    await chat.say('HB-7')
    await chat.row('I have noted “HB-7”')
    expect((await ledger()).forms.map(({ data }) => data)).toEqual([{ text: 'HB-7' }])
  })

  it('a form that nobody knows holds nothing up', async () => {
    await answerPreChat()
    await chat.say('unknown form')
    await chat.row('Your chat does not know that form')
  })

  it('waits in the queue, meets the agent, and both see what the other does', async () => {
    await answerPreChat()
    await callAgent()
    await expectPage(chat.page.getByRole('heading', { name: /Ana/ })).toBeVisible()
    await chat.field.pressSequentially('I')
    await expect.poll(async () => (await events('chat_session_typing')).length).toBeGreaterThan(0)
    for (const { msg } of await events('chat_session_typing')) expect(msg).toBeUndefined()
    await chat.say('I lost my card')
    await expectPage(chat.rows.filter({ hasText: 'I lost my card' })).toContainText('Read')
    await expect.poll(async () => (await events('chat_session_message_read')).length).toBeGreaterThan(0)
    await reload()
    await expectPage(chat.page.getByRole('heading', { name: /Ana/ })).toBeVisible()
    await control('say', { from: 'agent', text: 'Are you still there?' })
    await chat.row('Are you still there?')
    await expectPage(chat.page.getByText('I lost my card', { exact: true })).toHaveCount(1)
  })

  it('shows what the agent changes and takes back, before and after a reload', async () => {
    await answerPreChat()
    await callAgent()
    await chat.say('edit')
    await expectPage(chat.rows.filter({ hasText: '9:45' })).toContainText('Edited')
    await chat.say('delete')
    await chat.row('This message was deleted')
    await reload()
    await expectPage(chat.rows.filter({ hasText: '9:45' })).toContainText('Edited')
    await expectPage(chat.rows.filter({ hasText: 'This message was deleted' })).toHaveCount(1)
  })

  it('carries files and places both ways', async () => {
    await answerPreChat()
    await callAgent()
    await chat.attach({ name: 'statement.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(50_000, 1) })
    await chat.say('here it is')
    await expect.poll(async () => (await ledger()).files.map(({ name }) => name), { timeout: 20_000 }).toEqual(['statement.pdf'])
    await chat.page.getByRole('button', { name: /location/i }).first().click()
    await expect.poll(async () => (await events('chat_session_location')).map(({ latitude, longitude }) => [latitude, longitude])).toEqual([['52.52', '13.405']])
    await chat.say('file')
    await expectPage(log().getByRole('link', { name: /account-statement\.pdf/ })).toBeVisible()
    await reload()
    await expectPage(chat.rows.filter({ hasText: 'statement.pdf' }).filter({ hasText: 'here it is' })).toHaveCount(1)
    await expectPage(log().getByText('52.5200° N, 13.4050° E')).toHaveCount(1)
  })

  it('opens no shared page before the visitor agrees, and tells the agent what was answered', async () => {
    await answerPreChat()
    await callAgent()
    await chat.say('cobrowse')
    await button('Allow').waitFor()
    expect(await events('chat_session_cobrowsing_started')).toEqual([])
    await reload()
    await button('Allow').click()
    await expect.poll(async () => (await events('chat_session_cobrowsing_started')).map(({ cobrowsing_url }) => cobrowsing_url)).toEqual([
      'https://cobrowsing.example/session/e2e',
    ])
    await button(/Stop/).click()
    await expect.poll(async () => (await events('chat_session_cobrowsing_ended')).length).toBe(1)
    await chat.say('call')
    await button('Decline').click()
    await expect.poll(async () => JSON.stringify(await events('chat_session_signaling'))).toContain('CALL_REJECTED')
  })

  it('warns before it closes, and goes on when the visitor says so', async () => {
    await answerPreChat()
    await callAgent()
    await chat.say('warn')
    await button('I’m still here').click()
    await expect.poll(texts).toContain('I’m still here')
    await expectPage(button('I’m still here')).toHaveCount(0)
  })

  it('ends with a survey, which survives a reload, and then for good', async () => {
    await answerPreChat()
    await callAgent()
    await chat.page.getByRole('button', { name: 'End conversation' }).click()
    await chat.page.getByRole('button', { name: 'End it' }).click()
    await expect.poll(async () => (await events('chat_session_disconnect')).length).toBe(1)
    await log().getByRole('radio').first().waitFor()
    await reload()
    const groups = log().getByRole('radiogroup')
    await groups.first().waitFor()
    for (let index = 0; index < (await groups.count()); index++) await groups.nth(index).getByRole('radio').first().check({ force: true })
    await button('Send').click()
    await chat.page.getByRole('button', { name: /new conversation/i }).waitFor()
    await expect.poll(async () => (await ledger()).forms.length).toBe(1)
    await reload()
    await chat.page.getByRole('button', { name: 'Start the chat' }).waitFor()
  })

  it('loses and doubles nothing when the server is killed while messages are typed', async () => {
    await answerPreChat()
    await chat.say('one')
    await expect.poll(texts).toEqual(['one'])
    await sandbox.kill()
    await chat.say('two')
    await chat.say('three')
    await sandbox.start()
    await control('say', { from: 'scenario', text: 'You missed this.' })
    await chat.row('You missed this.')
    await expect.poll(texts, { timeout: 40_000 }).toEqual(['one', 'two', 'three'])
    for (const text of ['one', 'two', 'three', 'You missed this.']) await expectPage(chat.page.getByText(text, { exact: true })).toHaveCount(1)
  })
})
