import { describe, expect, it } from 'vitest'
import { toArray } from '../../../src/core/index.ts'
import type { ChatEvent, Message } from '../../../src/model/index.ts'
import { own } from '../messages.ts'
import { record, settled } from '../scriptedClient.ts'
import { rowsOf, sentBy, sharedBrowser, stateOf, type SharedTab } from './sharedBrowser.ts'

const botSays = (id: string, text: string): ChatEvent => ({
  type: 'message.received',
  message: { id, wireIds: [id], author: { role: 'bot' }, parts: [{ kind: 'text', format: 'plain', text }] },
})

const idsOf = (tab: SharedTab) => toArray(stateOf(tab).messages).map(({ id }: Message) => id)

const told = (tab: SharedTab, type: ChatEvent['type']) => tab.heard.filter((event) => event.type === type)

/** What is drawn of the state, and more: all but what is only counted for developers. */
const truth = (tab: SharedTab) => ({ ...stateOf(tab), diagnostics: undefined })

async function hear(tab: SharedTab, ...events: ChatEvent[]) {
  tab.connection.receive(...events)
  await settled()
}

/** The next one's line comes up, and the server's record holds so much; twice, since one look proves nothing absent. */
async function takeUp(browser: ReturnType<typeof sharedBrowser>, tab: SharedTab, ...said: Parameters<typeof record>) {
  await browser.wait(250)
  await browser.connect(tab)
  await hear(tab, record(...said))
  await browser.wait(2_000)
  await hear(tab, record(...said))
}

