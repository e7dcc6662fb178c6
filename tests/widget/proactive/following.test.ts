import { describe, expect, test } from 'vitest'
import { memoryLocks, memoryStorage } from '../../../src/testing/index.ts'
import { answer, keysOf, settled, tabStorages, widget } from '../controller/widgetLine.ts'
import { openTab } from './proactiveTab.ts'

const key = 'parlance-widget:default:shown'
const prices = { id: 'prices', text: 'Questions about prices?' }
const bye = { id: 'bye', text: 'Before you go' }

describe('a message', () => {
  test('comes when its time has come, counted only while the page is in sight', async () => {
    const { wait, look, text, said } = await openTab({ rules: [{ ...prices, after: 10_000 }] })
    await wait(6_000)
    await look(false)
    await wait(60_000)
    expect(text()).toBeUndefined()
    await look(true)
    await wait(3_999)
    expect(text()).toBeUndefined()
    await wait(1)
    expect([text(), said()]).toEqual([prices.text, ['proactiveShown prices']])
  })

  test('waits for the place, and its time begins anew there', async () => {
    const { wait, move, text } = await openTab({ rules: [{ ...prices, after: 5_000, url: '/prices' }] })
    await wait(60_000)
    await move('/prices')
    await wait(4_999)
    expect(text()).toBeUndefined()
    await move('/prices?sort=up')
    await wait(1)
    expect(text()).toBe(prices.text)
  })

  test('comes also where the browser does not tell that a page has moved on', async () => {
    const { wait, move, text } = await openTab({ rules: [{ ...prices, url: '/prices' }], tellsMoves: false })
    await move('/prices')
    await wait(1_000)
    expect(text()).toBe(prices.text)
    await move('/home')
    await wait(1_000)
    expect(text()).toBeUndefined()
  })

  test('goes when the visitor moves on to where it says nothing, and does not come back', async () => {
    const { move, text, said } = await openTab({ rules: [{ ...prices, url: '/prices' }], path: '/prices' })
    expect(text()).toBe(prices.text)
    await move('/home')
    expect(text()).toBeUndefined()
    await move('/prices')
    expect([text(), said()]).toEqual([undefined, ['proactiveShown prices']])
  })

  test('waits for the depth; how far another page was scrolled does not count', async () => {
    const { scroll, move, text } = await openTab({ rules: [{ ...prices, scrolled: 0.5 }] })
    await scroll(0.4)
    await move('/next')
    expect(text()).toBeUndefined()
    await scroll(0.6)
    expect(text()).toBe(prices.text)
  })

  test('comes when the pointer leaves, if all else holds then', async () => {
    const { leave, wait, text } = await openTab({ rules: [{ ...bye, onExit: true, after: 3_000 }] })
    await leave()
    await wait(3_000)
    expect(text()).toBeUndefined()
    await leave()
    expect(text()).toBe(bye.text)
  })

  test('waits until the page says yes', async () => {
    let isFull = false
    const { wait, text } = await openTab({ rules: [{ ...prices, when: () => isFull }] })
    await wait(5_000)
    isFull = true
    expect(text()).toBeUndefined()
    await wait(1_000)
    expect(text()).toBe(prices.text)
  })

  test('has the author of its rule, or that of the widget', async () => {
    const one = await openTab({ rules: [{ ...prices, author: { name: 'Ana', role: 'agent' } }] })
    expect(one.controller.proactive.standing()?.author).toEqual({ role: 'agent', name: 'Ana' })
    const other = await openTab({ rules: [prices], options: { title: 'Harbour', logo: 'https://harbour.example/logo.png' } })
    expect(other.controller.proactive.standing()?.author).toEqual({ role: 'bot', name: 'Harbour', avatarUrl: 'https://harbour.example/logo.png' })
    const nobody = await openTab({ rules: [prices] })
    expect(nobody.controller.proactive.standing()?.author).toBeUndefined()
  })

  test('comes alone: the first rule wins, the next waits until the visitor has put it away', async () => {
    const { controller, text } = await openTab({ rules: [prices, bye] })
    expect(text()).toBe(prices.text)
    controller.dismissPreview()
    await settled()
    expect(text()).toBe(bye.text)
  })
})

