/** What of the page can be seen while something, such as the keyboard of a phone, lies over it. */
export interface VisibleArea {
  /** Pixels. */
  readonly height: number
  /** Pixels between the upper edge of what `position: fixed` refers to and the upper edge of what is seen. */
  readonly top: number
}

/** The facts it is read from; those of `visualViewport`, and the page's own. */
export interface ScreenFacts {
  readonly viewport: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>
  /** Height in pixels of what the page is laid out in. */
  readonly layoutHeight: number
  readonly isHidden: boolean
}

/** Pixels that roundings of zoomed pages come to. */
const rounding = 1
/** From here on somebody has zoomed in by hand: what he sees is smaller, and nothing lies over the page. */
const zoomed = 1.01

/**
 * What can be seen while something covers the page; undefined where nothing does. A page that is zoomed in by hand is left alone, and of a
 * hidden one browsers say what is not so.
 */
export function coveredScreen({ viewport: { height, offsetTop, scale }, layoutHeight, isHidden }: ScreenFacts): VisibleArea | undefined {
  if (isHidden || scale > zoomed || height <= 0 || layoutHeight - height <= rounding) return undefined
  return { height, top: Math.max(0, offsetTop) }
}
