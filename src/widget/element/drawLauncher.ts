import type { ChatElementOptions } from './chatElement.ts'
import { pageLanguage } from './pageLanguage.ts'

/** The icon `message-circle` of Lucide, as the real launcher draws it to a hundredth. */
const icon =
  'M2.99 16.34a2 2 0 0 1 .1 1.17l-1.07 3.29a1 1 0 0 0 1.24 1.17l3.41-1a2 2 0 0 1 1.1.1 10 10 0 1 0-4.78-4.73'

function drawn(name: 'svg' | 'path', attribute: string, value: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  element.setAttribute(attribute, value)
  return element
}

/** A launcher that is drawn without the widget. */
export interface DrawnLauncher {
  readonly button: HTMLButtonElement
  /** Writes what attributes and options say now, and whether something is awaited. */
  readonly draw: (options: ChatElementOptions, awaited?: unknown) => void
}

/** Draws the launcher of an element into its frame. Brand and place are written to the frame, where the real one finds them too. */
export function drawLauncher(element: HTMLElement, frame: HTMLElement): DrawnLauncher {
  const button = document.createElement('button')
  const picture = drawn('svg', 'viewBox', '0 0 24 24')
  picture.append(drawn('path', 'd', icon))
  frame.append(button)
  button.ariaHasPopup = 'dialog'
  button.ariaExpanded = 'false'
  return {
    button,
    draw({ launcher, theme, brand, position, offset, layer }, awaited) {
      const read = (name: string) => element.getAttribute(name)
      const write = (name: string, value: string | number | null | undefined | false, { style } = frame, unit = '') =>
        style.setProperty(name, value || value === 0 ? value + unit : '')
      const colour = brand ?? read('brand')
      const words = launcher === undefined ? read('launcher-label') : (launcher as { label?: string }).label
      write('color-scheme', (theme ?? read('theme'))?.replace('auto', ''))
      write('--parlance-brand', CSS.supports('color', colour + '') && colour)
      write('--parlance-widget-offset-inline', offset?.inline ?? read('offset-inline'), frame, 'px')
      write('--parlance-widget-offset-block', offset?.block ?? read('offset-block'), frame, 'px')
      write('--parlance-widget-layer', layer ?? read('layer'))
      write('inset-inline', (position ?? read('position')) === 'start' ? 'var(--i) auto' : 'auto var(--i)', button)
      write('padding-inline', words && '17px 21px', button)
      frame.dir = /^(ar|he)/.test(pageLanguage(element)) ? 'rtl' : 'ltr'
      button.replaceChildren(picture, words || '')
      button.ariaLabel = words || read('launcher-name') || 'Chat'
      button.ariaBusy = awaited ? 'true' : null
      button.hidden = (launcher ?? read('launcher') !== 'false') === false
    },
  }
}
