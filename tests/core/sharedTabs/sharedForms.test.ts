import { describe, expect, it } from 'vitest'
import { toArray } from '../../../src/core/index.ts'
import { formStatus } from '../../../src/core/formStatus.ts'
import { formsOf } from '../../../src/core/requestParts.ts'
import type { ChatEvent, FormPart, UploadContext } from '../../../src/model/index.ts'
import { settled } from '../scriptedClient.ts'
import { rowsOf, sentBy, sharedBrowser, stateOf, type SharedTab } from './sharedBrowser.ts'

const canary = '4242424242424242'

const form: FormPart = { kind: 'form', formId: 'f1', name: 'payment', secure: true, definition: { fields: [{ kind: 'text', name: 'card', label: 'Card' }] } } as unknown as FormPart

const asks: ChatEvent = { type: 'message.received', message: { id: 'b1', wireIds: ['b1'], author: { role: 'bot' }, parts: [form] } }

const outcomeOf = (tab: SharedTab) => formStatus(formsOf(stateOf(tab).messages)[0] ?? {})

async function withForm(browser: ReturnType<typeof sharedBrowser>) {
  const [leader, second, third] = (await browser.start(2)) as [SharedTab, SharedTab, SharedTab]
  leader.connection.receive(asks)
  await settled()
  return [leader, second, third] as const
}

describe('a secure form that is filled in beside the tab that holds the line', () => {
  it('leaves once by that, and what was entered reaches nothing else', async () => {
    const messages: { readonly text: string; readonly name: string }[] = []
    const browser = sharedBrowser({
      delivery(deliver, message, name) {
        messages.push({ text: JSON.stringify(message), name })
        queueMicrotask(deliver)
      },
    })
    const [leader, second, third] = await withForm(browser)
    second.client.submitForm(form, { card: canary })
    expect(outcomeOf(second)).toBe('sending')
    await settled()
    expect(leader.connection.commands.filter(({ type }) => type === 'form.submit')).toEqual([expect.objectContaining({ values: { card: canary } })])
    // One message, on a channel that only the tab with the line hears.
    expect(messages.filter(({ text }) => text.includes(canary)).map(({ name }) => name.startsWith('parlance:test:line:1:'))).toEqual([true])
    const told = [leader, second, third].flatMap((tab) => [stateOf(tab), tab.heard])
    const stored = ['', ':reading', ...[...Array(16).keys()].flatMap((place) => [`:tab:${place}`, `:lodge:${place}`])].map((key) => browser.storage.get(`parlance:test${key}`))
    expect(JSON.stringify([told, stored])).not.toContain(canary)
    leader.connection.receive({ type: 'form.changed', formId: 'f1', outcome: { status: 'answered' } })
    await settled()
    expect([leader, second, third].map(outcomeOf)).toEqual(['answered', 'answered', 'answered'])
  })

  it('is in doubt in all of them when no word came back, and is never sent by itself', async () => {
    let isCut = false
    const browser = sharedBrowser({ delivery: (deliver) => (isCut ? undefined : queueMicrotask(deliver)) })
    const [leader, second] = await withForm(browser)
    isCut = true
    second.client.submitForm(form, { card: canary })
    await browser.wait(5_500)
    isCut = false
    await browser.wait(4_000)
    expect([leader, second].map(outcomeOf)).toEqual(['unconfirmed', 'unconfirmed'])
    expect(leader.connection.commands.filter(({ type }) => type === 'form.submit')).toEqual([])
  })

  it('is in doubt when the tab that sent it is gone', async () => {
    const browser = sharedBrowser()
    const [leader, second, third] = await withForm(browser)
    second.client.submitForm(form, { card: canary })
    await settled()
    await leader.crash()
    await browser.wait(250)
    expect([second, third].map(outcomeOf)).toEqual(['unconfirmed', 'unconfirmed'])
  })

  it('stays open for whoever is filling it in when another tab takes over', async () => {
    const browser = sharedBrowser()
    const [leader, second, third] = await withForm(browser)
    await leader.crash()
    await browser.wait(250)
    await browser.connect(second)
    second.connection.receive({ type: 'transcript.loaded', complete: true, messages: [{ id: 'r', wireIds: ['b1'], author: { role: 'bot' }, parts: [form] }] })
    await settled()
    expect([second, third].map(outcomeOf)).toEqual(['open', 'open'])
    expect(second.connection.commands.map(({ type }) => type)).not.toContain('form.cancel')
  })
})

describe('files that are sent beside the tab that holds the line', () => {
  /** Uploads that wait for the test. */
  function uploads() {
    const running: { readonly bytes: Blob; readonly context: UploadContext; readonly finish: () => void }[] = []
    const upload = (bytes: Blob, context: UploadContext) =>
      new Promise<{ readonly url: string }>((resolve) => void running.push({ bytes, context, finish: () => resolve({ url: `https://files.example/${context.name}` }) }))
    return { running, upload }
  }

  const file = () => new File(['one two three'], 'note.txt', { type: 'text/plain' })
  const uploadOf = (tab: SharedTab) => toArray(stateOf(tab).messages).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'files' ? part.files.map(({ upload }) => upload?.status) : [])))

  it('are uploaded by it, and seen to be in all', async () => {
    const { running, upload } = uploads()
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start(1, { upload })) as [SharedTab, SharedTab]
    second.client.send({ text: 'See this', files: [file()] })
    expect(uploadOf(second)).toEqual(['waiting'])
    await settled()
    expect(await running[0]?.bytes.text()).toBe('one two three')
    expect([leader, second].map(uploadOf)).toEqual([['uploading'], ['uploading']])
    running[0]?.finish()
    await settled()
    expect(sentBy(leader)).toEqual(['See this files'])
    expect([leader, second].map(uploadOf)).toEqual([['done'], ['done']])
  })

  it('are uploaded again by the next one when it is gone in the middle, from the tab that has them', async () => {
    const { running, upload } = uploads()
    const browser = sharedBrowser()
    const [leader, second, third] = (await browser.start(2, { upload })) as [SharedTab, SharedTab, SharedTab]
    third.client.send({ text: 'See this', files: [file()] })
    await settled()
    await leader.crash()
    await browser.wait(250)
    await browser.connect(second)
    second.connection.receive({ type: 'transcript.loaded', complete: true, messages: [] })
    await settled()
    expect(running).toHaveLength(2)
    expect(await running[1]?.bytes.text()).toBe('one two three')
    running[1]?.finish()
    await browser.wait(3_000)
    expect(sentBy(second)).toEqual(['See this files'])
    expect(rowsOf(third)).toEqual(rowsOf(second))
  })

  it('are given up as after a reload when they were in the tab that is gone', async () => {
    const { upload } = uploads()
    const browser = sharedBrowser()
    const [leader, second] = (await browser.start(1, { upload })) as [SharedTab, SharedTab]
    leader.client.send({ text: 'See this', files: [file()] })
    await settled()
    await leader.crash()
    await browser.wait(3_000)
    expect(rowsOf(second)).toEqual([expect.stringContaining('failed')])
  })
})
