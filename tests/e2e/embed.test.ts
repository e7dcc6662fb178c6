import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { captivateTag, chatSessionTag, nonce, startEmbedSite, strictPolicy, type EmbedPage, type EmbedSite } from '../embed/embedSite.ts'
import { hostileHead } from '../embed/hostileHead.ts'
import { watchTraces } from '../embed/watchTraces.ts'
import { expectPage } from './chatPage.ts'
import { startRemoteSandbox, type RemoteSandbox } from './remoteSandbox.ts'

let browser: Browser
let sandbox: RemoteSandbox
let site: EmbedSite
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  ensureBuild()
  ;[browser, sandbox] = await Promise.all([chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags }), startRemoteSandbox()])
  site = await startEmbedSite(sandbox.host)
})

afterAll(async () => {
  await Promise.all([browser.close(), sandbox.end(), site.close()])
})

beforeEach(async () => {
  await sandbox.start()
  await sandbox.control('clear')
  await sandbox.control('reset')
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1000, height: 800 } })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`))
  })
})

afterEach(async () => {
  await context.close()
  expect(complaints).toEqual([])
})

const tag = () => captivateTag(sandbox.host)
const launcher = () => page.getByRole('button', { name: /^Chat/ })
const dialog = () => page.getByRole('dialog')
const field = () => page.getByRole('textbox', { name: 'Message' })
const row = (text: string | RegExp) => page.getByRole('log').getByRole('listitem').filter({ hasText: text }).last()
const storedKeys = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])

async function visit(name: string, parts: EmbedPage) {
  site.takeRequests()
  await page.goto(site.page(name, parts))
}

async function say(text: string) {
  await field().fill(text)
  await field().press('Enter')
}

describe('one tag on a page of another origin, under the strict policy', () => {
  it('asks for one file and keeps nothing, until the visitor presses the launcher; then it holds a conversation, and goes on with it after a reload', async () => {
    await page.goto(site.page('plain', {}))
    const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window))
    const before = await globals()
    await visit('shop', { tag: tag() })
    await expectPage(launcher()).toBeVisible()
    expect(site.takeRequests()).toEqual(['/embed.js'])
    expect(await storedKeys()).toEqual([])
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect((await sandbox.ledger()).connections).toEqual([])

    await launcher().press('Enter')
    await expectPage(field()).toBeFocused()
    const asked = site.takeRequests()
    expect(asked, 'each file once').toEqual([...new Set(asked)])
    await say('markdown')
    await expectPage(row('Your card is on its way')).toBeVisible()
    await say('html')
    await expectPage(page.getByRole('link', { name: /See the request/ })).toBeVisible()
    expect(await storedKeys()).toContain('parlance-widget:default')
    expect((await globals()).filter((name) => !before.includes(name))).toEqual(['Parlance'])

    await field().press('Escape')
    await expectPage(dialog()).toHaveCount(0)
    await expectPage(launcher()).toBeFocused()
    await launcher().press('Enter')
    await expectPage(dialog()).toBeVisible()
    await page.reload()
    await expectPage(row('Your card is on its way')).toBeVisible()
    expect((await sandbox.ledger()).conversations).toHaveLength(1)
  })

  it('carries out what was called before it was there, in order, with a nonce alone', async () => {
    const inline = `<script nonce="{nonce}">window.Parlance = [['on', 'messageSent', ({ message }) => (document.title = message.parts[0].text)]];
      Parlance.push(['identify', { firstName: 'Robin' }], ['send', 'first'], ['prefill', 'second'], ['nothing'], ['open'])</script>`
    const attributes = Object.entries(tag()).map(([name, value]) => `data-${name}="${value}"`)
    const policy = strictPolicy('', sandbox.host).replace('script-src ', "script-src 'nonce-{nonce}' 'strict-dynamic'")
    await visit('queue', { policy, head: `${inline}<script nonce="${nonce}" src="${site.assets}/embed.js" ${attributes.join(' ')}></script>` })
    await expectPage(row('Hello, Robin')).toBeVisible()
    await expectPage(row('first')).toBeVisible()
    await expectPage(field()).toHaveValue('second')
    await expectPage(page).toHaveTitle('first')
  })

  it('comes with the next press where the network failed at the first', async () => {
    let isDown = true
    await page.route(/\/embed\/panel-/, (route) => (isDown ? route.abort() : route.continue()))
    await visit('down', { tag: tag() })
    await page.evaluate(() => document.addEventListener('parlance-error', () => (document.title = 'It failed')))
    await launcher().press('Enter')
    await expectPage(page).toHaveTitle('It failed')
    isDown = false
    await launcher().press('Enter')
    await expectPage(field()).toBeFocused()
    expect(complaints.splice(0).filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
  })

  it('names a chosen file, and lets it be taken away, while what draws it is still on its way', async () => {
    await page.route(/\/embed\/attachmentDetails/, () => undefined)
    await visit('file', { tag: tag() })
    await launcher().click()
    await expectPage(field()).toBeVisible()
    await page.locator('parlance-chat input[type="file"]').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a report') })
    const files = page.getByRole('list', { name: 'Files to send' })
    await expectPage(files.getByRole('listitem')).toContainText('report.pdf')
    await files.getByRole('button', { name: 'Remove report.pdf' }).click()
    await expectPage(files).toHaveCount(0)
    await expectPage(field()).toBeFocused()
  })

  it('fetches cards and forms with the first of them, dressed, and again where the network fails at that moment', async () => {
    const failed: string[] = []
    await page.route(/\/embed\/(contentParts|ScrollBox|formParts|forms\.css)[^?]*$/, (route) => {
      const path = new URL(route.request().url()).pathname
      if (failed.includes(path)) return route.continue()
      failed.push(path)
      return route.abort()
    })
    const radiusOf = (selector: string) => page.locator(`parlance-chat ${selector}`).first().evaluate((element) => getComputedStyle(element).borderTopLeftRadius)
    await visit('late', { tag: tag() })
    await launcher().click()
    await expectPage(field()).toBeVisible()
    expect(site.takeRequests().filter((path) => /Parts|css/.test(path)), 'what the first open does not show').toEqual([])
    await say('cards')
    await expectPage(row('First light savings')).toBeVisible()
    await expectPage(page.locator('parlance-chat .parlance-card').first()).toBeVisible()
    expect(await radiusOf('.parlance-card')).not.toBe('0px')

    await page.evaluate(() => {
      const { Parlance } = window as unknown as { Parlance: { clearSession: () => void; update: (options: object) => void; open: () => void } }
      Parlance.clearSession()
      Parlance.update({ away: { isAway: true, onSubmit: () => undefined } })
      Parlance.open()
    })
    const email = dialog().getByRole('textbox', { name: /Email/ })
    await expectPage(email).toBeVisible()
    expect(await radiusOf('.parlance-form-input')).not.toBe('0px')
    await email.fill('robin@example.com')
    expect(failed, 'also what a part is made of').toHaveLength(4)
    expect(complaints.splice(0).filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
  })

  it('hands the focus on to the form before a conversation, also where that takes its time to come', async () => {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route(/\/embed\/formParts/, async (route) => {
      await released
      await route.continue()
    })
    await visit('before', { tag: { ...chatSessionTag(sandbox.host), 'pre-chat': '' } })
    await launcher().press('Enter')
    await expectPage(dialog().getByText('Loading the conversation')).toBeAttached()
    await expectPage(dialog()).toBeFocused()
    release()
    await expectPage(page.locator('parlance-chat .parlance-panel-beginning > *')).toBeFocused()
    await expectPage(dialog().getByRole('textbox').first()).toBeVisible()
  })

  it('speaks first also where what follows its rules failed to come at first', async () => {
    const asked: string[] = []
    await page.route(/\/embed\/proactive-/, (route) => (asked.push(route.request().url()) === 1 ? route.abort() : route.continue()))
    await visit('first', { tag: { ...tag(), proactive: JSON.stringify([{ id: 'cards', text: 'Questions about cards?' }]) } })
    await expectPage(page.getByRole('button', { name: /Questions about cards/ })).toBeVisible()
    expect(asked).toHaveLength(2)
    expect(await storedKeys()).toEqual([])
    expect((await sandbox.ledger()).connections).toEqual([])
    expect(complaints.splice(0).filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
  })

  it('leaves nothing behind when it is destroyed', async () => {
    await page.addInitScript(watchTraces)
    await visit('gone', { tag: tag() })
    const traces = () => page.evaluate(() => (window as unknown as { traces: () => string[] }).traces())
    const bare = await traces()
    await launcher().click()
    await expectPage(field()).toBeVisible()
    await say('markdown')
    await expectPage(row('Your card is on its way')).toBeVisible()
    expect((await traces()).length, 'what is watched sees a living widget').toBeGreaterThan(bare.length)
    await page.evaluate(() => (window as unknown as { Parlance: { destroy: () => void } }).Parlance.destroy())
    await expectPage(page.locator('parlance-chat')).toHaveCount(0)
    await expect.poll(traces).toEqual([])
    await expect.poll(async () => (await sandbox.ledger()).connections.every(({ closedAt }) => closedAt !== undefined)).toBe(true)
    await page.evaluate(() => (window as unknown as { Parlance: { open: () => void } }).Parlance.open())
    expect(await page.locator('body > *:not(script)').count()).toBe(0)
  })
})

describe('a page that is against it', () => {
  it('cannot hide it, dress it or break it by its rules and its patches', async () => {
    const hostile = { head: hostileHead, policy: '' }
    await visit('hostile', { tag: tag(), ...hostile })
    await expectPage(launcher()).toBeVisible()
    const drawn = await launcher().boundingBox()
    await launcher().click()
    await say('html')
    await expectPage(page.getByRole('link', { name: /See the request/ })).toBeVisible()
    await say('cards')
    await expectPage(row('First light savings')).toBeVisible()
    await expectPage(dialog()).toHaveCSS('opacity', '1')
    expect(drawn).toEqual(await launcher().boundingBox())
  })
})

describe('the element', () => {
  it('stands where the real launcher will stand, in its colours, in either corner and direction', async () => {
    const looks = () =>
      launcher().evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        const { backgroundColor, borderRadius, direction } = getComputedStyle(button)
        // Both are written in colour spaces of their own: what a screen would show is what counts.
        const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
        canvas.fillStyle = getComputedStyle(button).color
        canvas.fillRect(0, 0, 1, 1)
        return { x, y, width, height, backgroundColor, borderRadius, direction, ink: [...canvas.getImageData(0, 0, 1, 1).data] }
      })
    const variants = {
      plain: {},
      moved: { position: 'start', 'offset-inline': '40', 'offset-block': '0', theme: 'dark' },
      mirrored: { lang: 'ar', 'launcher-label': 'Chat', brand: '#ffd400' },
    }
    // A phone that lies.
    const insets = { left: 47, right: 47, bottom: 21 }
    await (await context.newCDPSession(page)).send('Emulation.setSafeAreaInsetsOverride', { insets })
    for (const [name, facts] of Object.entries(variants)) {
      await visit(name, { tag: { ...tag(), ...facts, name }, html: 'lang="en" dir="ltr"' })
      await expectPage(launcher()).toBeVisible()
      await page.mouse.move(1, 1)
      const drawn = await looks()
      expect(drawn.x).toBeGreaterThanOrEqual(insets.left)
      expect(drawn.x + drawn.width).toBeLessThanOrEqual(1000 - insets.right)
      await page.evaluate(() => (window as unknown as { Parlance: { startConversation: () => void } }).Parlance.startConversation())
      await expectPage(page.locator('parlance-chat .parlance-launcher')).toBeVisible()
      expect(await looks()).toEqual(drawn)
    }
  })

  it('tells its events, reflects its state, and goes on where it is moved or put back', async () => {
    await visit('element', { tag: tag(), body: '<main></main>' })
    await expectPage(launcher()).toBeVisible()
    await page.evaluate(() => {
      for (const type of ['open', 'close', 'hide', 'message-sent']) document.addEventListener(`parlance-${type}`, () => document.body.append(`${type} `))
    })
    const element = page.locator('parlance-chat')
    await element.evaluate((one) => one.setAttribute('open', ''))
    await expectPage(dialog()).toBeVisible()
    await say('before the move')
    await element.evaluate((one) => document.querySelector('main')?.append(one))
    await expectPage(row('before the move')).toBeVisible()
    await expectPage(dialog()).toBeVisible()
    const kept = await element.evaluateHandle((one) => (one.remove(), one))
    await expect.poll(async () => (await sandbox.ledger()).connections.every(({ closedAt }) => closedAt !== undefined)).toBe(true)
    await page.evaluate((one) => document.body.append(one as HTMLElement), kept)
    await say('after it')
    await expectPage(row('after it')).toBeVisible()
    await element.evaluate((one) => one.removeAttribute('open'))
    await expectPage(dialog()).toHaveCount(0)
    await element.evaluate((one) => ((one as HTMLElement).hidden = true))
    await expectPage(launcher()).toBeHidden()
    await expectPage(page.locator('body')).toContainText(/open message-sent .*message-sent .*close hide/)
  })

  it('stands on a page several times, each with a memory of its own', async () => {
    const second = { ...tag(), name: 'second', position: 'start', 'launcher-label': 'Chat with sales', scope: 'second' }
    const attributes = Object.entries(second).map(([name, value]) => `${name}="${value}"`)
    await visit('two', { tag: tag(), body: `<parlance-chat ${attributes.join(' ')}></parlance-chat>` })
    await page.getByRole('button', { name: 'Chat with sales' }).click()
    await say('for sales')
    await expectPage(row('for sales')).toBeVisible()
    expect((await storedKeys()).filter((key) => key.startsWith('parlance-widget:'))).toEqual(['parlance-widget:second'])
    await page.getByRole('button', { name: 'Chat', exact: true }).click()
    await expectPage(dialog()).toHaveCount(2)
    await expect.poll(async () => (await sandbox.ledger()).conversations.length).toBe(2)
  })
})
