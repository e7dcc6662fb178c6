import { describe, expect, it } from 'vitest'
import { settled } from '../scriptedClient.ts'
import { sharedBrowser, stateOf, type SharedTab } from './sharedBrowser.ts'

/** Types as a visitor does, and sends it: the field is empty then. */
function say({ client }: SharedTab, text: string) {
  client.setDraft(text)
  client.send({ text })
  client.setDraft('')
}

const draftsOf = (...tabs: readonly SharedTab[]) => tabs.map((tab) => stateOf(tab).draft)

describe('the draft, when the tab is gone that held the line', () => {
  it('does not come back in the next one after it was sent', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
    isCut = true
    say(second, 'Said at the last moment')
    say(third, 'So is this')
    await settled()
    third.close()
    await leader.crash()
    isCut = false
    await browser.wait(250)
    expect(second.client.tabs.isLeader()).toBe(true)
    expect(draftsOf(second)).toEqual([''])
  })

  it('does not come back from where it was kept after it was deleted', async () => {
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start()) as [SharedTab, SharedTab]
    second.client.setDraft('Half a word')
    await settled()
    await leader.crash()
    second.client.setDraft('')
    await browser.wait(250)
    expect(second.client.tabs.isLeader()).toBe(true)
    expect(draftsOf(second)).toEqual([''])
  })

  it('is what was typed last, and not what comes last to the next one', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
    await leader.crash()
    isCut = true
    say(third, 'Said in the third')
    browser.clock.advance(100)
    await settled()
    expect(second.client.tabs.isLeader()).toBe(true)
    second.client.setDraft('Begun in the second')
    isCut = false
    await browser.wait(10_000)
    expect(draftsOf(second, third)).toEqual(['Begun in the second', 'Begun in the second'])
  })

  it('is what was typed last, also in a tab that has not heard yet what another one sent', async () => {
    let heldBack: (() => void)[] | undefined
    const isWord = (message: unknown) => (message as { readonly type: string }).type === 'op'
    const browser = sharedBrowser({ delivery: (deliver, message) => void (heldBack && isWord(message) ? heldBack.push(deliver) : queueMicrotask(deliver)) })
    const [, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
    second.client.setDraft('Said in the second')
    await settled()
    expect(draftsOf(third)).toEqual(['Said in the second'])
    heldBack = []
    second.client.send({ text: 'Said in the second' })
    second.client.setDraft('')
    await settled()
    third.client.setDraft('Begun in the third')
    await settled()
    for (const deliver of heldBack.splice(0)) deliver()
    heldBack = undefined
    await settled()
    expect(draftsOf(second, third)).toEqual(['Begun in the third', 'Begun in the third'])
  })

  it('is taken over from a tab that closed before anybody heard of it', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
    isCut = true
    third.client.send({ text: 'Said' })
    third.client.setDraft('Half a word')
    await browser.wait(4_000)
    third.close()
    await leader.crash()
    isCut = false
    await browser.wait(250)
    expect(draftsOf(second)).toEqual(['Half a word'])
  })
})
