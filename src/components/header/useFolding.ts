'use client'
import { useRef, useState, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../../primitives/useLayoutEffectOnClient.ts'
import { focusedIn } from '../../primitives/window/index.ts'

/** How many times the size of its letters any name needs to be read, and up to how many one that is as long as that has. */
const [readable, comfortable] = [6, 9]
/** Fewer take no more room than the button that would stand for them. */
const fewest = 2

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const number = (length: string) => Number.parseFloat(length) || 0

/** Whether the tools of a header, side by side, would leave no room for face and name. Layout alone counts: the window may be growing. */
function isCrowded(header: HTMLElement, root: HTMLElement, tools: HTMLElement, known: WeakMap<Element, number>): boolean {
  const buttons = [...tools.children] as HTMLElement[]
  if (buttons.length < fewest) return false
  const { paddingInlineStart, paddingInlineEnd, columnGap } = getComputedStyle(header)
  const ways = [...(root.parentElement?.children ?? [])].filter((one) => one !== root).map((one) => (one as HTMLElement).offsetWidth)
  // Those that are folded away have no width of their own.
  const isFolded = tools.hasAttribute('data-folded')
  if (!isFolded) for (const button of buttons) known.set(button, button.offsetWidth)
  const widths = buttons.map((button) => known.get(button) ?? ways.at(-1) ?? root.offsetHeight)
  const identity = header.querySelector('.parlance-header-identity:not([data-leaving])')
  const face = identity?.querySelector<HTMLElement>('.parlance-avatar, .parlance-avatar-stack')
  const name = identity?.querySelector('.parlance-header-name')
  const letters = name ? number(getComputedStyle(name).fontSize) : 0
  const words = Math.max(readable * letters, Math.min(comfortable * letters, name?.scrollWidth ?? 0))
  const least = (face?.offsetWidth ?? 0) + (identity ? number(getComputedStyle(identity).columnGap) : 0) + words
  const room = header.clientWidth - number(paddingInlineStart) - number(paddingInlineEnd) - number(columnGap)
  return room - sum(ways) - sum(widths) < least
}

/** The elements of a header that folding is about. */
export interface FoldingPlaces {
  readonly root: RefObject<HTMLElement | null>
  readonly tools: RefObject<HTMLElement | null>
  /** What was pressed last of the tools that are folded away. */
  readonly pressed: RefObject<HTMLElement | null>
}

/**
 * Whether the tools of a header are to be folded away, which is looked at again when `identity` is another one. The focus stays with them: on the
 * button for all, or on the one that was pressed.
 */
export function useFolding({ root, tools, pressed }: FoldingPlaces, identity: string): boolean {
  const [isFolded, setFolded] = useState(false)
  const hadFocus = useRef(false)
  const [known] = useState(() => new WeakMap<Element, number>())

  useLayoutEffectOnClient(() => {
    const [fold, list, header] = [root.current, tools.current, root.current?.closest<HTMLElement>('.parlance-header')]
    if (!fold || !list || !header) return undefined
    const measure = () => {
      const isNow = isCrowded(header, fold, list, known)
      if (isNow !== list.hasAttribute('data-folded')) hadFocus.current = fold.contains(focusedIn(fold))
      setFolded(isNow)
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(header)
    const children = new MutationObserver(measure)
    for (const one of [list, fold.parentElement]) if (one) children.observe(one, { childList: true })
    return () => {
      sizes.disconnect()
      children.disconnect()
    }
  }, [root, tools, known, identity])

  useLayoutEffectOnClient(() => {
    if (!hadFocus.current) return
    hadFocus.current = false
    const first = root.current?.querySelector<HTMLElement>('button')
    const back = !isFolded && pressed.current?.isConnected ? pressed.current : first
    back?.focus({ preventScroll: true })
  }, [isFolded, root, pressed])

  return isFolded
}
