import type { LoadChatElement } from './chatElement.ts'
import { registerChatElement } from './registerChatElement.ts'

/** Options of `defineChatElement`. */
export interface DefineChatElementOptions {
  /** Name of the element. @defaultValue `'parlance-chat'` */
  readonly tag?: string
  /** Brings in the part that is loaded when it is needed. @defaultValue a chunk of the app that imports this */
  readonly load?: LoadChatElement
}

const loadPart: LoadChatElement = () => import('./elementPart.ts')

/**
 * Registers `<parlance-chat>`: the widget for pages of any framework, or none. It needs no style sheet. The element itself is small and without
 * React; the rest is loaded with the visitor's first interaction, or at once where he has been here before. Does nothing outside a browser, and
 * nothing where the name is taken.
 */
export function defineChatElement({ tag = 'parlance-chat', load = loadPart }: DefineChatElementOptions = {}): void {
  if (typeof customElements !== 'undefined') registerChatElement(tag, load)
}
