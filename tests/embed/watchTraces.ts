/**
 * Runs in a page before everything else: `window.traces()` then names what others have left on the page itself. It counts listeners of the
 * window, the document and what the browser shares among all; nodes and attributes outside of the page's own markup; and timers that repeat.
 */
export function watchTraces(): void {
  const held = new Map<string, number>()
  const ids = new WeakMap<object, number>()
  let next = 0
  const idOf = (thing: object) => ids.get(thing) ?? (ids.set(thing, ++next), next)
  const isShared = (target: unknown) =>
    target === window || target === document || target === document.documentElement || target === document.body || target === window.visualViewport
  const keyOf = (target: object, type: string, listener: object, options: unknown) => {
    const capture = typeof options === 'object' && options !== null ? (options as { capture?: boolean }).capture === true : options === true
    return `listener of ${target.constructor.name}: ${type} ${capture ? 'captured ' : ''}#${idOf(listener)}`
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options)
    const { once, signal } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions
    if (!listener || once || !isShared(this)) return
    const key = keyOf(this, type, listener, options)
    held.set(key, 1)
    if (signal) addEventListener.call(signal, 'abort', () => held.delete(key))
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options)
    if (listener && isShared(this)) held.delete(keyOf(this, type, listener, options))
  }
  const { setInterval, clearInterval } = window
  window.setInterval = ((action: TimerHandler, ...facts: number[]) => {
    const id = setInterval(action, ...facts)
    held.set(`interval ${id}`, 1)
    return id
  }) as typeof window.setInterval
  window.clearInterval = (id) => {
    held.delete(`interval ${String(id)}`)
    clearInterval(id)
  }
  const traces = () => [
    ...held.keys(),
    ...[...document.querySelectorAll('html > *, head > *, body > *')]
      .filter((node) => !/^(head|body|meta|title|script)$/i.test(node.tagName))
      .map((node) => `element ${node.tagName}`),
    ...[document.documentElement, document.body].flatMap((node) => ['style', 'class', 'inert', 'aria-hidden'].filter((name) => node.hasAttribute(name)).map((name) => `attribute ${name}`)),
    ...document.adoptedStyleSheets.map(() => 'a style sheet'),
  ]
  Object.assign(window, { traces })
}
