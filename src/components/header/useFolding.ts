'use client'
import { useRef, useState, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../../primitives/transcript/useLayoutEffectOnClient.ts'
import { focusedIn } from '../../primitives/window/index.ts'

/** How many times the size of its letters a name needs to be read. */
const readable = 6
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
  const face = header.querySelector<HTMLElement>('.parlance-avatar, .parlance-avatar-stack')
  const identity = header.querySelector('.parlance-header-identity')
  const title = header.querySelector('.parlance-header-title')
  const least = (face?.offsetWidth ?? 0) + (identity ? number(getComputedStyle(identity).columnGap) : 0) + (title ? readable * number(getComputedStyle(title).fontSize) : 0)
  const room = header.clientWidth - number(paddingInlineStart) - number(paddingInlineEnd) - number(columnGap)
  return room - sum(ways) - sum(widths) < least
}

/** Whether the tools of a header are to be folded away. The focus stays with them: on the button for all, or on the one that was pressed. */
export function useFolding(root: RefObject<HTMLElement | null>, tools: RefObject<HTMLElement | null>, pressed: RefObject<HTMLElement | null>): boolean {
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
  }, [root, tools, known])

  useLayoutEffectOnClient(() => {
    if (!hadFocus.current) return
    hadFocus.current = false
    const first = root.current?.querySelector<HTMLElement>('button')
    const back = !isFolded && pressed.current?.isConnected ? pressed.current : first
    back?.focus({ preventScroll: true })
  }, [isFolded, root, pressed])

  return isFolded
}
