import type { ChatElementOptions } from './chatElement.ts'

/** Whether the visitor has used this widget before. It looks for the record of the widget's own memory, which is not loaded yet; a test compares the keys. */
export function isWidgetKept(element: Element, { name, persistence }: ChatElementOptions): boolean {
  const kind = persistence ?? element.getAttribute('persistence')
  try {
    const storage = kind === 'session' ? sessionStorage : localStorage
    return kind !== 'none' && storage.getItem(`parlance-widget:${name ?? element.getAttribute('name') ?? 'default'}`) !== null
  } catch {
    // A browser that denies the storage throws as soon as it is named.
    return false
  }
}
