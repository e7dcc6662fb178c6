import { createWidgetController, settingsOf, type ChatWidgetApi, type ChatWidgetEvent, type WidgetConnection } from '../controller/index.ts'
import { adoptStyles, type ShadowStyles } from '../shadow/adoptStyles.ts'
import { drawWidget } from '../shadow/drawWidget.tsx'
import type { ChatElementHost, ChatElementOptions, LoggedCall, RaisedWidget } from './chatElement.ts'
import { changedSettings, createSettingsReader } from './createSettingsReader.ts'

/** What is raised around a widget in an element. */
export interface RaiseWidgetOptions {
  readonly styles: ShadowStyles
  /** Makes the connection of what was given; throws an Error that says what is missing. */
  readonly connect: (element: HTMLElement, given: ChatElementOptions['connection']) => WidgetConnection
}

const events: Readonly<Record<Exclude<ChatWidgetEvent, 'ready'>, true>> = {
  open: true,
  close: true,
  minimise: true,
  show: true,
  hide: true,
  unreadCountChanged: true,
  messageReceived: true,
  messageSent: true,
  conversationStarted: true,
  conversationEnded: true,
  statusChanged: true,
  proactiveShown: true,
  proactiveDismissed: true,
  proactiveOpened: true,
  error: true,
  destroy: true,
}

const typeOf = (event: string) => `parlance-${event.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Makes the widget behind an element, with the words of its language. What was called before is carried out once it is drawn. */
export async function raiseWidget(host: ChatElementHost, { styles, connect }: RaiseWidgetOptions): Promise<RaisedWidget> {
  const { element, root, frame, draw } = host
  const reader = createSettingsReader(element)
  await reader.speak()
  const first = reader.read()
  const controller = createWidgetController({ ...first, hidden: element.hasAttribute('hidden'), connection: connect(element, first.connection) })
  const { api } = controller
  const button = frame.querySelector('button')
  const observer = new MutationObserver((records) => records.forEach(({ attributeName }) => changed(attributeName ?? undefined)))
  const place = document.createElement('div')
  let told = settingsOf(first)
  let takeOut: (() => void) | undefined
  let isGone = false

  const isOn = (name: 'open' | 'hidden') => (name === 'open' ? api.getState().isOpen : !api.getState().isShown)

  function update() {
    const now = settingsOf(reader.read())
    const changes = changedSettings(now, told)
    told = now
    if (Object.keys(changes).length > 0) api.update(changes)
  }

  function changed(attribute?: string) {
    if (isGone) return
    if (attribute === 'open' || attribute === 'hidden') {
      const isWanted = element.hasAttribute(attribute)
      if (isWanted !== isOn(attribute)) api[attribute === 'open' ? (isWanted ? 'open' : 'close') : isWanted ? 'hide' : 'show']()
      return
    }
    draw(element.options)
    update()
    void reader.speak().then((isOther) => isOther && update())
  }

  for (const event of Object.keys(events) as (keyof typeof events)[]) {
    api.on(event, (detail) => {
      if (!isGone) for (const name of ['open', 'hidden'] as const) element.toggleAttribute(name, isOn(name))
      element.dispatchEvent(new CustomEvent(typeOf(event), { detail, bubbles: true, composed: true }))
    })
  }

  function destroy() {
    isGone = true
    disconnected()
    api.destroy()
    frame.remove()
    root.adoptedStyleSheets = []
    element.remove()
  }

  function disconnected() {
    // What was only moved is back by then.
    queueMicrotask(() => {
      if (element.isConnected) return
      takeOut?.()
      takeOut = undefined
      observer.disconnect()
    })
  }

  const call = (...[name, facts]: LoggedCall): unknown => {
    if (name === 'destroy') return destroy()
    // It becomes an option of the element, and comes back by `changed`.
    if (name === 'update') return void (element.options = facts[0] as ChatElementOptions)
    if (name === 'press') return controller.go('open', 'visitor')
    return (api[name as keyof ChatWidgetApi] as (...facts: readonly unknown[]) => unknown)(...facts)
  }

  // No box of its own in whatever the page is laid out by.
  place.style.display = 'contents'
  let isDrawn = false
  const waiting: LoggedCall[] = [...host.log]
  for (const [event, listener] of host.heard()) if (event !== 'ready') api.on(event as ChatWidgetEvent, listener)
  api.on('ready', () => {
    isDrawn = true
    for (const logged of waiting.splice(0)) call(...logged)
  })

  return {
    call: (...logged) => {
      const [name] = logged
      if (isDrawn || ['on', 'off', 'getState', 'destroy', 'update', 'identify', 'show', 'hide'].includes(name)) return call(...logged)
      return void waiting.push(logged)
    },
    connected() {
      if (isGone || takeOut) return
      adoptStyles(root, styles)
      frame.append(place)
      takeOut = drawWidget(controller, place)
      // Where it was opened at once, the focus is in the panel already.
      if (button && root.activeElement === button) place.querySelector<HTMLElement>('.parlance-launcher')?.focus({ preventScroll: true })
      button?.remove()
      observer.observe(element, { attributes: true })
      changed()
    },
    disconnected,
    changed,
  }
}
