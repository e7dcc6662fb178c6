import { describe, expect, test, vi } from 'vitest'
import { memoryStorage, scriptedConnection } from '../../../src/testing/index.ts'
import { needsConsent } from '../../../src/widget/controller/index.ts'
import { sent, sentTexts } from '../../react/scriptedChat.tsx'
import { answer, keysOf, settled, tabStorages, widget, type WidgetLine } from './widgetLine.ts'

const consent = { text: 'We keep what you write.' }
const asks = ({ controller }: WidgetLine) => needsConsent(controller.store.getState())
const hasChat = ({ controller }: WidgetLine) => controller.store.getState().client !== undefined

describe('before the visitor agrees', () => {
  test('no chat is made, no connection asked for, and nothing is written, whatever the page does', async () => {
    const connection = vi.fn()
    const one = await widget({ options: { connection, consent } })
    const { api, setSize, setMuted, retry } = one.controller
    api.open()
    api.send('hello')
    api.prefill('half')
    api.identify({ name: 'Robin' })
    setSize({ isLarge: true })
    setMuted(true)
    retry()
    api.close()
    await settled()
    expect(connection).not.toHaveBeenCalled()
    expect(hasChat(one)).toBe(false)
    expect(keysOf(one.storage)).toEqual([])
  })

  test('what the page wanted of the chat is done in order once he does', async () => {
    const one = await widget({ options: { consent } })
    one.controller.api.open()
    one.controller.api.send('hello')
    expect(asks(one)).toBe(true)
    one.controller.agree()
    await answer(one)
    expect(asks(one)).toBe(false)
    expect(sent(one.connection, 'conversation.start')).toHaveLength(1)
    expect(sentTexts(one.connection)).toEqual(['hello'])
    expect(keysOf(one.storage)).toContain('parlance-widget:default')
  })

  test('it waits for nobody where the page asks no more', async () => {
    const one = await widget({ options: { consent } })
    one.controller.api.open()
    one.controller.api.update({ consent: undefined as never })
    expect(hasChat(one)).toBe(true)
  })
})

describe('after', () => {
  test('it is remembered over a reload, and another version is asked for again before the chat goes on', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage, options: { consent } })
    before.controller.api.open()
    before.controller.agree()
    await answer(before)
    before.detach()
    const same = await widget({ storage, options: { consent } })
    expect([asks(same), hasChat(same)]).toEqual([false, true])
    same.detach()
    const newer = await widget({ storage, options: { consent: { ...consent, version: '2' } } })
    expect([asks(newer), hasChat(newer)]).toEqual([true, false])
    newer.controller.agree()
    expect([asks(newer), hasChat(newer)]).toEqual([false, true])
  })

  test('the other tabs know', async () => {
    const storageOfTab = tabStorages()
    const [one, other] = [await widget({ storage: storageOfTab(), options: { consent } }), await widget({ storage: storageOfTab(), options: { consent } })]
    one.controller.api.open()
    one.controller.agree()
    expect(asks(other)).toBe(false)
  })

  test('clearing the session forgets it, and also a chat that is kept from before', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage })
    before.controller.api.send('hello')
    await answer(before)
    before.detach()
    const after = await widget({ storage, options: { connection: () => scriptedConnection({ storage }), consent } })
    after.controller.api.open()
    after.controller.api.clearSession()
    await settled()
    expect([asks(after), hasChat(after)]).toEqual([true, false])
    expect(keysOf(storage)).not.toContain('parlance-widget:default')
    expect(storage.get('parlance:test')).not.toContain('c1')
  })
})
