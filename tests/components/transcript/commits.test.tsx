import { cleanup, render } from '@testing-library/react'
import { Profiler, useLayoutEffect, useReducer, type ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { PartProps } from '../../../src/components/partProps.ts'
import type { Message, TextPart } from '../../../src/model/index.ts'
import { distanceFromEnd, Room, settle } from './harness.tsx'
import { ana, many, own, say } from './messages.ts'

afterEach(cleanup)

const drawn: string[] = []
const components = {
  text: ({ part }: PartProps<TextPart>) => {
    drawn.push(part.text)
    return <p className="parlance-text">{part.text}</p>
  },
}

/** Shows a transcript at its end; what is answered appends a message, and tells the texts that were drawn for it and how often React committed. */
async function show(after?: (count: number) => ReactNode) {
  let commits = 0
  let messages: readonly Message[] = many(300)
  const host = () => (
    <Profiler id="room" onRender={() => void commits++}>
      <Room messages={messages} components={components} after={after?.(messages.length)} />
    </Profiler>
  )
  const { rerender } = render(host())
  await settle()
  await settle()
  return async (message: Message) => {
    drawn.length = 0
    commits = 0
    messages = [...messages, message]
    rerender(host())
    await settle()
    await settle()
    expect(distanceFromEnd()).toBeLessThan(1)
    return { drawn: [...drawn], commits }
  }
}

describe('a message that is appended is one commit and one row', () => {
  test.each([
    ['of few words', () => say(ana, 'Yes.', 2_000)],
    // Taller than is guessed of its text: the words are drawn by a component that the transcript does not know.
    ['of lines that nobody could guess', () => say(ana, 'One\nof\nmany\nlines\nthat\nare\ndrawn\nas\none', 2_000)],
    ['of many lines', () => say(ana, 'It takes a moment until I know it. '.repeat(9), 2_000)],
    ['of the visitor’s own, under which the delivery goes', () => own('And now?', 2_000)],
  ])('%s', async (_, message) => {
    const append = await show()
    expect(await append(message())).toEqual({ drawn: [expect.any(String)], commits: 1 })
  })
})

/** Draws itself anew as soon as it is drawn, as what measures itself does. */
function Twice({ count }: { readonly count: number }) {
  const [times, drawAgain] = useReducer((before: number) => before + 1, 0)
  useLayoutEffect(() => drawAgain(), [count])
  return <span>{times}</span>
}

test('a second commit is counted', async () => {
  const append = await show((count) => <Twice count={count} />)
  expect((await append(say(ana, 'Yes.', 2_000))).commits).toBe(2)
})
