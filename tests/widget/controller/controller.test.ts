import { describe, expect, test, vi } from 'vitest'
import type { ChatConnection } from '../../../src/model/index.ts'
import { memoryStorage, scriptedConnection } from '../../../src/testing/index.ts'
import { createWidgetController } from '../../../src/widget/controller/index.ts'
import { said } from '../../core/messages.ts'
import { sent, sentTexts } from '../../react/scriptedChat.tsx'
import { answer, keysOf, settled, widget } from './widgetLine.ts'

const drafted = ({ controller }: Awaited<ReturnType<typeof widget>>) => controller.store.getState().client?.store.getState().draft

describe('before the visitor does anything', () => {
  test('there is no chat, nothing is stored, and nobody is asked for a connection', async () => {
    const connection = vi.fn()
    const one = await widget({ options: { connection } })
    expect(one.controller.store.getState().client).toBeUndefined()
    expect(keysOf(one.storage)).toEqual([])
    expect(connection).not.toHaveBeenCalled()
    expect(one.told).toEqual(['ready'])
  })

  test('a chat that is kept goes on, closed', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage })
    before.controller.api.send('hello')
    await answer(before)
    before.detach()
    const after = await widget({ storage })
    expect(after.controller.api.getState()).toMatchObject({ isOpen: false, conversation: { id: 'c1', status: 'active' } })
    await answer(after)
    expect(sent(after.connection, 'conversation.start')).toEqual([])
    expect(after.told).toContain('conversationStarted c1 true')
  })

  test('a draft that is kept wakes the line, and begins no conversation', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage, options: { autoStart: false } })
    before.controller.api.prefill('I would like')
    await answer(before)
    before.detach()
    const after = await widget({ storage })
    await answer(after)
    expect(drafted(after)).toBe('I would like')
    expect(sent(after.connection, 'conversation.start')).toEqual([])
  })
})

