import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot } from '../../scripts/entries.ts'
import { linkExamples } from '../../scripts/linkExamples.ts'
import { expectPage } from '../e2e/chatPage.ts'
import { startRemoteSandbox, type RemoteSandbox } from '../e2e/remoteSandbox.ts'
import { watchTraces } from '../embed/watchTraces.ts'
import { serveExample, type ServedExample } from './serveExample.ts'

/** What each says, and a piece of what its chat server answers. */
const talks = {
  'plain-html': ['text', 'This is a plain text'],
  'react-18': ['question', 'What is your contract number?'],
  'server-rendered': ['How do transfers work?', 'Sending money abroad'],
  vue: ['text', 'This is a plain text'],
} as const
type Name = keyof typeof talks
const names = Object.keys(talks) as Name[]

let browser: Browser
let sandbox: RemoteSandbox
let examples: Readonly<Record<Name, ServedExample>>
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  ensureBuild()
  linkExamples()
  ;[browser, sandbox] = await Promise.all([chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags }), startRemoteSandbox()])
  const served = names.map(async (name) => [name, await serveExample(name, sandbox.url)] as const)
  examples = Object.fromEntries(await Promise.all(served)) as Record<Name, ServedExample>
})

afterAll(async () => {
  await Promise.all([browser.close(), ...Object.values(examples).map(({ close }) => close())])
  await sandbox.end()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1000, height: 800 } })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && complaints.push(request.url()))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`${event.violatedDirective}: ${event.blockedURI}`))
  })
})

afterEach(async () => {
  await context.close()
  expect(complaints).toEqual([])
})

const launcher = () => page.getByRole('button', { name: /^Chat/ })
const field = () => page.getByRole('textbox', { name: 'Message' })
const row = (text: string) => page.getByRole('log').getByRole('listitem').filter({ hasText: text }).last()

async function say(text: string) {
  await field().fill(text)
  await field().press('Enter')
}

const openLines = async () => (await sandbox.ledger()).connections.filter(({ closedAt }) => closedAt === undefined).length

describe.each(names)('the example %s', (name) => {
  it('holds a conversation, and goes on with it after a reload', async () => {
    const [words, answer] = talks[name]
    await page.goto(examples[name].url)
    await launcher().click()
    await expectPage(field()).toBeFocused()
    await say(words)
    await expectPage(row(answer)).toBeVisible()
    await page.reload()
    await expectPage(row(answer)).toBeVisible()
    await expectPage(page.getByRole('log').getByText(words, { exact: true })).toHaveCount(1)
    await page.getByRole('dialog').press('Escape')
    await expectPage(page.getByRole('dialog')).toHaveCount(0)
  })
})

describe('plain HTML', () => {
  it('asks for one script under a policy that allows nothing inline, and stores nothing before the visitor does something', async () => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    const response = await page.goto(examples['plain-html'].url)
    await expectPage(launcher()).toBeVisible()
    expect(requests).toEqual(['/', '/help.css', '/parlance/embed.js'])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})

describe('React 18', () => {
  it('is built with React 18, and opens the chat with a question begun', async () => {
    const assets = join(packageRoot, 'examples/react-18/dist/assets')
    const code = readdirSync(assets).map((file) => readFileSync(join(assets, file), 'utf8'))
    const versions = code.flatMap((text) => text.match(/\b1[89]\.\d+\.\d+\b/g) ?? [])
    expect(new Set(versions.map((version) => version.slice(0, 2)))).toEqual(new Set(['18']))
    await page.goto(examples['react-18'].url)
    await page.getByRole('button', { name: 'Ask about Quay Bakery' }).click()
    await expectPage(field()).toBeFocused()
    await expectPage(field()).toHaveValue('About £6.40, Quay Bakery, Today: ')
  })
})

describe('server-rendered', () => {
  it('sends its words at once, what is slow later, and nothing to press that is still asleep', async () => {
    const pieces: string[] = []
    const { body } = await fetch(examples['server-rendered'].url)
    for await (const piece of body ?? []) pieces.push(new TextDecoder().decode(piece as Uint8Array))
    expect(pieces[0]).toContain('class="parlance parlance-widget"')
    expect(pieces.join('')).not.toContain('<button')
    expect(pieces[0]).toContain('Asking the courier')
    expect(pieces[0]).not.toContain('With the courier')
    expect(pieces.join('')).toContain('With the courier')
  })

  it('hydrates what the server sent, opens at the first press, and sends no server component to the browser', async () => {
    await page.goto(examples['server-rendered'].url, { waitUntil: 'commit' })
    const sent = await page.waitForSelector('.parlance-widget', { state: 'attached' })
    await launcher().click()
    await expectPage(page.getByRole('dialog')).toBeVisible()
    await expectPage(page.getByText('With the courier')).toBeVisible()
    expect(await sent.evaluate((root) => root === document.querySelector('.parlance-widget'))).toBe(true)
    const assets = join(packageRoot, 'examples/server-rendered/dist/client/assets')
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
    expect(scripts.filter((file) => readFileSync(join(assets, file), 'utf8').includes('Asking the courier'))).toEqual([])
  })

  it('would complain of markup that is not what React draws', async () => {
    await page.route(examples['server-rendered'].url, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace('on its way</h1>', 'at sea</h1>') })
    })
    await page.goto(examples['server-rendered'].url)
    await expect.poll(() => complaints).toEqual([expect.stringContaining('418')])
    complaints = []
  })
})

describe('Vue', () => {
  it('hears the events of the element, calls its methods, and removes it without a trace', async () => {
    await page.addInitScript(watchTraces)
    await page.goto(examples.vue.url)
    // Links of the bundler to what was loaded, and the one listener by which React looks at selections, stay as long as the page.
    const traces = async () => (await page.evaluate(() => (window as unknown as { traces: () => string[] }).traces())).filter((trace) => !/element LINK|selectionchange/.test(trace))
    const chat = page.getByRole('checkbox', { name: 'Chat on this page' })
    await expectPage(launcher()).toBeVisible()
    await chat.uncheck()
    await expectPage(launcher()).toHaveCount(0)
    // It ends a moment after its element is gone, which might only be moved.
    await expect.poll(async () => (await traces()).filter((trace) => !trace.startsWith('element'))).toEqual([])
    const bare = await traces()
    await chat.check()

    await page.getByRole('button', { name: 'Ask about this plan' }).click()
    await expectPage(field()).toHaveValue('I want to save £6000 with £250 a month. ')
    await expectPage(page.getByText('The chat is open: ready')).toBeVisible()
    await field().press('Enter')
    // What is answered later would count as new.
    await expectPage(row('You wrote “I want to save £6000')).toBeVisible()
    await launcher().click()
    await sandbox.control('say', { text: 'One more thing.' })
    await expectPage(page.getByText('1 new in the chat')).toBeVisible()

    expect((await traces()).length, 'what is watched sees a living widget').toBeGreaterThan(bare.length)
    await chat.uncheck()
    await expectPage(page.locator('parlance-chat')).toHaveCount(0)
    await expect.poll(traces).toEqual(bare)
    await expect.poll(openLines).toBe(0)
    await chat.check()
    await launcher().click()
    await expectPage(row('One more thing.')).toBeVisible()
  })
})
