import { describe, expect, test } from 'vitest'
import { memoryStorage } from '../../../src/testing/index.ts'
import { answer, keysOf, settled, tabStorages, widget } from './widgetLine.ts'

describe('on the next page', () => {
  test('the panel is as it was left: open, its size, its sound', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage })
    before.controller.api.open()
    before.controller.setSize({ isLarge: false, inline: 480, block: 600 })
    before.controller.setMuted(true)
    before.detach()
    const after = await widget({ storage })
    expect(after.controller.api.getState()).toMatchObject({ isOpen: true, isMuted: true })
    expect(after.controller.store.getState()).toMatchObject({ cause: 'memory', size: { isLarge: false, inline: 480, block: 600 } })
    expect(after.told).toEqual(expect.arrayContaining(['open memory', 'ready']))
  })

  test('a phone is not covered: what was open is minimised', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage, coversPage: true })
    before.controller.api.open()
    before.detach()
    const after = await widget({ storage, coversPage: true })
    expect(after.controller.api.getState()).toMatchObject({ isOpen: false, isMinimised: true })
  })

  test('what is too old, damaged or of another widget counts for nothing', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage, options: { lifetime: 100 } })
    before.controller.api.open()
    before.detach()
    const later = await widget({ storage, options: { lifetime: 100 }, now: () => 1_101 })
    expect(later.controller.api.getState().isOpen).toBe(false)
    const other = await widget({ storage, options: { name: 'other' } })
    expect(other.controller.api.getState().isOpen).toBe(false)
    for (const text of ['{', '[]', '7', '{"version":9,"savedAt":1000,"stage":"open"}', '{"version":1,"savedAt":1000,"stage":"ajar","size":{"inline":"1"}}']) {
      storage.set('parlance-widget:default', text)
      expect((await widget({ storage })).controller.store.getState()).toMatchObject({ stage: 'closed', size: { isLarge: false } })
    }
  })

  test('what the page asked for before counts, not what is remembered', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage })
    before.controller.api.open()
    before.controller.api.close()
    before.detach()
    const after = await widget({ storage })
    after.detach()
    after.controller.api.open()
    after.controller.attach()
    expect(after.controller.api.getState().isOpen).toBe(true)
  })
})

describe('other tabs', () => {
  test('are not this one, where a storage tells a page of its own writes', async () => {
    const one = await widget({ coversPage: true })
    one.controller.api.open()
    await settled()
    expect(one.controller.api.getState().isOpen).toBe(true)
    one.controller.api.close()
    one.controller.api.open()
    one.controller.api.close()
    await settled()
    expect(one.controller.api.getState().isOpen).toBe(false)
  })

  test('follow what the visitor does, and write nothing for it', async () => {
    const tab = tabStorages()
    const one = await widget({ storage: tab() })
    const other = await widget({ storage: tab() })
    one.controller.api.open()
    one.controller.setMuted(true)
    expect(other.controller.api.getState()).toMatchObject({ isOpen: true, isMuted: true })
    expect(other.told).toContain('open memory')
    other.controller.go('closed', 'visitor')
    expect(one.controller.api.getState().isOpen).toBe(false)
  })

  test('do not hear of a widget that is detached', async () => {
    const tab = tabStorages()
    const one = await widget({ storage: tab() })
    const other = await widget({ storage: tab() })
    other.detach()
    one.controller.api.open()
    expect(other.controller.api.getState().isOpen).toBe(false)
  })
})

describe('when the visitor logs out', () => {
  test('nothing is left of him, here and in other tabs', async () => {
    const tab = tabStorages()
    const storage = tab()
    const one = await widget({ storage, options: { visitor: { firstName: 'Ana' } } })
    one.controller.api.open()
    one.controller.api.send('hello')
    await answer(one)
    const other = await widget({ storage: tab() })
    one.controller.api.clearSession()
    await settled()
    for (const { controller } of [one, other]) {
      expect(controller.api.getState()).toMatchObject({ isOpen: false, unread: 0, conversation: { status: 'none' } })
      expect(controller.store.getState()).toMatchObject({ client: undefined })
    }
    expect(one.controller.store.getState().options.visitor).toBeUndefined()
    expect(keysOf(storage)).not.toContain('parlance-widget:default')
    expect(storage.get('parlance:test')).not.toContain('c1')
    expect(one.connection.script.closed).toBeGreaterThan(0)
    expect((await widget({ storage })).controller.store.getState().client).toBeUndefined()
  })

  test('the next one is not shown what the page wanted to say to him', async () => {
    const { controller } = await widget({ options: { proactive: [{ id: 'prices', text: 'Questions about prices?' }] } })
    controller.api.showProactive('prices')
    controller.api.clearSession()
    expect(controller.proactive.takeAsked()).toBeUndefined()
  })

  test('a chat that another page left is thrown away too, though this one has not opened it', async () => {
    const storage = memoryStorage()
    const before = await widget({ storage })
    before.controller.api.send('hello')
    await answer(before)
    before.detach()
    const after = await widget({ storage, options: {} })
    after.controller.api.clearSession()
    expect(storage.get('parlance:test')).not.toContain('c1')
  })
})