describe('nothing is said first', () => {
  test('while the panel is open, nor by what was shown before it opened', async () => {
    const { controller, wait, text, said } = await openTab({ rules: [{ ...prices, after: 1_000 }], options: { autoStart: false } })
    controller.api.open()
    await wait(5_000)
    expect([text(), said()]).toEqual([undefined, []])
  })

  test('while the widget is hidden', async () => {
    const { controller, text } = await openTab({ rules: [prices], options: { hidden: true } })
    expect(text()).toBeUndefined()
    controller.api.show()
    await settled()
    expect(text()).toBe(prices.text)
    controller.api.hide()
    controller.api.show()
    expect(text()).toBe(prices.text)
  })

  test('to who has a conversation, and what stood there goes when one begins', async () => {
    const line = await openTab({ rules: [prices, bye] })
    expect(line.text()).toBe(prices.text)
    line.controller.api.send('Hello')
    await answer(line)
    await line.wait(60_000)
    expect([line.text(), line.said()]).toEqual([undefined, ['proactiveShown prices']])
  })

  test('to who may have one, until it was looked for', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage })
    before.controller.api.open()
    before.controller.api.close()
    let found: (connection: typeof before.connection) => void = () => undefined
    const connection = () => new Promise<typeof before.connection>((resolve) => (found = resolve))
    const { wait, text } = await openTab({ rules: [prices], storage, options: { connection } })
    await wait(5_000)
    expect(text()).toBeUndefined()
    found((await widget()).connection)
    await settled()
    await wait(500)
    expect(text()).toBe(prices.text)
  })
})

describe('shown once', () => {
  test('before the first interaction nothing is stored: the next page may show it again', async () => {
    const storage = memoryStorage()
    const tabStorage = memoryStorage()
    const rules = [prices, { ...bye, once: 'session' as const }]
    const one = await openTab({ rules, storage, tabStorage })
    expect([one.text(), keysOf(storage), storage.get(key), tabStorage.get(key)]).toEqual([prices.text, [], null, null])
    const next = await openTab({ rules, storage, tabStorage })
    expect(next.text()).toBe(prices.text)
  })

  test.each(['visitor', 'session'] as const)('put away it is remembered for the %s, and nothing else is', async (once) => {
    const storage = memoryStorage()
    const tabStorage = memoryStorage()
    const { controller, said } = await openTab({ rules: [{ ...prices, once }], storage, tabStorage })
    controller.dismissPreview()
    expect(said()).toEqual(['proactiveShown prices', 'proactiveDismissed prices'])
    expect([keysOf(storage), storage.get(key) !== null, tabStorage.get(key) !== null]).toEqual([[], once === 'visitor', once === 'session'])
    expect((await openTab({ rules: [{ ...prices, once }], storage, tabStorage })).text()).toBeUndefined()
    expect((await openTab({ rules: [{ ...prices, once }], storage })).text()).toBe(once === 'visitor' ? undefined : prices.text)
  })

  test('opened by it is remembered', async () => {
    const storage = memoryStorage()
    const { controller, said } = await openTab({ rules: [prices], storage, options: { autoStart: false } })
    controller.go('open', 'visitor')
    controller.go('closed', 'visitor')
    expect(said()).toEqual(['proactiveShown prices', 'proactiveOpened prices'])
    expect((await openTab({ rules: [prices], storage })).text()).toBeUndefined()
  })

  test('nothing is written before the visitor agreed', async () => {
    const storage = memoryStorage()
    const { controller } = await openTab({ rules: [prices], storage, options: { consent: { text: 'We keep what you write.' } } })
    controller.dismissPreview()
    expect(storage.get(key)).toBeNull()
    controller.agree()
    expect(storage.get(key)).toContain('prices')
  })

  test('it is forgotten after 180 days, with the session, and where what is kept is damaged', async () => {
    const storage = memoryStorage()
    storage.set(key, JSON.stringify({ version: 1, shown: { prices: 1_000 } }))
    const { clock, controller, text } = await openTab({ rules: [prices], storage })
    expect(text()).toBeUndefined()
    controller.api.clearSession()
    await settled()
    expect([storage.get(key), text()]).toEqual([null, prices.text])
    for (const kept of [JSON.stringify({ version: 1, shown: { prices: clock.now() - 181 * 86_400_000 } }), '{', '[]', 'null', '{"version":1,"shown":7}', '{"version":2,"shown":{"prices":1000}}']) {
      storage.set(key, kept)
      expect((await openTab({ rules: [prices], storage })).text()).toBe(prices.text)
    }
  })

  test('of several tabs one shows it, and the others know when it is put away or its page is left', async () => {
    const locks = memoryLocks()
    const open = tabStorages()
    const tab = () => openTab({ rules: [prices], storage: open(), locks: locks.tab() })
    const [one, two] = await Promise.all([tab(), tab()])
    expect([one.text(), two.text()].filter((text) => text)).toEqual([prices.text])
    const first = one.text() ? one : two
    const other = first === one ? two : one
    await other.wait(60_000)
    first.controller.dismissPreview()
    first.stop()
    await settled()
    expect(locks.held).toEqual([])
    expect((await tab()).text()).toBeUndefined()
    expect(other.said()).toEqual([])
  })

  test('each tab is alone where the browser refuses all locks', async () => {
    const { text } = await openTab({ rules: [prices], locks: { request: async () => undefined } })
    expect(text()).toBe(prices.text)
  })
})

