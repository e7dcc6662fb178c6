/** What one painted frame showed of a transcript. Pixels. */
export interface PaintedFrame {
  /** The watched row's beginning below the upper edge; NaN while it is not there. */
  readonly top: number
  /** How far the end is below the lower edge. */
  readonly fromEnd: number
  /** Height of what is in view and neither a row nor an edge of the transcript. */
  readonly blank: number
  /** Height in view that two rows share. */
  readonly shared: number
  /** Rows that are mounted; 0 while the transcript is hidden or not there. */
  readonly rows: number
  /** Where the rows in view begin, below the upper edge. */
  readonly tops: ReadonlyMap<string, number>
}

/** What is recorded. Both are asked anew in each frame. */
export interface RecordedScene {
  readonly log: () => HTMLElement | null | undefined
  readonly watched?: () => Element | null | undefined
}

/** A recording that runs. */
export interface Recording {
  readonly frames: readonly PaintedFrame[]
  /** Resolves when so many more frames were painted. */
  readonly painted: (count: number) => Promise<void>
  /** Ends it, and hands out what was seen. */
  readonly stop: () => readonly PaintedFrame[]
}

/**
 * Observers that answer to others' sizes are called in rounds, each deeper in the page than the one before. A chain of elements
 * deeper than anything else makes rounds of its own, and the look is taken in the last of them: after every observer, before paint.
 */
const rounds = 6
const depth = 64

function makeChain(): HTMLElement[] {
  const chain: HTMLElement[] = []
  let parent: HTMLElement = document.body
  for (let level = 0; level < depth + rounds; level++) {
    const link = document.createElement('div')
    link.style.cssText = level === 0 ? 'position:fixed;inset:0 auto auto 0;inline-size:9px;block-size:9px;overflow:hidden;visibility:hidden;contain:strict' : 'inline-size:1px;block-size:1px;overflow:visible'
    parent.append(link)
    parent = link
    if (level >= depth) chain.push(link)
  }
  return chain
}

const turn = (link: HTMLElement | undefined) => {
  if (link) link.style.blockSize = link.style.blockSize === '1px' ? '2px' : '1px'
}

interface Span {
  readonly top: number
  readonly bottom: number
}

/** Heights between spans, and shared by them, within limits. */
function fit(spans: readonly Span[], { top, bottom }: Span): { readonly blank: number; readonly shared: number } {
  let blank = 0
  let shared = 0
  let reached = top
  for (const span of [...spans].sort((one, other) => one.top - other.top)) {
    if (span.bottom <= top || span.top >= bottom) continue
    blank += Math.max(0, span.top - reached)
    shared += Math.max(0, Math.min(reached, span.bottom, bottom) - Math.max(span.top, top))
    reached = Math.max(reached, span.bottom)
  }
  return { blank: blank + Math.max(0, bottom - reached), shared }
}

const nothing: PaintedFrame = { top: NaN, fromEnd: NaN, blank: 0, shared: 0, rows: 0, tops: new Map() }
const nameOf = ({ dataset }: HTMLElement) => dataset['messageKey'] ?? dataset['index'] ?? ''

function look({ log: findLog, watched }: RecordedScene): PaintedFrame {
  const log = findLog()
  if (!log?.isConnected || log.getClientRects().length === 0) return nothing
  const box = log.getBoundingClientRect()
  const rows = [...log.querySelectorAll<HTMLElement>('[data-index]')].map((row) => ({ name: nameOf(row), box: row.getBoundingClientRect() }))
  const start = log.querySelector('[data-edge="start"]')?.getBoundingClientRect()
  const end = log.querySelector('[data-edge="end"]')?.getBoundingClientRect()
  const view = { top: Math.max(box.top, start?.bottom ?? box.top), bottom: Math.min(box.bottom, end?.top ?? box.bottom) }
  const row = watched?.()
  return {
    top: row?.isConnected ? row.getBoundingClientRect().top - box.top : NaN,
    fromEnd: log.scrollHeight - log.clientHeight - log.scrollTop,
    ...(rows.length > 0 && view.bottom > view.top ? fit(rows.map((one) => one.box), view) : { blank: 0, shared: 0 }),
    rows: rows.length,
    tops: new Map(rows.flatMap((one) => (one.box.bottom > box.top && one.box.top < box.bottom ? [[one.name, one.box.top - box.top]] : []))),
  }
}

/** Looks at every frame as it is painted: after layout and after all observers of sizes have had their say. */
export function recordFrames(scene: RecordedScene): Recording {
  const frames: PaintedFrame[] = []
  const waiting = new Set<{ left: number; readonly done: () => void }>()
  const chain = makeChain()
  let round = 0
  let frame = 0
  const see = () => {
    frames.push(look(scene))
    for (const wait of waiting) {
      if (--wait.left > 0) continue
      waiting.delete(wait)
      // After the paint.
      setTimeout(wait.done)
    }
  }
  const observer = new ResizeObserver(() => {
    round++
    if (round === rounds) see()
    else turn(chain[round])
  })
  for (const link of chain) observer.observe(link)
  const next = () => {
    round = 0
    turn(chain[0])
    frame = requestAnimationFrame(next)
  }
  frame = requestAnimationFrame(next)
  return {
    frames,
    painted: (count) => new Promise((done) => waiting.add({ left: count, done })),
    stop: () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      let top: Element | null = chain[0] ?? null
      while (top?.parentElement && top.parentElement !== document.body) top = top.parentElement
      top?.remove()
      return frames
    },
  }
}
