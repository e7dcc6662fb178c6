import type { ChatWidgetEvent, ChatWidgetEvents, ChatWidgetListener } from './chatWidgetApi.ts'

/** Tells listeners what happens. */
export interface Emitter {
  readonly on: <E extends ChatWidgetEvent>(event: E, listener: ChatWidgetListener<E>) => () => void
  readonly off: <E extends ChatWidgetEvent>(event: E, listener: ChatWidgetListener<E>) => void
  readonly emit: <E extends ChatWidgetEvent>(event: E, detail: ChatWidgetEvents[E]) => void
  /** Forgets all listeners. */
  readonly clear: () => void
}

type AnyListener = (detail: never) => void

function callHost(call: () => void) {
  try {
    call()
  } catch (error) {
    // One listener that throws stops neither the others nor the widget.
    globalThis.reportError?.(error)
  }
}

/** Makes the voice of a widget. */
export function createEmitter(): Emitter {
  const listeners = new Map<ChatWidgetEvent, Set<AnyListener>>()
  let isReady = false

  function off<E extends ChatWidgetEvent>(event: E, listener: ChatWidgetListener<E>) {
    listeners.get(event)?.delete(listener)
  }

  return {
    on(event, listener) {
      const heard = listeners.get(event) ?? new Set()
      listeners.set(event, heard.add(listener))
      if (event === 'ready' && isReady) queueMicrotask(() => heard.has(listener) && callHost(() => (listener as ChatWidgetListener<'ready'>)(undefined)))
      return () => off(event, listener)
    },
    off,
    emit(event, detail) {
      if (event === 'ready' && isReady) return
      if (event === 'ready') isReady = true
      for (const listener of [...(listeners.get(event) ?? [])]) callHost(() => (listener as ChatWidgetListener<typeof event>)(detail))
    },
    clear: () => listeners.clear(),
  }
}
