import { describe, expect, it, vi } from 'vitest'
import { sandboxForms } from '../../../sandbox/captivate/content/forms.ts'
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { createChatClient, toArray, type ChatClient, type ChatClientOptions } from '../../../src/core/index.ts'
import type { ChatStorage, FormPart, FormValues } from '../../../src/model/index.ts'
import { captivate, type CaptivateOptions } from '../../../src/protocols/captivate/index.ts'
import { afterwards, provideWebSocket } from '../../transport/loopback.ts'

provideWebSocket()

const patience = { timeout: 15_000, interval: 10 }
const until = (test: () => void) => vi.waitFor(test, patience)

const memory = (): ChatStorage => {
  const kept = new Map<string, string>()
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value), remove: (key) => void kept.delete(key) }
}

interface Page {
  readonly client: ChatClient
  readonly close: () => void
}

/** A page with a chat, until the test is over. */
function load(sandbox: Sandbox, wire: Partial<CaptivateOptions>, more: Partial<ChatClientOptions> = {}): Page {
  const client = createChatClient({
    connection: captivate({
      apiKey: 'test-key',
      socketUrl: sandbox.socketUrl,
      sendUrl: `${sandbox.url}/api/custom-channel/sockets/message`,
      transcriptUrl: `${sandbox.url}/api/transcript`,
      userId: 'robin',
      forms: sandboxForms,
      ...wire,
    }),
    ...more,
  })
  const close = client.open()
  afterwards(close)
  return { client, close }
}

async function open(server: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox(server)
  afterwards(() => sandbox.stop())
  return sandbox
}

const rows = ({ client }: Page) => toArray(client.store.getState().messages)
const forms = (page: Page): readonly FormPart[] => rows(page).flatMap(({ parts }) => parts.filter((part) => part.kind === 'form'))
const isReady = ({ client }: Page) => until(() => expect(client.store.getState().connection.status).toBe('ready'))
const texts = (page: Page) => rows(page).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])))
const hears = (page: Page, words: string) => until(() => expect(texts(page).join('\n')).toContain(words))

async function ask(page: Page, word: string): Promise<FormPart> {
  const count = forms(page).length
  page.client.send({ text: word })
  await until(() => expect(forms(page)).toHaveLength(count + 1))
  return forms(page).at(-1) as FormPart
}

const callback = { name: 'Robin', phone: '+44 20 7946 0000', day: '2026-12-01', topic: 'card' }

interface Mapping {
  readonly word: string
  readonly values: FormValues
  readonly thanks: string
  readonly proof: (sandbox: Sandbox) => void
}

const mappings: readonly (readonly [name: string, mapping: Mapping])[] = [
  [
    'an action that is answered by an action',
    {
      word: 'form',
      values: callback,
      thanks: 'name Robin, phone +44 20 7946 0000',
      proof: ({ ledger }) => expect(ledger.actions()).toMatchObject([{ id: 'callback_requested', type: 'normal', data: callback }]),
    },
  ],
  [
    'a custom item that is answered by a message',
    {
      word: 'survey',
      values: { rating: '5', comment: 'All well' },
      thanks: 'Thank you for your 5 of 5',
      proof: ({ ledger }) => expect(ledger.texts()).toContain('My rating: 5\nMy comment: All well'),
    },
  ],
  [
    'an action that is answered by metadata',
    {
      word: 'details',
      values: { email: 'robin@example.com', city: 'Bristol' },
      thanks: 'I have stored: email robin@example.com',
      proof: ({ ledger }) => expect(ledger.conversation()?.metadata).toMatchObject({ contact: { email: 'robin@example.com', city: 'Bristol' } }),
    },
  ],
]

