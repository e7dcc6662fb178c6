import { StrictMode, type CSSProperties } from 'react'
import { createRoot } from 'react-dom/client'
import { expect } from 'vitest'
import { Transcript, type TranscriptProps } from '../../../src/components/transcript/index.ts'
import '../../../src/styles/styles.css'
import { leavesEnd, moves, tears } from './stillFrames.ts'
import { recordFrames, type PaintedFrame, type Recording } from './stillRecorder.ts'

/** What stands on the stage: a transcript, the room around it, and a composer below. */
export interface StageProps extends TranscriptProps {
  readonly width?: number
  readonly height?: number
  /** Lines of the composer. */
  readonly lines?: number
  readonly strict?: boolean
  readonly room?: CSSProperties
  readonly attributes?: Readonly<Record<string, string | undefined>>
}

/** A transcript that is drawn as an app draws it: updates come by themselves and not inside a test's `act`. */
export interface Stage {
  /** Draws it with other props; the rest stays as it was. */
  readonly show: (changes: Partial<StageProps>) => void
  readonly log: () => HTMLElement
  readonly row: (id: string) => HTMLElement | null
  /** Resolves when a few frames in a row were all alike. */
  readonly quiet: () => Promise<void>
  /** Scrolls as a reader does until a row begins so many pixels below the upper edge, and waits until all is quiet. */
  readonly read: (id: string, offset?: number) => Promise<void>
  /** Where a row begins, below the upper edge. */
  readonly place: (id: string) => number
  /** Where what a row says begins, below its author and the day. */
  readonly wordsPlace: (id: string) => number
  /** Records where a row is, or where what it says is. */
  readonly record: (id?: string, watched?: 'row' | 'words') => Recording
  readonly close: () => void
}

/** Rows that rise as they arrive would be found to move. */
const calm = { ['--parlance-duration' as string]: '0ms' }

function Scene({ width = 400, height = 400, lines = 1, strict = false, room, attributes, ...props }: StageProps) {
  const scene = (
    <div className="parlance" {...attributes} style={{ blockSize: height, inlineSize: width, display: 'flex', flexDirection: 'column', ...calm, ...room }}>
      <Transcript {...props} />
      <textarea aria-label="Composer" rows={lines} style={{ flex: 'none', font: '15px/20px sans-serif' }} />
    </div>
  )
  return strict ? <StrictMode>{scene}</StrictMode> : scene
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
/** So many frames alike are rest; the longest wait before that. */
const restAfter = 4
const longestUnrest = 240

/** Sets a transcript up. */
export function openStage(first: StageProps): Stage {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  let props = first
  const show = (changes: Partial<StageProps>) => {
    props = { ...props, ...changes }
    root.render(<Scene {...props} />)
  }
  const log = () => host.querySelector<HTMLElement>('[role="log"]') ?? host
  const row = (id: string) => host.querySelector<HTMLElement>(`[data-message-key="${id}"]`)
  const words = (id: string) => row(id)?.querySelector(':scope .parlance-message-content, :scope > .parlance-message-notice') ?? null
  const topOf = (element: Element | null) => (element?.getBoundingClientRect().top ?? NaN) - log().getBoundingClientRect().top
  const place = (id: string) => topOf(row(id))
  const sight = () => {
    const rows = [...log().querySelectorAll<HTMLElement>('[data-index]')]
    return [log().scrollTop, log().scrollHeight, log().clientWidth, ...rows.map((element) => element.getBoundingClientRect().top)].join()
  }
  const quiet = async () => {
    let last = ''
    let alike = 0
    for (let frame = 0; alike < restAfter; frame++) {
      if (frame > longestUnrest) throw new Error('The transcript does not come to rest.')
      await nextFrame()
      const now = sight()
      alike = now === last && log() !== host ? alike + 1 : 0
      last = now
    }
  }
  const read = async (id: string, offset = 0) => {
    const index = props.messages.length
    for (let step = 0; step < index; step++) {
      if (row(id)) break
      const [top] = log().querySelectorAll<HTMLElement>('[data-index]')
      const at = Number(top?.dataset['index'] ?? 0)
      let wanted = 0
      while (wanted < index && props.messages.at(wanted)?.id !== id) wanted++
      log().scrollTop += wanted < at ? -300 : 300
      await nextFrame()
    }
    for (let step = 0; step < 20 && Math.abs(place(id) - offset) > 0.5; step++) {
      log().scrollTop += Math.round(place(id) - offset)
      await quiet()
    }
  }
  show({})
  return {
    show,
    log,
    row,
    quiet,
    read,
    place,
    wordsPlace: (id) => topOf(words(id)),
    record: (id, watched = 'row') => recordFrames({ log, watched: () => (id === undefined ? null : watched === 'row' ? row(id) : words(id)) }),
    close: () => {
      root.unmount()
      host.remove()
    },
  }
}

/** Does something in each of so many frames. */
export async function inFrames(count: number, act: (step: number) => void): Promise<void> {
  for (let step = 0; step < count; step++) {
    act(step)
    await nextFrame()
  }
}

/** Records what is painted while something happens, until all is quiet again. */
export async function during(stage: Stage, id: string | undefined, act: () => unknown, watched?: 'row' | 'words'): Promise<readonly PaintedFrame[]> {
  const recording = stage.record(id, watched)
  await recording.painted(1)
  await act()
  await recording.painted(2)
  await stage.quiet()
  return recording.stop()
}

/** The reader of a row sees it nowhere else in any painted frame, nor a hole or a heap of rows. */
export async function expectStill(stage: Stage, id: string, act: () => unknown, tolerance?: number): Promise<void> {
  const place = stage.place(id)
  const frames = await during(stage, id, act)
  expect([...moves(frames, place, tolerance), ...tears(frames)]).toEqual([])
}

/** Every painted frame shows the very end, and neither a hole nor a heap of rows. */
export async function expectEnd(stage: Stage, act: () => unknown, tolerance?: number): Promise<void> {
  const frames = await during(stage, undefined, act)
  expect([...leavesEnd(frames, tolerance), ...tears(frames)]).toEqual([])
}

/** The reader of what a row says sees it nowhere else in any painted frame. What stands above it in its row may come and go. */
export async function expectWordsStill(stage: Stage, id: string, act: () => unknown): Promise<void> {
  const place = stage.wordsPlace(id)
  const frames = await during(stage, id, act, 'words')
  expect([...moves(frames, place), ...tears(frames)]).toEqual([])
}
