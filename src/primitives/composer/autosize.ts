const sizesItself = () => CSS.supports('field-sizing', 'content')

const edges = ['paddingBlockStart', 'paddingBlockEnd', 'borderBlockStartWidth', 'borderBlockEndWidth'] as const

function measureEdges(style: CSSStyleDeclaration): number {
  return edges.reduce((sum, edge) => sum + (Number.parseFloat(style[edge]) || 0), 0)
}

function measureLine(style: CSSStyleDeclaration): number {
  return Number.parseFloat(style.lineHeight) || (Number.parseFloat(style.fontSize) || 16) * 1.4
}

/**
 * Makes a text field as tall as its text, from one line up to `maxRows`; beyond that it scrolls. Browsers that can do it
 * themselves are told to; in the others call it again whenever the text or the width changes. Styles are set through the
 * element, never as an attribute, which a strict content security policy would refuse.
 */
export function autosize(field: HTMLTextAreaElement, maxRows: number): void {
  const computed = getComputedStyle(field)
  const around = measureEdges(computed)
  const boxed = computed.boxSizing === 'border-box' ? around : 0
  if (sizesItself()) {
    field.style.setProperty('field-sizing', 'content')
    field.style.maxBlockSize = `calc(${maxRows}lh + ${boxed}px)`
    return
  }
  const tallest = measureLine(computed) * maxRows
  field.style.blockSize = 'auto'
  const padding = Number.parseFloat(computed.paddingBlockStart) + Number.parseFloat(computed.paddingBlockEnd)
  const text = field.scrollHeight - padding
  field.style.blockSize = `${Math.min(text, tallest) + boxed}px`
  // Rounding leaves a stray scroll bar in a field that is exactly as tall as its text.
  field.style.overflowY = text > tallest + 1 ? 'auto' : 'hidden'
}

/** Calls back when the width of a field that cannot size itself changes, as its lines then break elsewhere. */
export function observeWidth(field: HTMLTextAreaElement, onChange: () => void): () => void {
  if (sizesItself()) return () => undefined
  let width = field.clientWidth
  let frame = 0
  const observer = new ResizeObserver(() => {
    if (field.clientWidth === width) return
    width = field.clientWidth
    // In the next frame, as a size changed inside the callback is reported to the page as an error.
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(onChange)
  })
  observer.observe(field)
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}
