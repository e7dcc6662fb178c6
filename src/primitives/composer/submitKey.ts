/** Which key sends: Enter (Shift+Enter breaks the line), or Ctrl or Command with Enter (Enter breaks the line). */
export type SubmitKey = 'enter' | 'mod-enter'

/** What a key event says about itself. A DOM `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * Whether a key press belongs to an input method that is composing a word. Safari ends the composition before it reports the
 * key that ended it, and then only the key code 229 tells: https://bugs.webkit.org/show_bug.cgi?id=165004
 */
function isComposingKey(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229
}

/** Whether a key press sends. On touch keyboards Enter alone always breaks the line, as they have no Shift+Enter. */
export function isSubmitPress(press: KeyPress, submit: SubmitKey, onTouch: boolean): boolean {
  if (press.key !== 'Enter' || isComposingKey(press)) return false
  if (press.ctrlKey || press.metaKey) return true
  return submit === 'enter' && !onTouch && !press.shiftKey && !press.altKey
}

/** Whether the visitor types with a finger, and so has no Shift+Enter. */
export function typesByTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches
}
