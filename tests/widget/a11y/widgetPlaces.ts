import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import styles from '../../../src/styles/styles.css?inline'
import { scriptedConnection, type ScriptedConnection } from '../../../src/testing/index.ts'
import { mountChatWidget, type ChatWidgetApi } from '../../../src/widget/index.ts'
import { happen } from '../../react/scriptedChat.tsx'

/** What the page in a frame hands out. */
export interface FramedWidget {
  readonly connection: ScriptedConnection
  readonly api: ChatWidgetApi
}

/** A widget somewhere, between two links of the page. */
export interface WidgetPlace extends FramedWidget {
  readonly root: ParentNode
  /** What has the focus in the widget's own tree. */
  readonly focused: () => Element | null
  readonly before: HTMLElement
  readonly after: HTMLElement
}

function link(name: string): HTMLElement {
  const element = document.createElement('a')
  element.href = `#${name}`
  element.textContent = name
  return document.body.appendChild(element)
}

async function inShadow(): Promise<WidgetPlace> {
  const before = link('before')
  const connection = scriptedConnection()
  const api = mountChatWidget({ connection, styles, persistence: 'none', search: true })
  const root = document.body.lastElementChild?.shadowRoot as ShadowRoot
  const after = link('after')
  await happen()
  return { connection, api, root, before, after, focused: () => root.activeElement }
}

/** What the test runner puts into the modules that it serves. */
const runner = 'globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }; globalThis.__vitest_index__ = {}'

async function inFrame(): Promise<WidgetPlace> {
  const before = link('before')
  const frame = document.body.appendChild(document.createElement('iframe'))
  frame.title = 'Help'
  frame.width = '700'
  frame.height = '600'
  const script = new URL('./framePage.tsx', import.meta.url).pathname
  frame.srcdoc = `<!doctype html><html lang="en"><title>Help</title><body><script>${runner}</script><script type="module" src="${script}"></script>`
  const after = link('after')
  const window = () => frame.contentWindow as (Window & { framed?: FramedWidget }) | null
  const framed = await waitFor(() => window()?.framed ?? expect.fail('The page in the frame is not there yet.'), { timeout: 15_000 })
  const root = frame.contentDocument as Document
  return { ...framed, root, before, after, focused: () => (document.activeElement === frame ? root.activeElement : null) }
}

/** Where the widget is used by keys: in a shadow root, and on a page in a frame. Every other test of it stands in the page itself. */
export const widgetPlaces = { 'a shadow root': inShadow, 'a frame': inFrame }
