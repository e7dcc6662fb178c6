import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '../../../src/model/index.ts'
import { distanceFromEnd, log, offsetOf, renderRoom, Room, rowAt, rows, scrollBy, settle } from './harness.tsx'
import { ana, many, own, say, text } from './messages.ts'

afterEach(cleanup)

const news = (count: number) => Array.from({ length: count }, (_, index) => say(ana, `News ${index}`, 1000 + index))
const jump = () => screen.queryByRole('button', { name: /newest message|new message/ })

describe('at the end', () => {
  test('opens there, and mounts only what is near', async () => {
    renderRoom({ messages: many(500) })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    expect(rowAt(499)).not.toBeNull()
    expect(rows().length).toBeLessThan(30)
  })

  test('no rows overlap and none leave a gap', async () => {
    renderRoom({ messages: many(200) })
    await settle()
    await scrollBy(-700)
    await scrollBy(-700)
    const boxes = rows().map((row) => row.getBoundingClientRect())
    for (const [index, { bottom }] of boxes.slice(0, -1).entries()) expect(Math.abs((boxes[index + 1]?.top ?? 0) - bottom)).toBeLessThanOrEqual(1)
  })

  test('is kept when messages come, one by one or together', async () => {
    const { rerender } = renderRoom({ messages: many(100) })
    await settle()
    for (const count of [1, 2, 3, 9]) {
      rerender(<Room messages={[...many(100), ...news(count)]} />)
      await settle()
      expect(distanceFromEnd()).toBeLessThanOrEqual(1)
    }
    expect(jump()).toBeNull()
  })

  test('is kept when the last message grows, the room shrinks, and somebody types', async () => {
    const streaming = (length: number) => [...many(60), say(ana, [text('word '.repeat(length))], 999, { id: 'stream' })]
    const { rerender } = renderRoom({ messages: streaming(1) })
    await settle()
    for (const length of [20, 60, 200]) {
      rerender(<Room messages={streaming(length)} />)
      await settle()
      expect(distanceFromEnd()).toBeLessThanOrEqual(1)
    }
    rerender(<Room messages={streaming(200)} height={250} />)
    await settle()
    expect(distanceFromEnd()).toBeLessThanOrEqual(1)
    rerender(<Room messages={streaming(200)} height={250} typing={[ana]} />)
    await settle()
    expect(distanceFromEnd()).toBeLessThanOrEqual(1)
    expect(screen.getByText('Ana is typing')).toBeTruthy()
  })

  test('is kept when the width changes, and rows fit again', async () => {
    const { rerender } = renderRoom({ messages: many(100) })
    await settle()
    rerender(<Room messages={many(100)} width={320} />)
    await settle()
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    const boxes = rows().map((row) => row.getBoundingClientRect())
    for (const [index, { bottom }] of boxes.slice(0, -1).entries()) expect(Math.abs((boxes[index + 1]?.top ?? 0) - bottom)).toBeLessThanOrEqual(1)
  })

  test('is where a transcript opens that comes after the panel', async () => {
    const { rerender } = renderRoom({ messages: [], loading: true })
    expect(screen.getByText('Loading the conversation')).toBeTruthy()
    rerender(<Room messages={many(80)} />)
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    expect(rowAt(79)).not.toBeNull()
  })
})

describe('a reader who has scrolled up', () => {
  test('is left alone, told how much is new, and led to it', async () => {
    const { rerender } = renderRoom({ messages: many(100) })
    await settle()
    await scrollBy(-600)
    expect(jump()?.getAttribute('aria-label')).toBe('Go to the newest message')
    const place = log().scrollTop
    rerender(<Room messages={[...many(100), ...news(1)]} />)
    expect(await screen.findByRole('button', { name: '1 new message' })).toBeTruthy()
    rerender(<Room messages={[...many(100), ...news(3)]} />)
    await settle()
    expect(log().scrollTop).toBe(place)
    await userEvent.click(screen.getByRole('button', { name: '3 new messages' }))
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    await waitFor(() => expect(jump()).toBeNull())
    expect(document.activeElement).toBe(log())
  })

  test('follows again after scrolling back', async () => {
    const { rerender } = renderRoom({ messages: many(100) })
    await settle()
    await scrollBy(-600)
    expect(jump()).not.toBeNull()
    await scrollBy(10_000)
    expect(jump()).toBeNull()
    rerender(<Room messages={[...many(100), ...news(1)]} />)
    await settle()
    expect(distanceFromEnd()).toBeLessThanOrEqual(1)
  })

  test('is taken to a message of their own', async () => {
    const { rerender } = renderRoom({ messages: many(100) })
    await settle()
    await scrollBy(-600)
    rerender(<Room messages={[...many(100), own('Mine', 1000, { status: 'queued' })]} />)
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    expect(screen.getByText('Mine')).toBeTruthy()
    expect(jump()).toBeNull()
  })

  test('keeps the line being read when earlier messages are put before it', async () => {
    const { rerender } = renderRoom({ messages: many(150, 50), hasEarlier: true })
    await settle()
    await scrollBy(-900)
    const anchor = rows().find((row) => offsetOf(row) >= 0)
    const words = anchor?.textContent
    const before = offsetOf(anchor ?? null)
    rerender(<Room messages={many(150)} />)
    const after = rows().find((row) => row.textContent === words) ?? null
    expect(Math.abs(offsetOf(after) - before)).toBeLessThanOrEqual(0.5)
    await settle()
    expect(Math.abs(offsetOf(rows().find((row) => row.textContent === words) ?? null) - before)).toBeLessThanOrEqual(0.5)
  })
})

describe('a reader whose room changes its width', () => {
  test.each([300, 640])('still reads the same message at %i px', async (width) => {
    const { rerender } = renderRoom({ messages: many(200) })
    await settle()
    await scrollBy(-3000)
    const read = rows().find((row) => offsetOf(row) + row.offsetHeight > 1)
    const index = Number(read?.dataset['index'])
    rerender(<Room messages={many(200)} width={width} />)
    await settle()
    await settle()
    const now = rowAt(index)
    expect(now).not.toBeNull()
    expect(offsetOf(now)).toBeLessThan(200)
    expect(offsetOf(now) + (now?.offsetHeight ?? 0)).toBeGreaterThan(-200)
    expect(jump()).not.toBeNull()
  })
})

describe('very long conversations', () => {
  test('cost the same for one more message, however long they are', async () => {
    const readsFor = async (count: number) => {
      const messages = many(count)
      let reads = 0
      const list = (extra: readonly Message[]) => ({
        length: count + extra.length,
        at: (index: number) => {
          reads++
          return index < count ? messages[index] : extra[index - count]
        },
      })
      const { rerender, unmount } = renderRoom({ messages: list([]) })
      await settle()
      rerender(<Room messages={list(news(1))} />)
      await settle()
      reads = 0
      rerender(<Room messages={list(news(2))} />)
      await settle()
      unmount()
      return reads
    }
    expect(await readsFor(60_000)).toBe(await readsFor(20_000))
  })

  test('open at once, append cheaply, and can be read to the first message', async () => {
    const messages = many(9000)
    const { rerender } = renderRoom({ messages })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    expect(rowAt(8999)?.getAttribute('aria-posinset')).toBe('9000')
    rerender(<Room messages={[...messages, ...news(1)]} />)
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    log().focus()
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(document.activeElement).toBe(rowAt(0)))
    await waitFor(() => expect(Math.abs(offsetOf(rowAt(0)))).toBeLessThan(100))
  })
})
