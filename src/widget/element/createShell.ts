import type { ChatElement, ChatElementOptions, LoadChatElement, LoggedCall, RaisedWidget } from './chatElement.ts'
import { methodNames } from './chatElement.ts'
import { drawLauncher } from './drawLauncher.ts'
import { isWidgetKept } from './isWidgetKept.ts'

/** What an element tells its shell. */
export type Shell = Pick<RaisedWidget, 'connected' | 'disconnected'>

type Heard = readonly [event: string, listener: (detail: unknown) => void]
type Method = (...facts: never[]) => unknown

/** Gives an element its properties, its launcher, and a memory for what was called. Once the widget is raised, everything is its own. */
export function createShell(element: ChatElement, load: LoadChatElement, styles: CSSStyleSheet): Shell {
  const root = element.attachShadow({ mode: 'open' })
  const frame = document.createElement('div')
  const { button, draw } = drawLauncher(element, frame)
  const observer = new MutationObserver(changed)
  const log: LoggedCall[] = []
  let heard: Heard[] = []
  let given: ChatElementOptions = {}
  let raised: RaisedWidget | undefined
  let raising: Promise<void> | undefined
  let part: ReturnType<LoadChatElement> | undefined
  let attempt = 0
  let isWanted = false
  let isBegun = false
  let isDestroyed = false

  function tell(event: string, detail?: unknown) {
    // Each in a turn of its own: one that throws stops no other.
    for (const [name, listener] of heard) if (name === event) queueMicrotask(() => listener(detail))
    element.dispatchEvent(new CustomEvent(`parlance-${event}`, { detail, bubbles: true, composed: true }))
  }

  function fetchPart() {
    part ??= load(attempt++)
    part.catch(() => (part = undefined))
    return part
  }

  function changed() {
    if (!element.isConnected || isDestroyed) return
    // What stands in the markup, rules to be followed, who was here before, or what was called: as soon as it is known whom it talks to.
    if (!isWanted && element.hasAttribute('open')) call('open', [])
    // A list without rules has no letter in it.
    isWanted ||= /\w/.test(`${given.proactive ?? element.getAttribute('proactive') ?? ''}`) || isWidgetKept(element, given)
    if (isWanted && (given.connection || element.hasAttribute('protocol'))) {
      raising ??= fetchPart()
        .then(({ raiseWidget }) => raiseWidget({ element, root, frame, draw, log, heard: () => heard }))
        .then((widget) => {
          if (isDestroyed) return
          leave()
          raised = widget
          if (element.isConnected) widget.connected()
        })
        .catch((error: unknown) => {
          raising = undefined
          isWanted = false
          draw(given)
          tell('error', { message: `${error}` })
        })
    }
    draw(given, raising)
  }

  function leave() {
    removeEventListener('storage', changed)
    observer.disconnect()
  }

  function give(more: ChatElementOptions) {
    given = { ...given, ...more }
    if (raised) raised.changed()
    else changed()
  }

  // What is done without the widget. All else waits for it.
  const own: Readonly<Partial<Record<LoggedCall[0], Method>>> = {
    update: give,
    show: () => (element.hidden = false),
    hide: () => (element.hidden = true),
    on(...entry: Heard) {
      heard.push(entry)
      if (entry[0] === 'ready' && isBegun) queueMicrotask(entry[1] as () => void)
      return () => call('off', entry)
    },
    off: (...[event, listener]: Heard) => (heard = heard.filter((entry) => entry[0] !== event || entry[1] !== listener)),
    destroy() {
      isDestroyed = true
      leave()
      tell('destroy')
      element.remove()
    },
    getState: () => ({
      isShown: !element.hidden && !isDestroyed,
      isOpen: false,
      isMinimised: false,
      isMuted: false,
      unread: 0,
      status: 'idle',
      conversation: { status: 'none' },
    }),
  }

  function call(...logged: LoggedCall): unknown {
    const [name, facts] = logged
    if (raised) return raised.call(...logged)
    if (isDestroyed && name !== 'getState') return undefined
    if (own[name]) return own[name](...(facts as never[]))
    log.push(logged)
    // The first six names, and a press.
    if (methodNames.indexOf(name as 'open') < 6) {
      isWanted = true
      changed()
    }
    return undefined
  }

  /** What was assigned before the element was one is taken over. */
  function define(name: string, get: () => unknown, set: (value: never) => void) {
    const early = (element as unknown as Readonly<Record<string, unknown>>)[name]
    Object.defineProperty(element, name, { get, set })
    if (early !== undefined) set(early as never)
  }

  const methods = Object.fromEntries(methodNames.map((name) => [name, (...facts: unknown[]) => call(name, facts)]))
  const { open, ...others } = methods
  Object.assign(element, others)
  // A framework that finds a property of this name assigns it.
  define('open', () => open, (isOpen) => element.toggleAttribute('open', isOpen === true || isOpen === ''))
  for (const name of ['connection', 'visitor', 'metadata', 'proactive'] as const) define(name, () => given[name], (value) => give({ [name]: value }))
  define('options', () => given, give)
  button.onclick = () => call('press', [])
  button.onpointerenter = button.onfocus = fetchPart
  root.adoptedStyleSheets = [styles]
  root.append(frame)

  return {
    connected() {
      if (raised) return raised.connected()
      addEventListener('storage', changed)
      observer.observe(element, { attributes: true })
      changed()
      if (!isBegun) tell('ready')
      isBegun = true
    },
    disconnected() {
      leave()
      raised?.disconnected()
    },
  }
}
