import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode, useLayoutEffect, useState, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import { ChatProvider, useChatSelector, useComposer, useTranscript } from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { said } from '../core/messages.ts'
import { happen, nextFrame, start } from './scriptedChat.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function renderBurst(children: ReactNode, isStrict = false) {
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const page = <ChatProvider client={client}>{children}</ChatProvider>
  const { unmount } = render(isStrict ? <StrictMode>{page}</StrictMode> : page)
  await happen()
  await start(connection)
  await act(nextFrame)
  let number = 0
  const arrive = () => connection.receive({ type: 'message.received', message: said('bot', `line ${number++}`) })
  return { connection, client, unmount, arrive }
}

/** Lets what waits as a promise happen, and nothing that waits for a frame. */
const turn = () => act(async () => void (await Promise.resolve()))

/** Frames come when the test lets one pass, and no timer takes their place. */
function holdFrames() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let held = new Map<number, FrameRequestCallback>()
  let last = 0
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => {
    held.set(++last, callback)
    return last
  })
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => void held.delete(id))
  return {
    waiting: () => held.size,
    pass: () =>
      act(async () => {
        const due = held
        held = new Map()
        for (const callback of due.values()) callback(performance.now())
      }),
  }
}

let renders = 0
function Count() {
  const { messages } = useTranscript()
  useLayoutEffect(() => void renders++)
  return <output>{messages.length}</output>
}
const shown = () => Number(screen.getByRole('status').textContent)

test('the first of a burst is drawn at once, the rest of the frame with the next', async () => {
  const { arrive } = await renderBurst(<Count />)
  const frames = holdFrames()
  renders = 0
  await act(async () => arrive())
  expect([shown(), renders]).toEqual([1, 1])
  for (let index = 0; index < 200; index++) await act(async () => arrive())
  expect([shown(), renders]).toEqual([1, 1])
  await frames.pass()
  expect([shown(), renders]).toEqual([201, 2])
  // Quiet again once a frame has passed in which nothing came.
  await frames.pass()
  await act(async () => arrive())
  expect([shown(), renders]).toEqual([202, 3])
})

test('what happens in one turn is drawn together', async () => {
  const { arrive } = await renderBurst(<Count />)
  renders = 0
  await act(async () => {
    for (let index = 0; index < 50; index++) arrive()
  })
  expect([shown(), renders]).toEqual([50, 1])
})

function Field() {
  const { value, onValueChange, onSend } = useComposer()
  return (
    <>
      <textarea aria-label="Message" value={value} onChange={(event) => onValueChange(event.target.value)} />
      <button onClick={() => onSend({ text: value })}>Send</button>
    </>
  )
}

test('what the visitor does is never held back, and the caret stays where it is', async () => {
  const { arrive } = await renderBurst(
    <>
      <Count />
      <Field />
    </>,
  )
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  const user = userEvent.setup()
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  await user.type(field, 'hllo')
  await act(async () => arrive())
  await act(async () => arrive())
  field.setSelectionRange(1, 1)
  await user.keyboard('e')
  expect([field.value, field.selectionStart]).toEqual(['hello', 2])
  const before = shown()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(field.value).toBe('')
  expect(shown()).toBeGreaterThan(before)
})

test('a key draws what is typed, and what came waits for its frame', async () => {
  const { arrive } = await renderBurst(
    <>
      <Count />
      <Field />
    </>,
  )
  const frames = holdFrames()
  await act(async () => arrive())
  await act(async () => arrive())
  renders = 0
  act(() => fireEvent.change(screen.getByRole('textbox'), { target: { value: 'h' } }))
  expect([screen.getByRole<HTMLTextAreaElement>('textbox').value, shown(), renders]).toEqual(['h', 1, 0])
  await frames.pass()
  expect([screen.getByRole<HTMLTextAreaElement>('textbox').value, shown(), renders]).toEqual(['h', 2, 1])
})

test('after a frame that took long to draw, the next one is left to all else', async () => {
  const { arrive } = await renderBurst(<Count />)
  const frames = holdFrames()
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10))
  await act(async () => arrive())
  await act(async () => arrive())
  await frames.pass()
  expect(shown()).toBe(1)
  await frames.pass()
  expect(shown()).toBe(2)
})

test('all that is drawn together is drawn of one state, also what is drawn for the first time', async () => {
  const seen: string[] = []
  function One({ name }: { readonly name: string }) {
    const unread = useChatSelector((state) => state.unread)
    const length = useChatSelector((state) => state.messages.length)
    if (unread !== length) seen.push(`${name}: ${unread} of ${length}`)
    return <li>{length}</li>
  }
  function Many() {
    const [count, setCount] = useState(1)
    return (
      <>
        <button onClick={() => setCount(count + 1)}>More</button>
        <ul>{Array.from({ length: count }, (_, index) => <One key={index} name={`part ${index}`} />)}</ul>
      </>
    )
  }
  const { arrive } = await renderBurst(<Many />)
  for (let index = 0; index < 20; index++) {
    await act(async () => arrive())
    act(() => screen.getByRole('button').click())
    expect(new Set(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).size).toBe(1)
  }
  await act(nextFrame)
  expect(screen.getAllByRole('listitem').every(({ textContent }) => textContent === '20')).toBe(true)
  expect(seen).toEqual([])
})

test('two providers of one client show the same', async () => {
  const { client, arrive } = await renderBurst(<Count />)
  render(
    <ChatProvider client={client}>
      <Count />
    </ChatProvider>,
  )
  await act(async () => arrive())
  await act(async () => arrive())
  const both = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
  expect(new Set(both()).size).toBe(1)
  await act(nextFrame)
  expect(both()).toEqual(['2', '2'])
})

test('on a hidden page, which has no frames, a timer takes their place', async () => {
  const { arrive } = await renderBurst(<Count />)
  holdFrames()
  await act(async () => arrive())
  await act(async () => arrive())
  expect(shown()).toBe(1)
  act(() => vi.advanceTimersByTime(250))
  expect(shown()).toBe(2)
})

test.each([false, true])('when it goes nothing waits any more (StrictMode: %s)', async (isStrict) => {
  const { arrive, unmount } = await renderBurst(<Count />, isStrict)
  const frames = holdFrames()
  await act(async () => arrive())
  await act(async () => arrive())
  expect([frames.waiting(), vi.getTimerCount()]).toEqual([1, 1])
  unmount()
  await turn()
  expect([frames.waiting(), vi.getTimerCount()]).toEqual([0, 0])
})
