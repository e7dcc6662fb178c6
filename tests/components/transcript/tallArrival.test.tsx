import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { FormPart, Message } from '../../../src/model/index.ts'
import { distanceFromEnd, offsetOf, renderRoom, Room, rowAt, scrollBy, settle } from './harness.tsx'
import { ana, bot, many, own, say, text } from './messages.ts'

afterEach(cleanup)

const form: FormPart = {
  kind: 'form',
  formId: 'f',
  name: 'address',
  definition: { name: 'address', title: 'Your new address', fields: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ type: 'text', name, label: `Field ${name}`, required: true })) },
}
const question = (parts: Message['parts'] = [form]) => say(bot, parts, 999, { id: 'asked' })
const longText = say(ana, [text('word '.repeat(400))], 999, { id: 'long' })
const before = many(20)
const jump = () => screen.queryByRole('button', { name: /newest message|new message/ })
const submit = () => screen.findByRole('button', { name: 'Send' })

/** A room in which the form has just arrived. */
async function arrive(next: Message = question(), height = 400) {
  const { rerender } = renderRoom({ messages: before, height, onFormSubmit: () => {} })
  await settle()
  const show = async (messages: readonly Message[]) => {
    rerender(<Room messages={messages} height={height} onFormSubmit={() => {}} />)
    await settle()
  }
  await show([...before, next])
  return show
}

const isAtTop = (index: number) => {
  const offset = offsetOf(rowAt(index))
  expect(offset).toBeGreaterThanOrEqual(0)
  expect(offset).toBeLessThan(40)
}

describe('a message taller than the transcript', () => {
  test.each([
    ['a form', question()],
    ['a text', longText],
  ])('is shown from its beginning when it arrives: %s', async (_, message) => {
    await arrive(message)
    await waitFor(() => isAtTop(20))
    expect(jump()).toBeTruthy()
  })

  test('stays there when something else comes, which is counted', async () => {
    const show = await arrive()
    await waitFor(() => isAtTop(20))
    await show([...before, question(), say(ana, 'One thing more', 1000)])
    isAtTop(20)
    expect(jump()?.textContent).toContain('1')
  })

  test('is followed again by who has read to its end', async () => {
    const show = await arrive()
    await waitFor(() => isAtTop(20))
    await scrollBy(10_000)
    await waitFor(() => expect(jump()).toBeNull())
    await show([...before, question(), say(ana, 'One thing more', 1000)])
    expect(distanceFromEnd()).toBeLessThanOrEqual(2)
  })

  test('does not move a reader of earlier messages', async () => {
    const { rerender } = renderRoom({ messages: before })
    await settle()
    await scrollBy(-600)
    const place = offsetOf(rowAt(12))
    rerender(<Room messages={[...before, question()]} />)
    await settle()
    expect(Math.abs(offsetOf(rowAt(12)) - place)).toBeLessThanOrEqual(2)
  })

  test('of the visitor is followed to its end', async () => {
    await arrive(own('word '.repeat(400), 999, { status: 'queued' }))
    expect(distanceFromEnd()).toBeLessThanOrEqual(2)
  })

  test('is at its end when it was there before', async () => {
    renderRoom({ messages: [...before, question()] })
    await settle()
    await waitFor(() => expect(distanceFromEnd()).toBeLessThanOrEqual(2))
  })
})

describe('whoever fills in a form', () => {
  test('is not taken away from it by what comes', async () => {
    const show = await arrive(question(), 700)
    const field = await screen.findByRole('textbox', { name: /Field d/ })
    await userEvent.click(field)
    await scrollBy(10_000)
    // What comes rises into its place.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const place = field.getBoundingClientRect().top
    await show([...before, question(), say(ana, 'One thing more. '.repeat(40), 1000)])
    expect(Math.abs(field.getBoundingClientRect().top - place)).toBeLessThanOrEqual(2)
    expect(document.activeElement).toBe(field)
    expect(jump()?.textContent).toContain('1')
  })

  test('sees what is wrong, all of it, when it was sent from the end', async () => {
    await arrive(question(), 560)
    await scrollBy(10_000)
    await userEvent.click(await submit())
    const summary = await screen.findByRole('group', { name: /need another look/ })
    await settle()
    expect(document.activeElement).toBe(summary)
    expect(offsetOf(summary)).toBeGreaterThanOrEqual(0)
  })
})
