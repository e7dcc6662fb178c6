import { describe, expect, it } from 'vitest'
import type { ChatTab } from './chatTab.ts'
import { begin, generations, providePages, startPages, type PageBench } from './pageBench.ts'

providePages()

const openCount = ({ sandbox }: PageBench) => sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length

const leads = ({ page }: ChatTab) => page.evaluate(() => watched.client.tabs.isLeader())

/** What a tab shows of the messages, in its order. */
const shown = async (tab: ChatTab) => (await tab.seen()).map(({ text, delivery }) => [text, delivery])

async function openThree(bench: PageBench): Promise<readonly [ChatTab, ChatTab, ChatTab]> {
  const first = await begin(bench)
  const others = [await bench.open(), await bench.open()] as const
  for (const tab of others) {
    await tab.row('Hello, Robin')
    await tab.isReady()
  }
  return [first, ...others]
}

/** Everything has come to its end, and is the same wherever one looks: in the tabs, and at the server. */
async function expectSame(bench: PageBench, tabs: readonly ChatTab[], texts: readonly string[]): Promise<void> {
  // At once it may be known to the tab alone in which it was said.
  const arrived = () => [...bench.sandbox.ledger.texts()].sort()
  await expect.poll(arrived, { timeout: 30_000 }).toEqual([...texts].sort())
  const unsettled = async () => (await Promise.all(tabs.map((tab) => tab.seen()))).flat().filter(({ delivery }) => delivery && delivery !== 'confirmed' && delivery !== 'read' && delivery !== 'delivered')
  await expect.poll(unsettled, { timeout: 30_000 }).toEqual([])
  for (const tab of tabs) await tab.isReady()
  const [one, ...others] = tabs
  // What the bot said last may be on its way to any of them.
  const differing = async (other: ChatTab) => {
    const [ours, theirs] = await Promise.all([one ? shown(one) : [], shown(other)])
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [ours, theirs]
  }
  for (const other of others) await expect.poll(() => differing(other)).toEqual([])
  const drawn = async () => (await one?.seen())?.filter(({ author }) => author === 'visitor').map(({ text }) => text)
  await expect.poll(async () => (await drawn())?.toSorted()).toEqual(texts.toSorted())
  await expect.poll(() => openCount(bench)).toBe(1)
  expect((await Promise.all(tabs.map(leads))).filter(Boolean)).toHaveLength(1)
  expect(arrived(), 'nothing is said twice').toEqual([...texts].sort())
  for (const tab of tabs) expect(tab.errors).toEqual([])
}

describe.each(generations)('tabs that share a line, messages leaving by %s', (send) => {
  const page = { tabs: 'shared' }

  it('F41: three have one connection; when the one that holds it is killed while messages flow, nothing is lost or said twice', async () => {
    const bench = await startPages({ send, page })
    const tabs = await openThree(bench)
    expect(bench.sandbox.ledger.connections()).toHaveLength(1)
    const [doomed, ...others] = tabs
    expect(await leads(doomed)).toBe(true)
    const texts: string[] = []
    // A visitor who goes from tab to tab sees there what he said last.
    const say = async (tab: ChatTab, text: string) => {
      const last = texts.at(-1)
      if (last !== undefined) await tab.row(last)
      texts.push(text)
      await tab.send(text)
    }
    for (const tab of tabs) await say(tab, `first from tab ${tab.tab}`)
    await expectSame(bench, tabs, texts)
    const flow = (async () => {
      for (let round = 0; round < 5; round++) for (const tab of others) await say(tab, `in the midst ${round} from tab ${tab.tab}`)
    })()
    await expect.poll(() => texts.length).toBeGreaterThan(5)
    // The renderer dies at once: no handler of the page runs.
    const crashed = doomed.page.waitForEvent('crash')
    await doomed.page.goto('chrome://crash').catch(() => undefined)
    await crashed
    bench.forget(doomed)
    await flow
    await expectSame(bench, others, texts)
  })

  it('F41: one that is closed right after something was said there leaves it to the others', async () => {
    const bench = await startPages({ send, page })
    const [closing, ...others] = await openThree(bench)
    await closing.send('Said at the last moment')
    await closing.page.close()
    bench.forget(closing)
    await expectSame(bench, others, ['Said at the last moment'])
  })

  it('F9: one that the browser freezes lets go of the line, and mirrors the others when it is back', async () => {
    const bench = await startPages({ send, page })
    const tabs = await openThree(bench)
    const [frozen, ...others] = tabs
    const session = await bench.context.newCDPSession(frozen.page)
    // What a page is told that Chromium freezes; a test's pages are frozen without a word.
    await frozen.page.evaluate(() => document.dispatchEvent(new Event('freeze')))
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await expect.poll(async () => (await Promise.all(others.map(leads))).filter(Boolean).length).toBe(1)
    const [one] = others
    await one?.send('Said meanwhile')
    await one?.row('Said meanwhile')
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await frozen.page.evaluate(() => document.dispatchEvent(new Event('resume')))
    await frozen.row('Said meanwhile')
    await expectSame(bench, tabs, ['Said meanwhile'])
    expect(await leads(frozen)).toBe(false)
  })

  it('F12, F36: what is typed in one is in the others, and all that is said at the same time stands in one order', async () => {
    const bench = await startPages({ send, page })
    const tabs = await openThree(bench)
    await tabs[1].field.fill('Half a word')
    for (const tab of tabs) await expect.poll(() => tab.field.inputValue()).toBe('Half a word')
    await tabs[1].field.fill('')
    await Promise.all(tabs.map((tab) => tab.page.evaluate((number) => void [0, 1, 2].forEach((at) => watched.client.send({ text: `at once ${at} from ${number}` })), tab.tab)))
    await expectSame(bench, tabs, tabs.flatMap(({ tab }) => [0, 1, 2].map((at) => `at once ${at} from ${tab}`)))
  })
})

describe('where tabs cannot agree', () => {
  it.each([
    ['locks', () => void Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })],
    ['channels', () => void Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined })],
  ])('without %s each works alone', async (_what, before) => {
    const bench = await startPages({ send: 'http', page: { tabs: 'shared' }, before })
    const tabs = [await begin(bench), await bench.open()]
    for (const tab of tabs) {
      await tab.isReady()
      await tab.send(`from tab ${tab.tab}`)
    }
    await expect.poll(() => [...bench.sandbox.ledger.texts()].sort()).toEqual(['from tab 1', 'from tab 2'])
    await expect.poll(() => openCount(bench)).toBe(2)
    expect(await Promise.all(tabs.map(leads))).toEqual([true, true])
  })
})
