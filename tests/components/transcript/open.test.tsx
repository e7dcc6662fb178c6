import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { TranscriptHandle } from '../../../src/components/transcript/index.ts'
import { distanceFromEnd, log, offsetOf, renderRoom, Room, rowAt, rows, scrollBy, settle } from './harness.tsx'
import { ana, many, say } from './messages.ts'

afterEach(cleanup)

const record = many(400)
const long = many(12_000)
const unread = () => screen.queryByRole('separator', { name: 'New' })

describe('a transcript opens', () => {
  test('at the first unread message, with a little of what was read above the line', async () => {
    renderRoom({ messages: record, unreadFrom: 'row-350' })
    await waitFor(() => expect(offsetOf(rowAt(350))).toBeGreaterThan(0))
    expect(offsetOf(unread())).toBeGreaterThan(24)
    expect(offsetOf(unread())).toBeLessThan(96)
    expect(offsetOf(rowAt(349))).toBeLessThan(0)
    // What waits below is counted from there.
    expect(screen.getByRole('button', { name: '50 new messages' })).toBeTruthy()
  })

  test('at the end where all that is unread can be seen from there', async () => {
    renderRoom({ messages: record, unreadFrom: 'row-398', height: 600 })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    expect(offsetOf(unread())).toBeGreaterThan(0)
    await waitFor(() => expect(screen.queryByRole('button', { name: /new/ })).toBeNull())
  })

  test.each([
    ['the end', 'end' as const],
    ['a message that is gone', { messageId: 'gone', offset: 0 }],
  ])('at the end, asked for %s', async (_, openAt) => {
    renderRoom({ messages: record, openAt, ...(openAt === 'end' && { unreadFrom: 'row-350' }) })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
  })

  test('where it was left, however far away, and is told where that is', async () => {
    const onPlaceChange = vi.fn()
    renderRoom({ messages: long, openAt: { messageId: 'row-3', offset: 12 }, unreadFrom: 'row-11990', onPlaceChange })
    await waitFor(() => expect(Math.round(offsetOf(rowAt(3)))).toBe(-12))
    await scrollBy(200)
    await waitFor(() => expect(onPlaceChange).toHaveBeenCalled())
    const { messageId, offset } = onPlaceChange.mock.lastCall?.[0] as { messageId: string; offset: number }
    await waitFor(() => expect(Math.abs(offsetOf(rows().find((row) => row.dataset['messageKey'] === messageId) ?? null) + offset)).toBeLessThanOrEqual(1))
  })

  test('and tells where scrolling came to rest, though nothing was drawn meanwhile', async () => {
    const onPlaceChange = vi.fn()
    renderRoom({ messages: record, openAt: 'end', onPlaceChange })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    await settle()
    onPlaceChange.mockClear()
    // What a scroll asks React for waits until all of this is over.
    await act(async () => {
      log().scrollTop -= 300
      await vi.waitFor(() => expect(onPlaceChange).toHaveBeenCalledOnce(), { timeout: 10_000 })
    })
    const { messageId, offset } = onPlaceChange.mock.lastCall?.[0] as { messageId: string; offset: number }
    expect(Math.abs(offsetOf(rows().find((row) => row.dataset['messageKey'] === messageId) ?? null) + offset)).toBeLessThanOrEqual(1)
  })

  test('where it was left as soon as that part of the record is there', async () => {
    const openAt = { messageId: 'row-30', offset: 0 }
    const { rerender } = renderRoom({ messages: many(400, 380), openAt, loading: true })
    await settle()
    rerender(<Room messages={record} openAt={openAt} />)
    await waitFor(() => expect(Math.abs(offsetOf(rowAt(30)))).toBeLessThanOrEqual(1))
  })

  test('once: what is unread later moves nobody', async () => {
    const { rerender } = renderRoom({ messages: record })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    rerender(<Room messages={[...record, say(ana, 'More', 9000)]} unreadFrom="row-100" />)
    await settle()
    expect(distanceFromEnd()).toBeLessThanOrEqual(1)
  })
})

describe('the handle', () => {
  const lead = async (id: string, options?: Parameters<TranscriptHandle['scrollToMessage']>[1]) => {
    const handle = createRef<TranscriptHandle>()
    renderRoom({ messages: long, handle })
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    return { handle, answer: handle.current?.scrollToMessage(id, options) }
  }

  test('leads to a message however far away, lights it for a moment, and leads back', async () => {
    const { handle, answer } = await lead('row-40', { mark: true })
    expect(answer).toBe(true)
    await waitFor(() => expect(rowAt(40)?.hasAttribute('data-marked')).toBe(true))
    const middle = () => offsetOf(rowAt(40)) + (rowAt(40)?.offsetHeight ?? NaN) / 2
    await waitFor(() => expect(Math.abs(middle() - log().clientHeight / 2)).toBeLessThan(40))
    expect(document.activeElement).toBe(document.body)
    await waitFor(() => expect(rowAt(40)?.hasAttribute('data-marked')).toBe(false))
    handle.current?.scrollToEnd()
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    expect(rowAt(11_999)).not.toBeNull()
  })

  test('moves the focus there, and says what it does not know', async () => {
    const { handle } = await lead('row-5000', { align: 'start', focus: true })
    await waitFor(() => expect(document.activeElement).toBe(rowAt(5000)))
    await waitFor(() => expect(Math.abs(offsetOf(rowAt(5000)))).toBeLessThan(60))
    expect(rowAt(5000)?.hasAttribute('data-marked')).toBe(false)
    expect(handle.current?.scrollToMessage('nobody')).toBe(false)
  })

  test('asks a run of messages that can tell where a message stands', async () => {
    const handle = createRef<TranscriptHandle>()
    const at = vi.fn((index: number) => long[index])
    renderRoom({ messages: { length: long.length, at, indexOfId: (id) => Number(id.slice(4)) }, handle })
    await settle()
    at.mockClear()
    handle.current?.scrollToMessage('row-7')
    await waitFor(() => expect(rowAt(7)).not.toBeNull())
    expect(at.mock.calls.length).toBeLessThan(long.length)
  })
})
