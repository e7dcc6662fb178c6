import '../../src/styles/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Message, type MessageProps } from '../../src/components/message/index.ts'
import { ana, own, say } from '../components/transcript/messages.ts'

afterEach(cleanup)

const directions = ['ltr', 'rtl'] as const
const long = 'We have looked into it for you, and it will be there by tomorrow. '.repeat(4)

function draw(props: MessageProps, style: Readonly<Record<string, string>> = {}, dir: 'ltr' | 'rtl' = 'ltr') {
  render(
    <div style={{ width: 420, ...style }}>
      <div className="parlance" dir={dir}>
        <ol className="parlance-transcript-list">
          <Message style={{ position: 'relative' }} {...props} />
        </ol>
      </div>
    </div>,
  )
}

function box(selector: string): DOMRect {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element.getBoundingClientRect()
}

describe.each(directions)('in %s', (dir) => {
  test.each(['start', 'center', 'end', 'justify'])('the face stands before the first line, and lines begin where they should, in a page that aligns its words to the %s', (textAlign) => {
    draw({ message: say(ana, long) }, { textAlign, textIndent: '40px' }, dir)
    const [row, face, bubble] = [box('li'), box('.parlance-avatar'), box('.parlance-bubble')]
    const [before, between] = dir === 'ltr' ? [face.left - row.left, bubble.left - face.right] : [row.right - face.right, face.left - bubble.right]
    expect(before).toBeCloseTo(16, 0)
    expect(between).toBeCloseTo(8, 0)
    const letter = new Range()
    letter.setStart(document.querySelector('.parlance-text-plain')?.firstChild as Node, 0)
    letter.setEnd(letter.startContainer, 1)
    const [first] = letter.getClientRects()
    // The words are Latin, whatever the direction around them.
    expect(first?.left).toBeCloseTo(box('.parlance-text-plain').left, 0)
    const line = box('.parlance-text-plain').top + 11
    expect(Math.abs((face.top + face.bottom) / 2 - line)).toBeLessThan(1)
  })
})

test('a face that is larger than what is said beside it keeps its row from the next', () => {
  draw({ message: say(ana, 'Yes'), position: 'first' }, { '--parlance-avatar-size': '72px' })
  expect(box('.parlance-avatar').height).toBe(72)
  expect(box('.parlance-message-frame').bottom).toBeGreaterThanOrEqual(box('.parlance-avatar').bottom)
})

test('what one thinks of a message inside a group lies over the corner of its bubble, and takes no room', async () => {
  const message = say(ana, long, 0, { wireIds: ['w'] })
  const onReact = vi.fn()
  draw({ message, position: 'middle', onReact })
  const bubble = box('.parlance-bubble')
  const thumbs = screen.getByRole('group')
  expect(getComputedStyle(thumbs).opacity).toBe('0')
  await userEvent.hover(screen.getByRole('listitem'))
  await vi.waitFor(() => expect(getComputedStyle(thumbs).opacity).toBe('1'))
  const meta = box('.parlance-message-meta')
  expect(meta.left).toBeLessThan(bubble.left)
  expect(meta.right).toBeGreaterThan(bubble.left)
  expect(meta.top).toBeLessThan(bubble.bottom)
  expect(meta.bottom).toBeGreaterThan(bubble.bottom)
  expect(box('.parlance-message-frame').bottom).toBeCloseTo(bubble.bottom, 0)
})

test('once it was said it has a line of its own', () => {
  draw({ message: say(ana, long, 0, { wireIds: ['w'], reaction: 'like' }), position: 'middle', onReact: vi.fn() })
  expect(box('.parlance-message-meta').top).toBeGreaterThanOrEqual(box('.parlance-bubble').bottom)
})

test.each<[string, boolean, MessageProps]>([
  ['the last of a group, for its time', true, { message: say(ana, 'Yes'), position: 'last' }],
  ['one within a group', false, { message: say(ana, 'Yes'), position: 'middle' }],
  ['one without a time', false, { message: { ...say(ana, 'Yes'), time: Number.NaN }, position: 'last' }],
  ['an edited one within a group', true, { message: say(ana, 'Yes', 0, { edited: true }), position: 'middle' }],
  ['the visitor’s own, which went well and is not the latest', false, { message: own('Yes'), position: 'middle' }],
  ['the visitor’s own, which was edited', true, { message: { ...own('Yes'), edited: true }, position: 'middle' }],
  ['the visitor’s own, which failed', true, { message: own('Yes', 0, { status: 'failed', reason: 'network' }), position: 'middle' }],
])('there is a line below a message where something is to be seen in it: %s', (_name, isThere, props) => {
  draw(props)
  expect(box('.parlance-message-meta').height > 0).toBe(isThere)
})

test.each<[string, MessageProps['message']['parts'][number], boolean]>([
  ['a table', { kind: 'table', header: ['a'], rows: [['1']] }, true],
  ['a text', { kind: 'text', format: 'plain', text: 'Yes' }, false],
  ['buttons', { kind: 'buttons', options: [{ action: 'reply', label: 'Yes', value: 'yes' }] }, false],
])('the time inside a group lies in the corner of what may fill the row, else beside it: %s', (_name, part, isInside) => {
  draw({ message: say(ana, [part]), position: 'middle' })
  const content = document.querySelector('.parlance-message-content') as HTMLElement
  expect(getComputedStyle(content, '::after').insetInlineEnd === '4px').toBe(isInside)
})
