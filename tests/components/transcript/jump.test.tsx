import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { distanceFromEnd, log, offsetOf, renderRoom, Room, rowAt, rows, scrollBy, settle } from './harness.tsx'
import { ana, many, say } from './messages.ts'

afterEach(cleanup)

const record = many(300)
const news = (count: number) => Array.from({ length: count }, (_, index) => say(ana, `News ${index}. And what else is to be said about it.`, 3000 + index, { id: `news-${index}` }))
const jump = () => screen.queryByRole('button', { name: /newest message|new message/ })

describe('the button that leads on', () => {
  test('leads to the first message that is new, and then to the end, and keeps the focus until it goes', async () => {
    const { rerender } = renderRoom({ messages: record })
    await settle()
    await scrollBy(-900)
    rerender(<Room messages={[...record, ...news(60)]} />)
    const button = await screen.findByRole('button', { name: '60 new messages' })
    log().focus()
    await userEvent.tab()
    expect(document.activeElement).toBe(button)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rowAt(300)).not.toBeNull())
    await waitFor(() => {
      expect(offsetOf(rowAt(300))).toBeGreaterThanOrEqual(0)
      expect(offsetOf(rowAt(300))).toBeLessThan(64)
    })
    expect(document.activeElement).toBe(button)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(1))
    await waitFor(() => expect(jump()).toBeNull())
    expect(document.activeElement).toBe(log())
  })

  test('counts to ninety-nine', async () => {
    const { rerender } = renderRoom({ messages: record })
    await settle()
    await scrollBy(-900)
    rerender(<Room messages={[...record, ...news(140)]} />)
    expect(await screen.findByRole('button', { name: '99+ new messages' })).toBeTruthy()
  })

  test('gives the focus to the transcript also when the reader scrolls to the end', async () => {
    renderRoom({ messages: record })
    await settle()
    await scrollBy(-900)
    act(() => jump()?.focus())
    await scrollBy(10_000)
    await waitFor(() => expect(jump()).toBeNull())
    expect(document.activeElement).toBe(log())
  })

  test('stands clear of the composer', async () => {
    renderRoom({ messages: record })
    await settle()
    await scrollBy(-900)
    const composer = screen.getByRole('textbox', { name: 'Composer' }).getBoundingClientRect()
    expect(jump()?.getBoundingClientRect().bottom).toBeLessThan(composer.top)
  })
})

describe('earlier messages', () => {
  const first = () => rows().find((row) => offsetOf(row) >= 0) ?? null

  test('are asked for by the button, which says so while they come, and nothing moves', async () => {
    let finish = () => {}
    let asked = 0
    const onLoadEarlier = () => {
      asked++
      return new Promise<void>((resolve) => void (finish = resolve))
    }
    const { rerender } = renderRoom({ messages: many(300, 200), hasEarlier: true, onLoadEarlier })
    await settle()
    log().scrollTop = 0
    await waitFor(() => expect(asked).toBe(1))
    const button = await screen.findByRole('button', { name: 'Loading earlier messages' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(asked).toBe(1)
    log().scrollTop = 0
    await settle()
    // A date above the first row may go with what comes before it: what is read are the words.
    const words = first()?.querySelector('.parlance-bubble')?.textContent
    const placeOfWords = () => offsetOf([...log().querySelectorAll('.parlance-bubble')].find((bubble) => bubble.textContent === words) ?? null)
    const place = placeOfWords()
    rerender(<Room messages={many(300, 150)} hasEarlier onLoadEarlier={onLoadEarlier} />)
    await act(async () => finish())
    await settle()
    expect(Math.abs(placeOfWords() - place)).toBeLessThanOrEqual(1)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show earlier messages' }))
    rerender(<Room messages={many(300)} />)
    await settle()
    expect(document.activeElement).toBe(log())
  })

  test('that could not be had are not asked for again by themselves, but by the button', async () => {
    let asked = 0
    renderRoom({ messages: many(80), hasEarlier: true, onLoadEarlier: () => (asked++, Promise.reject(new Error('no line'))) })
    await settle()
    for (const top of [200, 100, 50, 0]) {
      log().scrollTop = top
      await settle()
    }
    expect(asked).toBe(1)
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Show earlier messages' })).toBeTruthy())
    expect(asked).toBe(2)
  })
})
