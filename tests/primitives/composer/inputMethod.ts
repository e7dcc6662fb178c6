import { fireEvent } from '@testing-library/react'

/** The orders in which browsers report the key that ends a composition. */
export type EventOrder = 'chromium' | 'safari' | 'legacy'

export const eventOrders: readonly EventOrder[] = ['chromium', 'safari', 'legacy']

const writeValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set

function write(field: HTMLTextAreaElement, text: string) {
  writeValue?.call(field, text)
  fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true, inputType: 'insertCompositionText' }))
}

/** Begins to compose `text` in the field. Where the order is `legacy`, no composition is reported at all. */
export function composeText(field: HTMLTextAreaElement, text: string, order: EventOrder) {
  if (order !== 'legacy') fireEvent.compositionStart(field)
  fireEvent.keyDown(field, { key: 'Process', keyCode: 229, isComposing: order === 'chromium' })
  write(field, text)
}

/** Presses the key that takes the composed word. True when the page left the key to the browser. */
export function endComposition(field: HTMLTextAreaElement, key: 'Enter' | 'Tab', text: string, order: EventOrder): boolean {
  const end = () => {
    write(field, text)
    if (order !== 'legacy') fireEvent.compositionEnd(field, { data: text })
  }
  if (order === 'safari') end()
  const isLeft = fireEvent.keyDown(field, { key, keyCode: 229, isComposing: order === 'chromium' })
  if (order !== 'safari') end()
  fireEvent.keyUp(field, { key, keyCode: key === 'Enter' ? 13 : 9 })
  return isLeft
}
