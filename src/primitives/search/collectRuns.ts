/** Where the text of a run comes from. */
interface RunPiece {
  readonly node: Text
  /** Where its words begin in the run. */
  readonly start: number
}

/** Words that stand in one line of writing, as far as no box interrupts them. */
export interface TextRun {
  readonly text: string
  readonly pieces: readonly RunPiece[]
}

/** What of an element is to be read. */
export interface RunOptions {
  /** Elements whose words are left out. */
  readonly skip?: string | undefined
  /** Elements that are one run, whatever boxes they are made of. */
  readonly whole?: string | undefined
}

const flowing = new Set(['inline', 'contents', 'ruby'])

/** Reads the words of an element as runs: a line break is a blank in its run, and a box or a picture ends it. */
export function collectRuns(root: Element, { skip, whole }: RunOptions = {}): TextRun[] {
  const runs: TextRun[] = []
  let text = ''
  let pieces: RunPiece[] = []
  const end = () => {
    if (pieces.length > 0) runs.push({ text, pieces })
    text = ''
    pieces = []
  }
  const read = (parent: Element, isWhole: boolean) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const { data } = node as Text
        if (data !== '') pieces.push({ node: node as Text, start: text.length })
        text += data
      } else if (node.nodeType === 1) readElement(node as Element, isWhole)
    }
  }
  const readElement = (element: Element, isWhole: boolean) => {
    if (skip && element.matches(skip)) return
    if (element.localName === 'br') {
      text += '\n'
      return
    }
    const display = isWhole ? 'inline' : getComputedStyle(element).display
    if (display === 'none') return
    const isBox = !flowing.has(display) || element.localName === 'img'
    if (isBox) end()
    read(element, isWhole || (whole !== undefined && element.matches(whole)))
    if (isBox) end()
  }
  read(root, false)
  end()
  return runs
}

/** A part of a run as a range of the page, from one index to another; neither may lie in a line break. */
export function rangeOf({ pieces }: TextRun, start: number, end: number): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (!first || !last || start - first.start > first.node.length || end - last.start > last.node.length) return undefined
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, end - last.start)
  return range
}
