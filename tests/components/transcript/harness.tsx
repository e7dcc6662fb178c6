import { render, screen } from '@testing-library/react'
import { Transcript, type TranscriptProps } from '../../../src/components/transcript/index.ts'
import '../../../src/styles/styles.css'

/** The transcript in a room of fixed size. */
export function Room({ height = 400, width = 400, ...props }: TranscriptProps & { readonly height?: number; readonly width?: number }) {
  return (
    <div className="parlance" style={{ blockSize: height, inlineSize: width, display: 'flex', flexDirection: 'column' }}>
      <Transcript {...props} />
      <textarea aria-label="Composer" rows={1} />
    </div>
  )
}

export const renderRoom = (props: Parameters<typeof Room>[0]) => render(<Room {...props} />)
export const log = () => screen.getByRole('log', { name: 'Conversation' })
export const rows = () => screen.queryAllByRole('listitem')
export const rowAt = (index: number) => log().querySelector<HTMLElement>(`[data-index="${index}"]`)
export const distanceFromEnd = () => log().scrollHeight - log().clientHeight - log().scrollTop

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

/** React takes its turns by messages: what it was asked for before is done when this one arrives. Frames that are late leave it none in between. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Two frames: what a scroll sets off has been drawn. */
export async function settle(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) {
    await frame()
    // What is drawn may ask for more.
    for (let turns = 0; turns < 3; turns++) await turn()
  }
  await new Promise((resolve) => setTimeout(resolve))
}

/** Scrolls as a reader does, and waits until it is noticed. */
export async function scrollBy(distance: number): Promise<void> {
  log().scrollTop += distance
  await settle()
}

/** Pixels of a row below the upper edge of the transcript. */
export const offsetOf = (row: Element | null) => (row?.getBoundingClientRect().top ?? NaN) - log().getBoundingClientRect().top
