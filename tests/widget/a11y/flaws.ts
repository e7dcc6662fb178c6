/** What may be wider than its place: there it is scrolled, by keys too. */
const wide = '.parlance-carousel, .parlance-code, .parlance-table, .parlance-scroll, pre, table'
/** What is drawn for the eye alone, or steps aside before a name is cut. */
const spared = '.parlance-hidden, [aria-hidden="true"], .parlance-header-role, option, textarea, svg, style'
const interactive = 'button, a[href], input:not([type="hidden"]), select, textarea, [tabindex]'

const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.closest('[inert]') === null
const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(isSeen)
const named = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'

/** What goes beyond the window, or has to be scrolled in two directions. */
export function overflows(root: Element): string[] {
  const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []
  for (const element of [root, ...all(root, '*')]) {
    if (element.closest(wide)) continue
    if (element.scrollWidth > element.clientWidth + 1 && scrolls(getComputedStyle(element).overflowX)) found.push(`scrolls sideways: ${named(element)}`)
    const { left, right } = element.getBoundingClientRect()
    if (element.matches(interactive) && (left < -0.5 || right > innerWidth + 0.5)) found.push(`beyond the window: ${named(element)}`)
  }
  return found
}

function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) yield walker.currentNode as Text
}

/** The element that cuts off a line of text, where it could not be scrolled to. An ellipsis has the whole text in its title or on its page. */
function cutterOf(text: Text, root: Element): Element | undefined {
  const range = document.createRange()
  range.selectNodeContents(text)
  const lines = [...range.getClientRects()].filter(({ width }) => width > 1)
  let [isReachedAcross, isReachedDown] = [false, false]
  for (let place = text.parentElement; place && root.contains(place); place = place.parentElement) {
    const { overflowX, overflowY, textOverflow, webkitLineClamp, display } = getComputedStyle(place)
    if (display === 'inline' || display === 'contents') continue
    isReachedAcross ||= scrolls(overflowX) || textOverflow === 'ellipsis'
    isReachedDown ||= scrolls(overflowY) || webkitLineClamp !== 'none'
    const box = place.getBoundingClientRect()
    // For ears alone.
    if (box.width <= 1 && box.height <= 1) return undefined
    const isCut = lines.some(
      ({ left, right, top, bottom }) =>
        (!isReachedAcross && cuts(overflowX) && (left < box.left - 2 || right > box.right + 2)) || (!isReachedDown && cuts(overflowY) && (top < box.top - 4 || bottom > box.bottom + 4)),
    )
    if (isCut) return place
  }
  return undefined
}

/** Words of which a part cannot be seen. */
export function cutWords(root: Element): string[] {
  return [...textNodes(root)].flatMap((text) => {
    const { parentElement: parent } = text
    if (!parent || text.data.trim() === '' || parent.closest(`${spared}, ${wide}`) || !isSeen(parent)) return []
    const cutter = cutterOf(text, root)
    return cutter ? [`cut by ${named(cutter)}: ${text.data.trim().slice(0, 60)}`] : []
  })
}

/** What is pressed in the place of a box. */
const labelOf = (element: HTMLElement) => (element instanceof HTMLInputElement && /checkbox|radio/.test(element.type) && element.labels?.[0]) || element

/** What is to be pressed and smaller than 24 pixels. Links in a sentence may be; a box has its label. */
export function smallTargets(root: Element): string[] {
  return all(root, 'button, a[href], input:not([type="hidden"]), select, textarea').flatMap((element) => {
    if (getComputedStyle(element).display === 'inline') return []
    const { width, height } = labelOf(element).getBoundingClientRect()
    return width < 24 || height < 24 ? [`${Math.round(width)} × ${Math.round(height)}: ${named(element)}`] : []
  })
}

/** The lines around what may show that an element has the focus: itself, what it stands in, what stands for it. */
function linesAround(element: HTMLElement): string[] {
  const around: (Element | null)[] = [element, labelOf(element), element.nextElementSibling, ...element.children, ...element.querySelectorAll(':scope > * > *')]
  for (let [place, steps]: [Element | null, number] = [element.parentElement, 0]; place && steps < 5; [place, steps] = [place.parentElement, steps + 1]) around.push(place)
  return around.map((one) => {
    if (!one) return ''
    const { outlineStyle, outlineWidth, outlineColor, borderTopStyle, borderTopWidth } = getComputedStyle(one)
    const isDrawn = (style: string, width: string) => style !== 'none' && Number.parseFloat(width) >= 2
    return `${isDrawn(outlineStyle, outlineWidth) ? `${outlineWidth} ${outlineColor}` : ''} ${isDrawn(borderTopStyle, borderTopWidth) ? borderTopWidth : ''}`
  })
}

/** What gets no line around it with the focus. Keys must have been pressed last. */
export function withoutRing(root: Element, focus: (element: HTMLElement) => void): string[] {
  return all(root, `${interactive}, [role="log"] li`).flatMap((element) => {
    if (element.matches('h1, h2, h3, h4, section, [role="dialog"]')) return []
    ;(document.activeElement as HTMLElement | null)?.blur()
    const before = linesAround(element)
    focus(element)
    // What hands the focus on has none to show.
    if (!element.matches(':focus')) return []
    return linesAround(element).some((line, index) => line.trim() !== '' && line !== before[index]) ? [] : [`no ring: ${named(element)}`]
  })
}
