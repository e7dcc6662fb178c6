import { describe, expect, test } from 'vitest'
import { memoryLocks, memoryStorage } from '../../../src/testing/index.ts'
import { answer, settled, widget, type WidgetLine } from '../controller/widgetLine.ts'
import { widgetTabs, type WidgetTab } from '../controller/widgetTabs.ts'
import { says } from '../panel.tsx'
import { attentionPage, type AttentionPageOptions } from './attentionPage.ts'

type Page = ReturnType<typeof attentionPage>

/** Three tabs of a browser that nobody looks at; the first holds the line. `pages` says how each differs. */
async function three(...pages: readonly AttentionPageOptions[]) {
  const browser = widgetTabs({ options: { notifications: true } })
  const tabs = (await browser.start(3)) as [WidgetTab, WidgetTab, WidgetTab]
  let time = 1_000
  const now = () => time++
  const looked = tabs.map((tab, index) => attentionPage(tab, { maySound: false, tab: `tab ${index}`, now, ...pages[index] })) as [Page, Page, Page]
  return { tabs, looked, ...asked(looked, () => browser.wait(500)), browser }
}

/** What several pages asked for attention with, after a message came by the line of one of them. */
function asked(pages: readonly Page[], pass: () => Promise<unknown>) {
  return {
    async hear(from: Pick<WidgetLine, 'connection'>, text = 'Good morning') {
      from.connection.receive(says('bot', text))
      await pass()
    },
    wait: () => pages.forEach((page) => page.wait()),
    rings: () => pages.map(({ facts }) => facts.rings),
    notifications: () => pages.map(({ facts }) => facts.shown.length),
    badges: () => pages.map(({ facts }) => facts.badge),
  }
}

describe('three tabs', () => {
  test('ring once, in the tab that was touched last', async () => {
    const { tabs, looked, hear, wait, rings, badges } = await three()
    looked[2].touch()
    looked[1].touch()
    await hear(tabs[0])
    wait()
    expect([rings(), badges()]).toEqual([[0, 1, 0], [1, 1, 1]])
    wait()
    looked[2].touch()
    await hear(tabs[0], 'And again')
    wait()
    expect(rings()).toEqual([0, 1, 1])
  })

  test('of which only the first was touched ring there, and of which none was do not ring: browsers would not let them', async () => {
    const first = await three({ maySound: true })
    await first.hear(first.tabs[0])
    first.wait()
    expect(first.rings()).toEqual([1, 0, 0])
    const none = await three()
    await none.hear(none.tabs[0])
    none.wait()
    expect(none.rings()).toEqual([0, 0, 0])
    expect(none.notifications()).toEqual([1, 0, 0])
  })

  test('ring in the one that was touched before where the one that was touched last is gone', async () => {
    const { tabs, looked, hear, wait, rings } = await three()
    looked[1].touch()
    looked[2].touch()
    await tabs[2].crash()
    looked[2].stop()
    await hear(tabs[0])
    wait()
    expect(rings()).toEqual([0, 1, 0])
  })

  test('ring in another one where the widget is hidden in the one that was touched last', async () => {
    const { tabs, looked, hear, wait, rings } = await three()
    looked[1].touch()
    looked[2].touch()
    tabs[2].controller.api.hide()
    await hear(tabs[0])
    wait()
    expect(rings()).toEqual([0, 1, 0])
  })

  test('ring once, and notify once, where the one that held the line is gone with the message', async () => {
    const { tabs, looked, hear, wait, rings, notifications, browser } = await three()
    looked[0].touch()
    looked[1].touch()
    await hear(tabs[0])
    await tabs[0].crash()
    looked[0].stop()
    await browser.wait(500)
    wait()
    expect(rings()).toEqual([0, 1, 0])
    expect(notifications()).toEqual([0, 1, 0])
  })

  test('ring once where the one that held the line dies before it has told whose turn it is', async () => {
    const locks = memoryLocks()
    const mine = () => ({ locks: locks.tab() })
    const { tabs, looked, wait, rings } = await three(mine(), mine(), mine())
    looked[1].touch()
    looked[2].touch()
    tabs[0].connection.receive(says('bot', 'Good morning'))
    await tabs[0].crash()
    looked[0].stop()
    wait()
    await settled()
    expect(rings()).toEqual([0, 1, 0])
    for (const { stop } of looked) stop()
    expect(locks.held).toEqual([])
  })

  test.each([0, 1, 2])('do not notify while tab %i of them is in sight, whoever holds the line', async (seen) => {
    const { tabs, looked, hear, wait, notifications } = await three()
    looked[seen]?.look(true)
    await hear(tabs[0])
    wait()
    expect(notifications()).toEqual([0, 0, 0])
    looked[seen]?.look(false)
    await hear(tabs[0], 'And again')
    wait()
    expect(notifications()).toEqual([1, 0, 0])
  })

  test('do not ring where the message was read in one of them meanwhile', async () => {
    const { tabs, looked, hear, wait, rings } = await three()
    looked[1].touch()
    await hear(tabs[0])
    tabs[2].controller.store.getState().client?.markSeen()
    await settled()
    wait()
    expect(rings()).toEqual([0, 0, 0])
  })
})

test('what counts the sounds counts each: tabs that cannot hear of each other ring and notify by themselves, in sight or not', async () => {
  const lines = await Promise.all(
    [0, 1, 2].map(async () => {
      const line = await widget({ storage: memoryStorage(), options: { notifications: true } })
      line.controller.api.send('Hello')
      await answer(line)
      return line
    }),
  )
  const pages = lines.map((line, index) => attentionPage(line, { tab: `tab ${index}`, isSeen: index === 2 }))
  const { hear, wait, rings, notifications } = asked(pages, settled)
  for (const line of lines) await hear(line)
  wait()
  expect([rings(), notifications()]).toEqual([[1, 1, 1], [1, 1, 0]])
})