describe('tabs that share a line', () => {
  it('dial once, and show and tell the same', async () => {
    const [leader, second, third] = (await sharedBrowser().start(2)) as [SharedTab, SharedTab, SharedTab]
    await hear(leader, botSays('b1', 'Hello'))
    expect([leader, second, third].map(({ connection }) => connection.script.opened)).toEqual([1, 0, 0])
    expect([leader, second, third].map(({ client }) => client.tabs.isLeader())).toEqual([true, false, false])
    for (const tab of [second, third]) expect(stateOf(tab)).toEqual(stateOf(leader))
    expect(told(second, 'message.received')).toHaveLength(1)
  })

  it('send through the one that holds it, show at once what was said, and tell of it once', async () => {
    const [leader, second] = (await sharedBrowser().start()) as [SharedTab, SharedTab]
    const id = second.client.send({ text: 'Hi' })
    expect(rowsOf(second)).toEqual(['visitor: Hi [queued]'])
    await settled()
    expect(sentBy(leader)).toEqual(['Hi'])
    expect(rowsOf(second)).toEqual(['visitor: Hi [sent]'])
    await hear(leader, { type: 'message.acked', id: id ?? '' })
    expect(truth(second)).toEqual(truth(leader))
    expect(idsOf(second)).toEqual([id])
    for (const tab of [leader, second]) expect(told(tab, 'message.queued')).toHaveLength(1)
  })

  it('share the draft, what is unread, and what is read', async () => {
    const [leader, second] = (await sharedBrowser().start()) as [SharedTab, SharedTab]
    second.client.setDraft('Half a')
    second.client.setDraft('Half a word')
    expect(stateOf(second).draft).toBe('Half a word')
    await settled()
    expect(stateOf(leader).draft).toBe('Half a word')
    await hear(leader, botSays('b1', 'Hello'))
    expect([stateOf(leader).unread, stateOf(second).unread]).toEqual([1, 1])
    second.client.markSeen()
    await settled()
    expect([stateOf(leader).unread, stateOf(second).unread]).toEqual([0, 0])
  })

  it('share values of the host, the last of which wins, also for a tab that comes later and after one is gone', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    let changes = 0
    leader.client.tabs.subscribe(() => void changes++)
    second.client.tabs.share('open', true)
    expect(second.client.tabs.shared('open')).toBe(true)
    await settled()
    expect(leader.client.tabs.shared('open')).toBe(true)
    expect(changes).toBe(1)
    leader.client.tabs.share('open', { panel: 'list' })
    await settled()
    const third = await browser.open()
    for (const tab of [leader, second, third]) expect(tab.client.tabs.shared('open')).toEqual({ panel: 'list' })
    await leader.crash()
    await browser.wait(250)
    expect(second.client.tabs.shared('open')).toEqual({ panel: 'list' })
    expect(second.client.tabs.isLeader()).toBe(true)
  })

  it('end, begin and leave conversations from any of them', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    await hear(leader, botSays('b1', 'Hello'))
    expect(second.client.startNew()).toBe(true)
    expect(rowsOf(second)).toEqual([])
    await settled()
    await hear(leader, { type: 'conversation.started', conversationId: 'c2' })
    expect([leader, second].map((tab) => stateOf(tab).conversation.id)).toEqual(['c2', 'c2'])
    second.client.send({ text: 'unsettled' })
    expect(second.client.startNew()).toBe(false)
    expect(second.client.openConversation('c3')).toBe(false)
  })

  it('forget the visitor in all of them, with what he was about to say', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    await hear(leader, botSays('b1', 'Hello'))
    leader.client.setDraft('secret')
    await settled()
    second.client.forget()
    expect(stateOf(second).draft).toBe('')
    await settled()
    for (const tab of [leader, second]) {
      expect(rowsOf(tab)).toEqual([])
      expect(stateOf(tab).draft).toBe('')
    }
    expect(truth(second)).toEqual(truth(leader))
  })

  it('answer what one of them asks of the server, and fail it with the line', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    const question = { command: 'ask', event: 'answer' }
    const first = second.client.ask(question, 1)
    await settled()
    expect(leader.connection.commands.at(-1)).toMatchObject({ type: 'extension.send', name: 'ask', payload: 1 })
    await hear(leader, { type: 'extension.received', name: 'answer', payload: 42 })
    expect(await first).toEqual({ status: 'answered', answer: 42 })
    const next = second.client.ask(question, 2)
    await settled()
    await leader.crash()
    await browser.wait(250)
    expect(await next).toEqual({ status: 'failed', reason: 'line' })
  })

  it('tell what cannot be copied as plain data', async () => {
    const [leader, second] = (await sharedBrowser().start()) as [SharedTab, SharedTab]
    leader.client.request({ type: 'extension.send', name: 'x', payload: {} })
    second.client.request({ type: 'metadata.set', metadata: { name: 'Ada', listener: () => undefined } })
    await settled()
    expect(leader.connection.commands.at(-1)).toMatchObject({ type: 'metadata.set', metadata: { name: 'Ada' } })
  })

  it('tell a tab that comes a long transcript in pieces, and nobody what happens while they are alone', async () => {
    const posted: string[] = []
    const browser = sharedBrowser({
      delivery(deliver, message) {
        posted.push((message as { readonly type: string }).type)
        queueMicrotask(deliver)
      },
    })
    const [leader] = await browser.start(0)
    leader.connection.receive({
      type: 'transcript.loaded',
      complete: true,
      messages: Array.from({ length: 5_000 }, (_, index) => ({ id: `r${index}`, wireIds: [`r${index}`], author: { role: 'bot' as const }, parts: [{ kind: 'text' as const, format: 'plain' as const, text: `word ${index}` }] })),
    })
    await browser.wait(500)
    expect(posted).toEqual([])
    const second = await browser.open()
    await hear(leader, botSays('b1', 'Meanwhile'))
    await browser.wait(500)
    expect(posted.filter((type) => type === 'piece').length).toBeGreaterThan(1)
    expect(truth(second)).toEqual(truth(leader))
    expect(rowsOf(second)).toHaveLength(5_001)
  })

  it('leave nothing behind', async () => {
    const browser = sharedBrowser()
    const tabs = await browser.start(2)
    tabs[1]?.client.send({ text: 'Hi' })
    await settled()
    for (const tab of tabs.toReversed()) tab.close()
    await settled()
    expect([browser.channels.open, browser.locks.held, browser.clock.pending]).toEqual([0, [], 0])
    expect(tabs.map(({ connection }) => connection.script.opened - connection.script.closed)).toEqual([0, 0, 0])
  })

  it('do not take part for a holder that lets go at once, and can be mounted again', async () => {
    const browser = sharedBrowser()
    const [tab] = await browser.start(0)
    tab.close()
    await settled()
    tab.client.open()()
    await settled()
    expect([browser.locks.held, tab.connection.script.opened]).toEqual([[], 1])
    const close = tab.client.open()
    await settled()
    expect(tab.connection.script.opened).toBe(2)
    close()
  })
})

