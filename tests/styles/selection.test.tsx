import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Message } from '../../src/components/message/index.ts'
import { own, say, ana } from '../components/transcript/messages.ts'

afterEach(cleanup)

const behind = (element: Element | null) => (element ? getComputedStyle(element, '::selection').backgroundColor : '')

function show(fault = '') {
  const { container } = render(
    <div className="parlance">
      <style>{fault}</style>
      <ol>
        <Message message={own('What I said')} />
        <Message message={say(ana, 'What she said')} />
      </ol>
    </div>,
  )
  return { bubble: container.querySelector('[data-author="visitor"] .parlance-bubble'), mine: screen.getByText('What I said'), hers: screen.getByText('What she said') }
}

test('selected words of the visitor’s own show against the colour of his bubble, however deep they lie in it', () => {
  const { bubble, mine, hers } = show()
  expect(behind(mine)).toBe(behind(bubble))
  expect(behind(mine)).not.toBe(behind(hers))
})

test('words that are selected in another colour than their bubble are found', () => {
  const { bubble, mine } = show('[data-author="visitor"] p::selection { background: rgb(1, 2, 3) }')
  expect(behind(mine)).not.toBe(behind(bubble))
})