describe('what a page can do', () => {
  test('opening makes the chat and begins a conversation; all is told in order', async () => {
    const one = await widget()
    one.controller.api.open()
    await answer(one)
    one.controller.api.close()
    expect(one.told).toEqual(['ready', 'open host', 'statusChanged handshaking', 'statusChanged ready', 'conversationStarted c1 false', 'close host'])
  })

  test('without autoStart the conversation begins with the first message', async () => {
    const one = await widget({ options: { autoStart: false } })
    one.controller.api.open()
    await answer(one)
    expect(sent(one.connection, 'conversation.start')).toEqual([])
    one.controller.api.send('hello')
    await settled()
    expect(sent(one.connection, 'conversation.start')).toHaveLength(1)
  })

  test('sending before anything was opened starts a conversation, and the panel stays closed', async () => {
    const one = await widget()
    one.controller.api.send('hello')
    await answer(one)
    expect(sentTexts(one.connection)).toEqual(['hello'])
    expect(one.told).toContain('messageSent')
    expect(one.controller.api.getState().isOpen).toBe(false)
    expect(keysOf(one.storage)).toContain('parlance-widget:default')
  })

  test('sending after the end begins anew', async () => {
    const one = await widget()
    one.controller.api.send('hello')
    await answer(one)
    one.connection.receive({ type: 'conversation.ended', reason: 'agent' })
    await settled()
    expect(one.told).toContain('conversationEnded agent')
    one.controller.api.send('one more thing')
    await answer(one)
    expect(sent(one.connection, 'conversation.start')).toHaveLength(2)
  })

  test('prefilling writes over an empty field and its own words, and over none of the visitor', async () => {
    const one = await widget()
    one.controller.api.prefill('About order 1')
    await answer(one)
    one.controller.api.prefill('About order 2')
    expect(drafted(one)).toBe('About order 2')
    one.controller.store.getState().client?.setDraft('About order 2, please')
    one.controller.api.prefill('About order 3')
    expect(drafted(one)).toBe('About order 2, please')
  })

  test('who the visitor is goes with the start, and later as metadata', async () => {
    const one = await widget()
    one.controller.api.identify({ firstName: 'Ana' })
    one.controller.api.open()
    await answer(one)
    expect(sent(one.connection, 'conversation.start')).toMatchObject([{ visitor: { firstName: 'Ana' } }])
    one.controller.api.identify({ firstName: 'Eva' })
    await settled()
    expect(sent(one.connection, 'metadata.set')).toMatchObject([{ metadata: { firstName: 'Eva' } }])
  })

  test('settings change; what is read once does not', async () => {
    const one = await widget()
    one.controller.api.update({ title: 'Help', ...({ name: 'other' } as object) })
    expect(one.controller.store.getState().options).toMatchObject({ title: 'Help' })
    expect(one.controller.store.getState().options.name).toBeUndefined()
  })

  test('minimising is for an open panel alone, and closing ends it', async () => {
    const { api } = (await widget()).controller
    api.minimise()
    expect(api.getState().isMinimised).toBe(false)
    api.open()
    api.minimise()
    expect(api.getState()).toMatchObject({ isOpen: false, isMinimised: true })
    api.toggle()
    api.toggle()
    expect(api.getState()).toMatchObject({ isOpen: false, isMinimised: false })
  })

  test('a listener that throws stops nothing, and one that comes late hears that it is ready', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const { api } = (await widget()).controller
    api.on('open', () => {
      throw new Error('of the host')
    })
    const heard = vi.fn()
    api.on('open', heard)
    api.on('ready', heard)
    api.open()
    await settled()
    expect(heard).toHaveBeenCalledTimes(2)
    expect(reported).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  test('after destroy everything may be called and nothing happens', async () => {
    const one = await widget()
    const { api } = one.controller
    api.open()
    await answer(one)
    const commands = one.connection.commands.length
    api.destroy()
    api.open()
    api.send('hello')
    api.destroy()
    await settled()
    expect(one.told.filter((event) => event === 'destroy')).toHaveLength(1)
    expect(api.getState()).toMatchObject({ isShown: false, isOpen: false, status: 'idle' })
    expect(one.connection.script.closed).toBe(1)
    expect(one.connection.commands).toHaveLength(commands)
  })
})

describe('a connection that has to be loaded', () => {
  function loaded(connection: ChatConnection) {
    let arrive = (_connection: ChatConnection) => undefined as void
    let fail = (_error: Error) => undefined as void
    const load = vi.fn(() => new Promise<ChatConnection>((resolve, reject) => ((arrive = resolve), (fail = reject))))
    return { load, arrive: () => arrive(connection), fail: (reason: string) => fail(new Error(reason)) }
  }

  test('is asked for once, with where to keep the chat, and what was said meanwhile follows in order', async () => {
    const connection = scriptedConnection()
    const { load, arrive } = loaded(connection)
    const controller = createWidgetController({ connection: load, persistence: 'session', lifetime: 5_000 }, { storage: memoryStorage() })
    controller.attach()
    controller.api.send('one')
    controller.api.open()
    controller.api.send('two')
    expect(load).toHaveBeenCalledExactlyOnceWith({ storage: 'session', lifetime: 5_000 })
    arrive()
    await settled()
    await answer({ connection })
    connection.clock.advance(3_000)
    await settled()
    expect(sentTexts(connection)[0]).toBe('one')
    expect(controller.api.getState()).toMatchObject({ isOpen: true, conversation: { status: 'active' } })
  })

  test('may fail, and is asked for again when the visitor tries again', async () => {
    const connection = scriptedConnection()
    const { load, arrive, fail } = loaded(connection)
    const one = await widget({ options: { connection: load } })
    one.controller.api.open()
    fail('no network')
    await settled()
    expect(one.controller.store.getState().hasFailed).toBe(true)
    expect(one.told).toContain('error no network')
    one.controller.retry()
    arrive()
    await settled()
    expect(one.controller.store.getState()).toMatchObject({ hasFailed: false, client: expect.anything() as unknown })
  })

  test('that comes after everything was thrown away is not used', async () => {
    const { load, arrive } = loaded(scriptedConnection())
    const one = await widget({ options: { connection: load } })
    one.controller.api.open()
    one.controller.api.destroy()
    arrive()
    await settled()
    expect(one.controller.store.getState().client).toBeUndefined()
  })
})

describe('the newest message beside the launcher', () => {
  async function closed() {
    const one = await widget()
    one.controller.api.send('hello')
    await answer(one)
    return { ...one, shown: () => one.controller.store.getState().preview?.key }
  }

  test('is there while the panel is closed, once, and gone when it was read', async () => {
    const one = await closed()
    const message = said('bot', 'Good morning')
    one.connection.receive({ type: 'message.received', message })
    await settled()
    const key = one.shown()
    expect(key).toBeDefined()
    expect(one.told.slice(-2)).toEqual(['unreadCountChanged 1', 'messageReceived'])
    one.controller.dismissPreview()
    expect(one.shown()).toBeUndefined()
    one.controller.showPreview({ key: key ?? '', message })
    expect(one.shown()).toBeUndefined()
    one.connection.receive({ type: 'message.received', message: said('bot', 'Still there?') })
    await settled()
    expect(one.shown()).toBeDefined()
    one.controller.store.getState().client?.markSeen()
    expect(one.shown()).toBeUndefined()
  })

  test('is not there while the panel is open, nor where the host wants none', async () => {
    const one = await closed()
    one.controller.api.open()
    one.connection.receive({ type: 'message.received', message: said('bot', 'Good morning') })
    await settled()
    expect(one.shown()).toBeUndefined()
    one.controller.api.close()
    one.controller.api.update({ preview: false })
    one.connection.receive({ type: 'message.received', message: said('bot', 'Still there?') })
    await settled()
    expect(one.shown()).toBeUndefined()
    expect(one.controller.api.getState().unread).toBe(2)
  })

  test('may be words of the host, each once', async () => {
    const { controller } = await widget()
    controller.showPreview({ key: 'rule', text: 'Can I help?' })
    expect(controller.store.getState().preview).toMatchObject({ text: 'Can I help?' })
    controller.api.open()
    expect(controller.store.getState().preview).toBeUndefined()
    controller.api.close()
    controller.showPreview({ key: 'rule', text: 'Can I help?' })
    expect(controller.store.getState().preview).toBeUndefined()
  })
})
