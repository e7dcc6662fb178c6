import type { ChatElement } from '../widget/element/chatElement.ts'
import type { ChatWidgetApi, ChatWidgetEvent, ChatWidgetListener } from '../widget/controller/chatWidgetApi.ts'
import type { EmbedOptions } from './embedOptions.ts'

/** A command in the queue: the name of a method of `Parlance`, and what it is called with. */
export type ParlanceCommand =
  | readonly ['configure', EmbedOptions]
  | { [E in ChatWidgetEvent]: readonly [name: 'on' | 'off', event: E, listener: ChatWidgetListener<E>] }[ChatWidgetEvent]
  | { [Name in PlainMethod]: readonly [name: Name, ...facts: Parameters<ChatWidgetApi[Name]>] }[PlainMethod]

/** Those whose parameters do not depend on each other. */
type PlainMethod = Exclude<keyof ChatWidgetApi, 'on' | 'off'>

/** The one global of the script, `window.Parlance`. What was pushed to an array of that name before is carried out first. */
export interface ParlanceGlobal extends ChatWidgetApi {
  /** Gives options, and puts the widget into the page. */
  readonly configure: (options: EmbedOptions) => void
  /** Carries out commands at once: the same words work before the script is there and after. */
  readonly push: (...commands: readonly ParlanceCommand[]) => void
}

/** What stands in `window.Parlance`: a list of commands until the script has come, then the global. Both can be pushed to. */
export type ParlanceQueue = ParlanceCommand[] | ParlanceGlobal

/** What the global needs of the page. */
export interface CreateParlanceOptions {
  readonly element: ChatElement
  /** Puts an element into the page, if it is not there. */
  readonly place: (element: ChatElement) => void
  /** What was pushed to the array that stood in the place of the global. */
  readonly early: readonly unknown[]
}

type Methods = Record<string, (...facts: unknown[]) => unknown>

/** Makes the global. It speaks to one element, which is in the page once it was configured. */
export function createParlance({ element, place, early }: CreateParlanceOptions): ParlanceGlobal {
  const methods: Methods = {
    // All methods but one are properties of their own.
    ...(element as object),
    open: element.open,
    configure(options) {
      const { protocol, ...rest } = options as EmbedOptions
      if (protocol) element.setAttribute('protocol', protocol)
      element.options = rest as ChatElement['options']
      place(element)
    },
    push: (...commands) => (commands as [string, ...unknown[]][]).forEach(([name, ...facts]) => methods[name]?.(...facts)),
  } as Methods
  methods['push']?.(...early)
  if (element.hasAttribute('protocol')) place(element)
  return methods as unknown as ParlanceGlobal
}
