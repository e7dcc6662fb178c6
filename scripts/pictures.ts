/**
 * `npm run pictures`: the pictures at the beginning of README.md, made of the real thing. The built script stands on a page of a bank, and talks to
 * the sandbox: the same words at the same time of day on each run. They go to docs/pictures, and are committed.
 *
 * `--dist` names another built package than dist/, which is built otherwise where it is old.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright'
import { createSandbox, type Sandbox } from '../sandbox/createSandbox.ts'
import { bankDrawings } from '../stories/panel/bankDrawings.ts'
import { chromiumFlags, ensureChromium } from './chromium.ts'
import { ensureBuild } from './ensureBuild.ts'
import { packageRoot } from './entries.ts'
import { bankPage, phonePage } from './pictures/bankPage.ts'
import { holdTalk, settle } from './pictures/holdTalk.ts'
import { packPng } from './pictures/packPng.ts'
import { servePictures } from './pictures/servePictures.ts'
import { arabic, english, pictureHost, type Talk } from './pictures/talk.ts'

interface Picture {
  readonly talk: Talk
  /** How many steps of the talk have been held. */
  readonly steps: number
  readonly page: BrowserContextOptions
}

const wide = { viewport: { width: 680, height: 720 } }
const pictures: Readonly<Record<string, Picture>> = {
  light: { talk: english, steps: 4, page: wide },
  dark: { talk: english, steps: 11, page: { ...wide, colorScheme: 'dark' } },
  phone: { talk: english, steps: 6, page: { viewport: { width: 375, height: 780 }, isMobile: true, hasTouch: true } },
  'right-to-left': { talk: arabic, steps: 5, page: wide },
}

const { values } = parseArgs({ options: { dist: { type: 'string' } } })
const folder = join(packageRoot, 'docs/pictures')
const context = { ...wide, deviceScaleFactor: 2, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' } as const

async function take(browser: Browser, sandbox: Sandbox, origin: string, name: string, { talk, steps, page: options }: Picture): Promise<Buffer> {
  const visitor = await browser.newContext({ ...context, ...options })
  await visitor.route(`${pictureHost}/**`, (route) => {
    const drawing = bankDrawings[new URL(route.request().url()).pathname.slice(1, -4) as keyof typeof bankDrawings]
    return drawing ? route.fulfill({ contentType: 'image/svg+xml', body: drawing }) : route.abort()
  })
  const page = await visitor.newPage()
  await page.goto(`${origin}/${name}`)
  await holdTalk(page, sandbox, talk, steps)
  await settle(page)
  const shot = await page.screenshot()
  await visitor.close()
  return shot
}

async function frame(browser: Browser, shot: Buffer): Promise<Buffer> {
  const table = await browser.newPage(context)
  await table.setContent(phonePage(`data:image/png;base64,${shot.toString('base64')}`))
  const framed = await table.screenshot()
  await table.close()
  return framed
}

if (values.dist === undefined) ensureBuild()
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
mkdirSync(folder, { recursive: true })
for (const [name, picture] of Object.entries(pictures)) {
  // Whatever the bot would say by itself waits for ever.
  const sandbox = await createSandbox({ greeting: 'none', pace: 1000 })
  const host = new URL(sandbox.url).host
  const tag = {
    protocol: 'captivate',
    'api-key': 'pictures',
    'socket-url': sandbox.socketUrl,
    'send-url': `http://${host}/api/custom-channel/sockets/message`,
    'transcript-url': `http://${host}/api/transcript`,
    send: 'http',
  }
  const site = await servePictures(new Map([[`/${name}`, bankPage(picture.talk, tag)]]), values.dist ?? join(packageRoot, 'dist'))
  const shot = await take(browser, sandbox, site.origin, name, picture)
  const bytes = packPng(name === 'phone' ? await frame(browser, shot) : shot)
  writeFileSync(join(folder, `${name}.png`), bytes)
  console.log(`docs/pictures/${name}.png  ${Math.round(bytes.length / 1000)} kB`)
  await Promise.all([site.close(), sandbox.stop()])
}
await browser.close()
