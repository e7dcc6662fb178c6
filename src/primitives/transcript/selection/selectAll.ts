import { rowsList } from './readSelection.ts'
import { treeSelection } from './treeSelection.ts'

/**
 * Selects every row of a transcript. Both ends lie around the list and not in it, so that rows that are mounted later, or come,
 * belong to it.
 */
export function selectAll(log: Element): void {
  const list = rowsList(log)
  const parent = list?.parentNode
  if (!list || !parent) return
  const at = [...parent.childNodes].indexOf(list)
  treeSelection(log)?.setBaseAndExtent(parent, at, parent, at + 1)
}

const isLatin = (key: string) => /^[a-z]$/i.test(key)

/** Whether a key asks for everything: Ctrl+A or ⌘A, on keyboards of other scripts by its place. */
export function asksForAll({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey) return false
  return key.toLowerCase() === 'a' || (code === 'KeyA' && !isLatin(key))
}

/** Whether an element in the transcript keeps its own words, and selects those: a field, or a dialog that was opened from a row. */
export function ownsItsWords(target: EventTarget | null | undefined, log: Element): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('input, textarea, select')) return true
  const dialog = target.closest('dialog, [role="dialog"], [role="alertdialog"]')
  return dialog !== null && log.contains(dialog)
}
