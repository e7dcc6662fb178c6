import type { ChatElement, LoadChatElement } from './chatElement.ts'
import { createShell, type Shell } from './createShell.ts'
import styles from './launcher.css?inline'

/** Registers the element under a name, unless there is one. It draws its launcher itself, and loads the rest when it is needed. */
export function registerChatElement(tag: string, load: LoadChatElement): void {
  if (customElements.get(tag)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  customElements.define(
    tag,
    class extends HTMLElement {
      readonly #shell: Shell = createShell(this as unknown as ChatElement, load, sheet)

      connectedCallback() {
        this.#shell.connected()
      }

      disconnectedCallback() {
        this.#shell.disconnected()
      }
    },
  )
}
