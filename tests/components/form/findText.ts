/** What React keeps beside an element, under a name that differs with every page. */
function fibersOf(container: Element): unknown[] {
  return [...container.querySelectorAll('*'), container].flatMap((element) =>
    Object.entries(element).flatMap(([name, value]) => (name.startsWith('__react') ? [value] : [])),
  )
}

/** Whether a text can be reached from a value: through own properties, maps and sets, but not through the page's own objects. */
function reaches(start: readonly unknown[], text: string): string | undefined {
  const seen = new Set<unknown>()
  const queue: { value: unknown; path: string }[] = start.map((value) => ({ value, path: 'react' }))
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && value.includes(text)) return path
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) continue
    seen.add(value)
    if (value instanceof Node || value instanceof Window) continue
    if (value instanceof Map || value instanceof Set) for (const one of value.values()) queue.push({ value: one, path: `${path}.entry` })
    for (const name of Reflect.ownKeys(value)) {
      const descriptor = Object.getOwnPropertyDescriptor(value, name)
      if (descriptor && 'value' in descriptor) queue.push({ value: descriptor.value, path: path.length > 400 ? path : `${path}.${String(name)}` })
    }
  }
  return undefined
}

/**
 * Where a text stands: in an attribute or a text of the page, in a control, in what React remembers of a control, or in anything
 * that its props, states and effects lead to. Empty where it is nowhere.
 */
export function findText(container: HTMLElement, text: string): readonly string[] {
  const found: string[] = []
  if (document.documentElement.outerHTML.includes(text)) found.push('markup')
  for (const control of document.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    if (control.value.includes(text)) found.push('control')
    const { _valueTracker: tracker } = control as HTMLInputElement & { _valueTracker?: { getValue: () => string } | null }
    if (tracker?.getValue().includes(text)) found.push('tracker')
  }
  const path = reaches(fibersOf(container), text)
  if (path) found.push(path)
  return found
}
