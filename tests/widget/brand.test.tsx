import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import styles from '../../src/styles/styles.css?inline'
import { scriptedConnection } from '../../src/testing/index.ts'
import { defineChatElement, type ChatElement } from '../../src/widget/element/index.ts'
import { mountChatWidget } from '../../src/widget/index.ts'
import { happen } from '../react/scriptedChat.tsx'
import { launcher, renderWidget } from './widgetPage.tsx'

const [green, teal, rose] = ['rgb(10, 125, 85)', 'rgb(0, 102, 119)', 'rgb(190, 24, 93)']

afterEach(() => {
  cleanup()
  document.documentElement.removeAttribute('style')
})

const colourOf = (button: Element | null | undefined) => (button ? getComputedStyle(button).backgroundColor : undefined)
const inside = (host: Element | null) => colourOf(host?.shadowRoot?.querySelector('button'))

test('the brand of a widget colours it, changes by prop and by update, and goes before that of the page', async () => {
  document.documentElement.style.setProperty('--parlance-brand', rose)
  const { api, again } = await renderWidget({ brand: '#0a7d55' })
  expect(colourOf(launcher())).toBe(green)
  await happen(() => api.update({ brand: teal }))
  expect(colourOf(launcher())).toBe(teal)
  await again({ brand: 'a sort of green' })
  expect(colourOf(launcher())).toBe(rose)
})

test('it is the same setting of a mounted widget, and of the element before and after its widget is there', async () => {
  const api = mountChatWidget({ connection: scriptedConnection(), styles, persistence: 'none', brand: green })
  expect(inside(document.body.lastElementChild)).toBe(green)
  await happen(api.destroy)

  defineChatElement()
  const element = document.createElement('parlance-chat') as ChatElement
  element.setAttribute('persistence', 'none')
  element.setAttribute('brand', 'none of them')
  element.style.setProperty('--parlance-brand', rose)
  element.connection = scriptedConnection()
  document.body.append(element)
  expect(inside(element)).toBe(rose)
  element.setAttribute('brand', green)
  await waitFor(() => expect(inside(element)).toBe(green))
  element.startConversation()
  const drawn = await waitFor(() => {
    const button = element.shadowRoot?.querySelector('.parlance-launcher')
    expect(button).toBeTruthy()
    return button
  })
  expect(colourOf(drawn)).toBe(green)
  await happen(() => element.update({ brand: teal }))
  expect(colourOf(drawn)).toBe(teal)
  await happen(() => element.destroy())
})