describe('when the one that holds the line is gone', () => {
  it.each(['close', 'crash'] as const)('by %s, the next one dials, with the same rows, and what waited leaves once', async (way) => {
    const browser = sharedBrowser()
    const [leader, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
    await hear(leader, botSays('b1', 'Hello'))
    leader.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
    leader.client.send({ text: 'one' })
    third.client.send({ text: 'two' })
    await settled()
    const before = idsOf(third)
    await leader[way]()
    await browser.wait(250)
    expect(idsOf(second)).toEqual(before)
    await takeUp(browser, second, { id: 'r', wireIds: ['b1'], author: { role: 'bot' }, parts: [{ kind: 'text', format: 'plain', text: 'Hello' }] })
    expect([sentBy(leader), sentBy(second), sentBy(third)]).toEqual([[], ['one', 'two'], []])
    expect(idsOf(third)).toEqual(before)
    expect(truth(third)).toEqual(truth(second))
  })

  it.each([
    ['has', [own('hello', 'confirmed')], [], 'visitor: hello [confirmed]'],
    ['lacks', [], ['hello'], 'visitor: hello [sent]'],
  ])('what was handed over is looked for in the record, which %s it', async (_what, recorded, again, row) => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    second.client.send({ text: 'hello' })
    await settled()
    expect(sentBy(leader)).toEqual(['hello'])
    await leader.crash()
    await takeUp(browser, second, ...recorded)
    expect(sentBy(second)).toEqual(again)
    expect(rowsOf(second)).toEqual([row])
  })

  it('what was handed over and not acknowledged is in doubt, and not simply sent again', async () => {
    let isCut = false
    const isWord = (message: unknown) => !['acts', 'lead'].includes((message as { readonly type: string }).type)
    const browser = sharedBrowser({ delivery: (deliver, message) => (isCut && isWord(message) ? undefined : queueMicrotask(deliver)) })
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    // It arrives and is said; no word of that comes back.
    isCut = true
    second.client.send({ text: 'hello' })
    await settled()
    expect(sentBy(leader)).toEqual(['hello'])
    expect(rowsOf(second)).toEqual(['visitor: hello [queued]'])
    await leader.crash()
    isCut = false
    await browser.wait(250)
    expect(rowsOf(second)).toEqual(['visitor: hello [unconfirmed]'])
    await takeUp(browser, second, own('hello', 'confirmed'))
    expect(sentBy(second)).toEqual([])
    expect(rowsOf(second)).toEqual(['visitor: hello [confirmed]'])
  })

  it('a crash of all at once loses nothing: the next page finds what none had handed over', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
    leader.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
    leader.client.setDraft('half')
    leader.client.send({ text: 'one' })
    await settled()
    isCut = true
    second.client.send({ text: 'two' })
    third.client.send({ text: 'three' })
    await settled()
    for (const tab of [second, third, leader]) await tab.crash()
    isCut = false
    const page = await browser.open()
    expect(stateOf(page).draft).toBe('half')
    // What may have left stands before what waits.
    expect(rowsOf(page)).toEqual(['visitor: two [unconfirmed]', 'visitor: three [unconfirmed]', 'visitor: one [queued]'])
    await takeUp(browser, page)
    expect(sentBy(page)).toEqual(['two', 'three', 'one'])
    expect([...Array(16).keys()].map((place) => browser.storage.get(`parlance:test:lodge:${place}`)).filter(Boolean)).toEqual([])
  })

  it('a tab that closes with what the stuck one did not take leaves it to whoever holds the line', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    isCut = true
    second.client.send({ text: 'late' })
    await settled()
    second.close()
    isCut = false
    await browser.wait(1_500)
    leader.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
    await takeUp(browser, leader)
    expect(sentBy(leader)).toEqual(['late'])
  })

  it('one that the browser puts aside lets go at once, and mirrors the others when it is back', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    const back = leader.locks.suspend()
    await settled()
    expect([leader.client.tabs.isLeader(), second.client.tabs.isLeader()]).toEqual([false, true])
    expect(leader.connection.script.closed).toBe(1)
    await takeUp(browser, second)
    second.client.send({ text: 'meanwhile' })
    await settled()
    back()
    await browser.wait(250)
    expect(truth(leader)).toEqual(truth(second))
    expect([leader, second].map(({ connection }) => connection.script.opened - connection.script.closed)).toEqual([0, 1])
  })

  it('one that comes back after others held the line and are gone goes on with what they left, not with what it knew', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    leader.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
    leader.client.send({ text: 'one' })
    await settled()
    const back = leader.locks.suspend()
    await settled()
    await takeUp(browser, second)
    expect(sentBy(second)).toEqual(['one'])
    await second.crash()
    back()
    await browser.wait(250)
    expect(rowsOf(leader)).toEqual(['visitor: one [unconfirmed]'])
    await takeUp(browser, leader, own('one', 'confirmed'))
    expect(sentBy(leader)).toEqual([])
  })

  it('one that comes back while nobody was there goes on as it was', async () => {
    const browser = sharedBrowser()
    const [leader] = await browser.start(0)
    await hear(leader, botSays('b1', 'Hello'))
    const before = idsOf(leader)
    leader.locks.suspend()()
    await browser.wait(250)
    expect(idsOf(leader)).toEqual(before)
    expect([leader.connection.script.opened, leader.connection.script.closed]).toEqual([2, 1])
  })
})

