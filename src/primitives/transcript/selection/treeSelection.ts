/** Where a selection begins and ends, in the order of the page. */
export interface SelectedPoints {
  readonly startContainer: Node
  readonly startOffset: number
  readonly endContainer: Node
  readonly endOffset: number
  readonly collapsed: boolean
  /** Whether it was drawn from its end to its start. */
  readonly isBackward: boolean
}

type ScopedRoot = ShadowRoot & { readonly getSelection?: () => Selection | null }

function shadowRootOf(element: Element): ScopedRoot | undefined {
  const root = element.getRootNode()
  return 'host' in root ? (root as ScopedRoot) : undefined
}

/** The selection as it is seen, and can be changed, from within an element's own tree. */
export function treeSelection(element: Element): Selection | null {
  // Chromium alone has one for each shadow root; elsewhere the page's own reaches into them.
  return shadowRootOf(element)?.getSelection?.() ?? element.ownerDocument.getSelection()
}

function composedRange(selection: Selection, root: ShadowRoot): StaticRange | undefined {
  try {
    return selection.getComposedRanges({ shadowRoots: [root] })[0]
  } catch {
    // Safari 17 takes the roots one by one.
    const older = selection.getComposedRanges as unknown as (...roots: ShadowRoot[]) => StaticRange[]
    return older.call(selection, root)[0]
  }
}

function selectedRange(element: Element): AbstractRange | undefined {
  const page = element.ownerDocument.getSelection()
  const root = shadowRootOf(element)
  if (root && page && 'getComposedRanges' in page) return composedRange(page, root)
  const selection = treeSelection(element)
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
}

/** What is selected on the page of an element, seen from within the element's own tree; null where nothing is, and no caret stands. */
export function readPoints(element: Element): SelectedPoints | null {
  const range = selectedRange(element)
  if (!range) return null
  const { startContainer, startOffset, endContainer, endOffset, collapsed } = range
  const { anchorNode, anchorOffset, direction } = treeSelection(element) ?? {}
  const isAnchorAtEnd = anchorNode === endContainer && anchorOffset === endOffset
  const isAnchorAtStart = anchorNode === startContainer && anchorOffset === startOffset
  const isBackward = !collapsed && (isAnchorAtEnd || (!isAnchorAtStart && direction === 'backward'))
  return { startContainer, startOffset, endContainer, endOffset, collapsed, isBackward }
}