describe.each(['http', 'socket'] as const)('forms over a server, frames leaving by %s', (send) => {
  it.each(mappings)('%s: shown, answered, thanked for, and answered still after a reload', async (_, { word, values, thanks, proof }) => {
    const sandbox = await open()
    const storage = memory()
    const page = load(sandbox, { send, storage })
    await isReady(page)
    const form = await ask(page, word)
    expect(form.outcome).toBeUndefined()
    page.client.submitForm(form, values)
    await hears(page, thanks)
    proof(sandbox)
    // By the socket nothing acknowledges metadata: what proves it is asked for with the next record.
    if (send === 'http' || word !== 'details') await until(() => expect(forms(page)[0]?.outcome).toMatchObject({ status: 'answered' }))
    page.close()

    const again = load(sandbox, { send, storage })
    await isReady(again)
    await until(() => expect(forms(again)[0]?.outcome).toMatchObject({ status: 'answered' }))
    expect(forms(again).map(({ formId }) => formId)).toEqual([form.formId])
    expect(sandbox.ledger.actions().length).toBeLessThanOrEqual(1)
  })

  it.each(['example', 'model', 'strings', 'actions', 'flat', 'rotating'] as const)('a record of the shape “%s” doubles no form', async (transcriptShape) => {
    const sandbox = await open({ transcriptShape })
    const page = load(sandbox, { send, storage: 'none' })
    await isReady(page)
    for (const word of ['form', 'survey', 'form']) await ask(page, word)
    const before = forms(page).map(({ formId }) => formId)
    expect(new Set(before).size).toBe(3)
    await sandbox.faults.dropSockets()
    await until(() => expect(page.client.store.getState().connection.status).not.toBe('ready'))
    await isReady(page)
    expect(forms(page).map(({ formId }) => formId)).toEqual(before)
    expect((await ask(page, 'form')).formId).not.toBe(before[2])
  })

  it('a form that is open is open after a reload, and one that was passed by is not', async () => {
    const sandbox = await open()
    const storage = memory()
    const page = load(sandbox, { send, storage })
    await isReady(page)
    await ask(page, 'survey')
    const open2 = await ask(page, 'form')
    page.close()
    const again = load(sandbox, { send, storage })
    await isReady(again)
    await until(() => expect(forms(again).map(({ outcome }) => outcome?.status)).toEqual(['expired', undefined]))
    again.client.submitForm(forms(again)[1] as FormPart, callback)
    await hears(again, 'We shall call you')
    expect(forms(again)[1]?.formId).toBe(open2.formId)
  })

  it('what was asked while the line was down is there as a form', async () => {
    const sandbox = await open()
    const page = load(sandbox, { send, storage: 'none' })
    await isReady(page)
    sandbox.faults.refuse({ cut: true })
    await sandbox.faults.dropSockets()
    sandbox.say('bot', [{ type: 'visit_survey' }])
    sandbox.faults.refuse(null)
    await until(() => expect(forms(page)).toMatchObject([{ name: 'visit_survey' }]))
  })

  it('a form that is put aside is told as its mapping says, and closed here', async () => {
    const sandbox = await open()
    const page = load(sandbox, { send, storage: 'none' })
    await isReady(page)
    page.client.cancelForm(await ask(page, 'form'))
    await hears(page, 'As you like')
    expect(sandbox.ledger.actions()).toMatchObject([{ id: 'callback_requested', data: { cancelled: true } }])
    page.client.cancelForm(await ask(page, 'details'))
    await until(() => expect(forms(page).map(({ outcome }) => outcome?.status)).toEqual(['cancelled', 'cancelled']))
    expect(sandbox.ledger.actions()).toHaveLength(1)
  })

  it('a form before the conversation fills userBasicInfo and the metadata', async () => {
    const sandbox = await open()
    const page = load(
      sandbox,
      { send, storage: 'none', metadata: { shop: 'north' } },
      {
        preChat: {
          name: 'before',
          fields: [
            { name: 'who', type: 'name', fills: 'firstName' },
            { name: 'mail', type: 'email', fills: 'email' },
            { name: 'tel', type: 'phone', fills: 'phone' },
            { name: 'topic', type: 'text' },
            { name: '$secret', type: 'text' },
          ],
        },
      },
    )
    page.client.submitPreChat({ who: 'Robin', mail: 'robin@example.com', tel: '+44 1', topic: 'cards', $secret: 'x' })
    await isReady(page)
    const { basicInfo, metadata } = sandbox.ledger.conversation() ?? {}
    expect(basicInfo).toEqual({ firstName: 'Robin', email: 'robin@example.com', phone: '+44 1' })
    expect(metadata).toEqual({ phone: '+44 1', topic: 'cards', shop: 'north' })
    await hears(page, 'Hello, Robin.')
  })
})