describe('when the one that holds the line is hidden', () => {
  it('it dials at once for a visitor who does something in another one, and not for each letter', async () => {
    const [leader, second] = (await sharedBrowser().start()) as [SharedTab, SharedTab]
    leader.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 3, retryIn: 60_000 })
    for (const text of ['H', 'He', 'Hel']) second.client.setDraft(text)
    await settled()
    expect(leader.connection.script.redialled).toBe(1)
  })
})

describe('when the one that holds the line is stuck', () => {
  it('the others say so after five seconds, keep what is said, and are well as soon as it is heard', async () => {
    let isCut = false
    const held: (() => void)[] = []
    const browser = sharedBrowser({ delivery: (deliver) => void (isCut ? held.push(deliver) : queueMicrotask(deliver)) })
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    isCut = true
    second.client.send({ text: 'are you there' })
    await browser.wait(6_000)
    expect(stateOf(second).connection).toMatchObject({ status: 'reconnecting' })
    expect(rowsOf(second)).toEqual(['visitor: are you there [queued]'])
    isCut = false
    for (const deliver of held) deliver()
    await browser.wait(250)
    expect(stateOf(second).connection.status).toBe('ready')
    expect(sentBy(leader)).toEqual(['are you there'])
    expect(truth(second)).toEqual(truth(leader))
  })

  it('a change of which nobody heard is found by the next look at whether one knows the last', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    isCut = true
    await hear(leader, botSays('b1', 'Hello'))
    isCut = false
    expect(rowsOf(second)).toEqual([])
    await browser.wait(25_000)
    expect(rowsOf(second)).toEqual(['bot: Hello'])
  })
})
