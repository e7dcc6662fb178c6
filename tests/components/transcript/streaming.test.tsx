import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import type { Message, StreamStatus } from '../../../src/model/index.ts'
import { sampleAnswer } from '../../../stories/message/sampleAnswer.ts'
import { distanceFromEnd, log, offsetOf, renderRoom, Room, rowAt, rows, scrollBy, settle } from './harness.tsx'
import { bot, many, say } from './messages.ts'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadRichText)
beforeAll(preloadLate)
afterEach(cleanup)

const longAnswer = `${sampleAnswer}\n\n${sampleAnswer}`
const answer = (text: string, stream: StreamStatus | 'none' = 'growing', more: Partial<Message> = {}) =>
  say(bot, [{ kind: 'text', format: 'markdown', text }], 999, { id: 'stream', ...(stream !== 'none' && { stream }), ...more })
const stopIt = () => undefined
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

/** Fifty pieces a second: one in each third frame, and what is seen after each of the three. */
async function stream(whole: string, draw: (text: string) => void, look: () => void): Promise<void> {
  for (let length = 0; length <= whole.length; length += 12) {
    act(() => draw(whole.slice(0, length)))
    look()
    for (let painted = 0; painted < 3; painted++) {
      await frame()
      look()
    }
  }
}

describe('an answer that grows', () => {
  test('moves nothing for a reader further up', async () => {
    const before = many(100)
    const { rerender } = renderRoom({ messages: before })
    await settle()
    await scrollBy(-900)
    const anchor = rows().find((row) => offsetOf(row) >= 0) ?? null
    const index = anchor?.dataset['index']
    const place = offsetOf(anchor)
    let worst = 0
    await stream(
      sampleAnswer,
      (text) => rerender(<Room messages={[...before, answer(text)]} />),
      () => (worst = Math.max(worst, Math.abs(offsetOf(anchor) - place))),
    )
    expect(anchor?.dataset['index']).toBe(index)
    expect(worst).toBeLessThanOrEqual(0.5)
  })

  test('moves nothing for a reader of its beginning', async () => {
    const before = many(40)
    const half = longAnswer.slice(0, 900)
    const { rerender } = renderRoom({ messages: [...before, answer(half)], height: 300 })
    await settle()
    await scrollBy(-260)
    const read = screen.getAllByRole('table')[0] ?? null
    const place = offsetOf(read)
    let worst = 0
    for (let length = 900; length <= longAnswer.length; length += 12) {
      act(() => rerender(<Room messages={[...before, answer(longAnswer.slice(0, length))]} height={300} />))
      await frame()
      worst = Math.max(worst, Math.abs(offsetOf(read) - place))
    }
    rerender(<Room messages={[...before, answer(longAnswer, 'none')]} height={300} />)
    await settle()
    expect(Math.max(worst, Math.abs(offsetOf(read) - place))).toBeLessThanOrEqual(0.5)
  })

  test('keeps the end in sight at every painted frame, and only gains in height', async () => {
    const before = many(60)
    const { rerender } = renderRoom({ messages: [...before, answer('')], onStreamStop: stopIt })
    await settle()
    const heights: number[] = []
    const distances: number[] = []
    const stop = new AbortController()
    const watch = () => {
      // After layout and before paint: what a reader sees of this frame.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        distances.push(distanceFromEnd())
        heights.push(rowAt(60)?.offsetHeight ?? 0)
        channel.port1.close()
        if (!stop.signal.aborted) requestAnimationFrame(watch)
      }
      channel.port2.postMessage(undefined)
    }
    requestAnimationFrame(watch)
    await stream(
      longAnswer,
      (text) => rerender(<Room messages={[...before, answer(text)]} onStreamStop={stopIt} />),
      () => undefined,
    )
    rerender(<Room messages={[...before, answer(longAnswer, 'complete')]} onStreamStop={stopIt} />)
    await settle()
    rerender(<Room messages={[...before, answer(longAnswer, 'none')]} onStreamStop={stopIt} />)
    await settle()
    stop.abort()
    expect(Math.max(...distances)).toBeLessThanOrEqual(1)
    expect(heights.flatMap((height, index) => (height < (heights[index - 1] ?? 0) - 0.5 ? [`${heights[index - 1]} to ${height}, ${heights.length - index} frames before the end`] : []))).toEqual([])
    expect(screen.queryByRole('button', { name: /newest message/ })).toBeNull()
  })

  test('renders no other row', async () => {
    const before = many(20)
    const seen = vi.fn()
    const components = { text: ({ message }: { readonly message: Message }) => (seen(message.id), null) }
    const { rerender } = renderRoom({ messages: [...before, answer('a')], components })
    await settle()
    seen.mockClear()
    for (const text of ['a b', 'a b c']) rerender(<Room messages={[...before, answer(text)]} components={components} onStreamStop={() => undefined} onReact={() => undefined} />)
    await settle()
    // The first time the way to stop it came as well; the second time the text alone.
    seen.mockClear()
    rerender(<Room messages={[...before, answer('a b c d')]} components={components} onStreamStop={() => undefined} onReact={() => undefined} />)
    await settle()
    expect(seen.mock.calls.every(([id]) => id === 'stream')).toBe(true)
    expect(seen).toHaveBeenCalled()
  })

  test('can be stopped by keyboard, and the focus stays in its row', async () => {
    const before = many(5)
    const stopped = vi.fn()
    const { rerender } = renderRoom({ messages: [...before, answer('So **far')], onStreamStop: stopped })
    await settle()
    expect(rowAt(5)?.getAttribute('aria-busy')).toBe('true')
    const button = screen.getByRole('button', { name: 'Stop' })
    while (document.activeElement !== button) {
      await userEvent.tab()
      expect(document.activeElement).not.toBe(screen.getByRole('textbox'))
    }
    await userEvent.keyboard('{Enter}')
    expect(stopped).toHaveBeenCalledOnce()
    rerender(<Room messages={[...before, answer('So **far', 'stopped')]} onStreamStop={stopped} />)
    await waitFor(() => expect(document.activeElement).toBe(rowAt(5)))
    expect(rowAt(5)).not.toHaveAttribute('aria-busy')
    expect(screen.getByText('You stopped this answer')).toBeTruthy()
    expect(log().contains(document.activeElement)).toBe(true)
  })
})
