import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import styles from '../../src/styles/styles.css?inline'
import { scriptedConnection } from '../../src/testing/index.ts'
import { defineChatElement, type ChatElement } from '../../src/widget/element/index.ts'
import { mountChatWidget } from '../../src/widget/index.ts'
import { happen, receive, start } from '../react/scriptedChat.tsx'
import { says } from './panel.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => vi.restoreAllMocks())

const inside = (host: Element | null, selector: string) => host?.shadowRoot?.querySelector<HTMLElement>(selector)

describe('without knowledge of React', () => {
  test('a page puts a widget up by a function, and destroy takes it away', async () => {
    const before = [...document.body.children]
    const connection = scriptedConnection()
    const api = mountChatWidget({ connection, styles, persistence: 'none' })
    const host = document.body.lastElementChild
    expect(inside(host, '.parlance-launcher')).toBeTruthy()
    await happen()
    await happen(api.open)
    await start(connection)
    const panel = inside(host, '[role="dialog"]') as HTMLElement
    expect(getComputedStyle(panel).position).toBe('fixed')
    expect(panel.contains(host?.shadowRoot?.activeElement ?? null)).toBe(true)
    await receive(connection, says('bot', 'Nine to five'))
    await happen(() => inside(host, '.parlance-bubble')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true })))
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await happen(() => inside(host, '.parlance-copy')?.click())
    expect(write).toHaveBeenCalledExactlyOnceWith('Nine to five')
    await happen(api.destroy)
    expect([...document.body.children]).toEqual(before)
    expect(connection.script.closed).toBe(connection.script.opened)
  })

  test('a widget follows the direction of a page that has none of its styles', async () => {
    const api = mountChatWidget({ connection: scriptedConnection(), styles, persistence: 'none' })
    const launcher = inside(document.body.lastElementChild, '.parlance-launcher') as HTMLElement
    const direction = () => Number(getComputedStyle(launcher).getPropertyValue('--parlance-direction') || 1)
    expect(direction()).toBe(1)
    document.documentElement.dir = 'rtl'
    expect(direction()).toBe(-1)
    document.documentElement.removeAttribute('dir')
    await happen(api.destroy)
  })

  test('an app gives a connection to the element, which was assigned before it was one, and hears its events', async () => {
    const element = document.createElement('parlance-chat') as ChatElement
    const connection = scriptedConnection()
    const heard: string[] = []
    element.setAttribute('persistence', 'none')
    element.connection = () => connection
    document.body.append(element)
    document.addEventListener('parlance-open', () => heard.push('open'), { once: true })
    defineChatElement()
    element.on('open', ({ by }) => heard.push(by))
    expect(element.getState().isOpen).toBe(false)
    inside(element, 'button')?.click()
    await waitFor(() => expect(inside(element, '[role="dialog"]')).toBeTruthy())
    await start(connection)
    expect(heard.sort()).toEqual(['open', 'visitor'])
    expect(element.hasAttribute('open')).toBe(true)
    expect(element.shadowRoot?.querySelectorAll('button[aria-haspopup="dialog"]')).toHaveLength(1)
    await happen(() => element.destroy())
    expect(element.isConnected).toBe(false)
    expect(inside(element, '*')).toBeFalsy()
  })
})
