import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ConnectionStatus } from 'parlance-chat'
import { App } from './App.tsx'
import { reins } from './reins.ts'
import { until } from './until.ts'

/** Draws the page without the chat. */
export function raise(element: HTMLElement): void {
  flushSync(() =>
    createRoot(element).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
}

/** The client of the chat that is on the page. */
export function present() {
  if (!reins.client) throw new Error('There is no chat on the page.')
  return reins.client
}

/** Waits until the line is as `test` wants it. Told by the store, as polling would cost more than the reconnect itself. */
export function line(test: (status: ConnectionStatus) => boolean): Promise<void> {
  const { store } = present()
  return new Promise((resolve) => {
    const look = () => {
      if (!test(store.getState().connection.status)) return
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    look()
  })
}

const isReady = (status: ConnectionStatus) => status === 'ready'

/** Waits until the line stands and the record was merged. */
export const ready = () => line(isReady)

/** Waits until the line is lost. */
export const lost = () => line((status) => !isReady(status))

/** Brings the chat to the page, if it is not there. */
export function show(): void {
  flushSync(() => reins.setShown(true))
}

/** Brings the chat to the page and waits until it is connected. */
export async function enter(): Promise<void> {
  show()
  await until('the client', () => reins.client !== undefined)
  await ready()
}

/** Takes it away, as a press elsewhere on the page does. React keeps the element that had the focus last until another has it. */
export function leave(): void {
  document.getElementById('elsewhere')?.focus()
  flushSync(() => reins.setShown(false))
}

/** Renders the page once more, with props that are equal and not the same. */
export const rerender = () => flushSync(() => reins.renderAgain())
