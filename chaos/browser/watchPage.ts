import type { ChatClient } from '../../src/core/index.ts'
import type { ConnectionStatus } from '../../src/model/index.ts'

/** What is gathered on the page while it lives. */
export interface Watched {
  readonly client: ChatClient
  /** What was spoken, in order. */
  readonly spoken: string[]
  /** Plain words of what others said live. */
  readonly arrivedLive: string[]
  /** Tasks of more than 50 ms, in milliseconds since the page began. */
  readonly longTasks: { readonly startTime: number; readonly duration: number }[]
  /** Clients that were made since the page was loaded. */
  clients: number
}

declare global {
  var watched: Watched
  /** Tells the test, which outlives the page. */
  var noteStatus: (status: ConnectionStatus, at: number, isOver: boolean) => Promise<void>
  var noteOrder: (before: string[], after: string[]) => Promise<void>
}

/** Runs on the page before its own scripts: it listens to the client, the live regions and the tasks. Refers to nothing outside. */
export function watchPage(): void {
  const confirmed = ['confirmed', 'delivered', 'read']
  const spoken: string[] = []
  const arrivedLive: string[] = []
  // The page's clock may be set wrong on purpose, later.
  const { now } = Date
  let status = ''
  let order: string[] = []

  function onChange(client: ChatClient): void {
    const { connection, conversation, messages } = client.store.getState()
    if (connection.status !== status || conversation.status === 'ended') {
      status = connection.status
      void globalThis.noteStatus(connection.status, now(), conversation.status === 'ended' || status === 'refused')
    }
    // Long lists are not watched: it would cost more than what is measured.
    if (messages.length > 200) return
    const rows = [...messages.chunks.flat()]
    const next = rows.filter(({ delivery }) => !delivery || confirmed.includes(delivery.status)).map(({ id }) => id)
    const before = order.filter((id) => next.includes(id))
    const after = next.filter((id) => order.includes(id))
    if (before.some((id, index) => id !== after[index])) void globalThis.noteOrder(before, after)
    order = next
  }

  window.addEventListener('chat', (event) => {
    const { detail: client } = event as CustomEvent<ChatClient>
    if (globalThis.watched?.client === client) return
    globalThis.watched = { client, spoken, arrivedLive, longTasks: [], clients: (globalThis.watched?.clients ?? 0) + 1 }
    client.store.subscribe(() => onChange(client))
    client.subscribe((heard) => {
      if (heard.type !== 'message.received' || heard.replayed || heard.message.author.role === 'visitor') return
      arrivedLive.push(heard.message.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n'))
    })
  })

  new PerformanceObserver((list) => {
    if (!globalThis.watched) return
    globalThis.watched.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))
  }).observe({ type: 'longtask', buffered: true })

  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = target instanceof Element ? target.closest('[aria-live]') : null
      if (!region || region.getAttribute('aria-live') === 'off') continue
      for (const node of addedNodes) spoken.push(node.textContent ?? '')
    }
  }).observe(document, { childList: true, subtree: true })
}
