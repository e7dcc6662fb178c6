import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { findEngines } from '../../scripts/engines.ts'
import { captivateTag, chatbotTag, chatSessionTag, startEmbedSite, type EmbedSite } from '../embed/embedSite.ts'
import type { Engine, EngineName, EnginePage } from './drivers/engine.ts'
import { openChromium } from './drivers/openChromium.ts'
import { openFirefox } from './drivers/openFirefox.ts'
import { openWebKit } from './drivers/openWebKit.ts'
import { visit, type Visitor } from './visitor.ts'

const found = findEngines()
const engines: readonly [name: EngineName, open: (() => Promise<Engine>) | undefined][] = [
  ['chromium', found.chromium === undefined ? undefined : () => openChromium(found.chromium ?? '')],
  ['firefox', found.firefox === undefined ? undefined : () => openFirefox(found.firefox ?? '')],
  ['webkit', found.webkit && (() => openWebKit(found.webkit as NonNullable<typeof found.webkit>))],
]

const launcher = 'button[aria-haspopup="dialog"]'
const field = '.parlance-composer textarea'

/** A wire, what is said on it, and what somebody answers. */
const wires = [
  ['Captivate', captivateTag, 'markdown', 'Your card is on its way'],
  ['chat_session', chatSessionTag, 'agent', 'this is Ana'],
  ['a chatbot backend', chatbotTag, 'plain', 'Harbour'],
] as const

let sandbox: Sandbox
let site: EmbedSite
let host: string

beforeAll(async () => {
  ensureBuild()
  sandbox = await createSandbox()
  host = new URL(sandbox.url).host
  site = await startEmbedSite(host)
})

afterAll(async () => {
  await site.close()
  await sandbox.stop()
})

for (const [name, open] of engines) {
  if (!open) console.warn(`\n*** ${name} is not installed here: the widget is NOT tested in it. ***\n`)

  describe.skipIf(!open)(`the widget by one tag, under the strict policy, in ${name}`, () => {
    let engine: Engine
    let page: EnginePage
    let visitor: Visitor

    beforeAll(async () => {
      if (open) engine = await open()
    })
    afterAll(() => engine?.close())
    beforeEach(() => sandbox.reset())
    afterEach(async () => {
      await page.close()
      expect(site.takeViolations()).toEqual([])
    })

    async function come(tag: Readonly<Record<string, string>>) {
      page = await engine.open(site.page('shop', { tag: { ...tag, persistence: 'local' }, body: '<h1>A shop</h1>' }))
      visitor = visit(page)
      await visitor.sees(launcher)
    }

    it.each(wires)('holds a conversation over %s, and goes on with it after a reload', async (_name, tagFor, words, answer) => {
      await come(tagFor(host))
      await visitor.press(launcher)
      await visitor.sees(field)
      await visitor.says(words)
      await visitor.reads(answer)
      expect(await visitor.count(words)).toBe(1)
      await page.goto(site.page('shop', { tag: tagFor(host), body: '<h1>A shop</h1>' }))
      await visitor.reads(answer)
      await expect.poll(() => visitor.count(words)).toBe(1)
    })

    it('Escape puts it away and gives the focus to the launcher, which brings it back', async () => {
      await come(captivateTag(host))
      await visitor.press(launcher)
      await visitor.sees(field)
      await expect.poll(visitor.focus).toBe('textarea')
      await page.press('Escape')
      await visitor.sees('[role="dialog"]', 0)
      await expect.poll(visitor.focus).toBe('button')
      await page.press('Enter')
      await visitor.sees(field)
    })
  })
}