describe('opened by a message', () => {
  test('its words stand above the conversation, on the next page too, and not above another', async () => {
    const storage = memoryStorage()
    const line = await openTab({ rules: [{ ...prices, author: { name: 'Ana' } }], storage })
    line.controller.go('open', 'visitor')
    await answer(line)
    const opening = { id: 'prices', text: prices.text, author: { role: 'bot', name: 'Ana' } }
    expect(line.controller.store.getState().opening).toEqual(opening)
    expect(line.connection.commands.map(({ type }) => type)).not.toContain('message.send')
    expect((await widget({ storage })).controller.store.getState().opening).toEqual(opening)
    line.connection.receive({ type: 'conversation.ended', reason: 'agent' })
    expect(line.controller.store.getState().opening).toEqual(opening)
    line.controller.api.startConversation()
    await settled()
    expect(line.controller.store.getState().opening).toBeUndefined()
  })

  test('what a page adds then is told with the beginning', async () => {
    const line = await openTab({ rules: [prices] })
    line.controller.api.on('proactiveOpened', ({ id }) => line.controller.api.update({ metadata: { cameBy: id } }))
    line.controller.go('open', 'visitor')
    await answer(line)
    expect(line.connection.commands.find(({ type }) => type === 'conversation.start')).toMatchObject({ metadata: { cameBy: 'prices' } })
  })

  test('the page opening the panel keeps the words, and is not told that the visitor did', async () => {
    const { controller, said } = await openTab({ rules: [prices] })
    controller.api.open()
    expect([controller.store.getState().opening?.id, said()]).toEqual(['prices', ['proactiveShown prices']])
  })
})

describe('by the page', () => {
  test('a message is shown at any time and place, again too, but not over a conversation', async () => {
    const line = await openTab({ rules: [{ ...prices, url: '/prices', after: 60_000 }] })
    line.controller.api.showProactive('prices')
    expect(line.text()).toBe(prices.text)
    line.controller.dismissPreview()
    line.controller.api.showProactive('prices')
    expect(line.text()).toBe(prices.text)
    line.controller.api.send('Hello')
    await answer(line)
    line.controller.api.showProactive('prices')
    expect(line.text()).toBeUndefined()
  })

  test('what cannot be followed is told to developers, once', async () => {
    const { controller, told } = await openTab({ rules: [{ id: 'a', text: 'Hello', wait: 3 } as never, bye] })
    controller.api.update({ proactive: [{ id: 'a', text: 'Hello', wait: 3 } as never, bye] })
    controller.api.showProactive('b')
    expect(told.filter((one) => one.startsWith('error'))).toEqual([
      expect.stringContaining('proactive[0].wait'),
      'error Parlance: there is no proactive message called "b".',
    ])
  })

  test('rules that are given anew begin nothing anew', async () => {
    const { controller, wait, text } = await openTab({ rules: [{ ...prices, after: 10_000 }] })
    await wait(9_000)
    controller.api.update({ proactive: [{ ...prices, after: 10_000 }] })
    await wait(1_000)
    expect(text()).toBe(prices.text)
    controller.api.update({ proactive: [] })
    expect(text()).toBeUndefined()
  })
})

test('the page is listened to only for what is waited for, and afterwards not at all', async () => {
  const { heard, scroll, stop, clock, controller } = await openTab({ rules: [{ ...prices, scrolled: 0.5 }, { ...bye, after: 5_000 }] })
  expect(heard()).toEqual(['sight', 'moved', 'scrolled'])
  await scroll(1)
  expect(heard()).toEqual(['sight', 'moved'])
  controller.dismissPreview()
  await settled()
  expect(clock.pending).toBe(1)
  stop()
  expect([heard(), clock.pending]).toEqual([[], 0])
})
