import '../../../src/styles/styles.css'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { Message, type MessageProps } from '../../../src/components/message/index.ts'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import type { Message as MessageModel, StreamStatus } from '../../../src/model/index.ts'
import { ana, bot, own, say } from '../transcript/messages.ts'

beforeAll(preloadRichText)
afterEach(cleanup)

const answer = (more: Partial<MessageModel> = {}) => say(bot, 'You have 30 days.', 0, { id: 'a', wireIds: ['w'], ...more })

function draw(props: MessageProps) {
  return render(
    <main className="parlance">
      <ol role="list">
        <Message {...props} />
      </ol>
    </main>,
  )
}

const violations = async () => (await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id }) => id)
const like = () => screen.queryByRole('button', { name: 'Helpful' })
const row = () => screen.getByRole('listitem')

describe('an answer that is coming', () => {
  test('is busy, can be stopped, and is not judged yet', async () => {
    const stop = vi.fn()
    draw({ message: answer({ stream: 'growing' }), onReact: vi.fn(), onStreamStop: stop })
    expect(row()).toHaveAttribute('aria-busy', 'true')
    expect(like()).toBeNull()
    const button = screen.getByRole('button', { name: 'Stop' })
    const { width, height } = button.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    await userEvent.click(button)
    expect(stop).toHaveBeenCalledExactlyOnceWith()
    expect(await violations()).toEqual([])
  })

  test('has no button where the host cannot stop it', () => {
    draw({ message: answer({ stream: 'growing' }) })
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('leaves the focus in its row when its button goes', async () => {
    const props = { onStreamStop: vi.fn() }
    const view = draw({ message: answer({ stream: 'growing' }), ...props })
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
    view.rerender(
      <main className="parlance">
        <ol role="list">
          <Message {...props} message={answer({ stream: 'stopped' })} />
        </ol>
      </main>,
    )
    expect(row()).toHaveFocus()
  })

  test.each<[StreamStatus, string | undefined]>([
    ['interrupted', 'Interrupted'],
    ['stopped', 'You stopped this answer'],
    ['complete', undefined],
  ])('says in words when it is %s', async (stream, words) => {
    draw({ message: answer({ stream }) })
    expect(row()).not.toHaveAttribute('aria-busy')
    if (words === undefined) return expect(screen.queryByText(/Interrupted|stopped/)).toBeNull()
    expect(screen.getByText(words).querySelector('svg')).not.toBeNull()
    expect(row()).toHaveAccessibleName(new RegExp(words))
    expect(await violations()).toEqual([])
  })
})

describe('what the visitor thinks of a message', () => {
  test('is told once, stays visible, and is not told again', async () => {
    const react = vi.fn()
    const message = answer()
    const view = draw({ message, onReact: react })
    const group = within(screen.getByRole('group', { name: 'Was this helpful?' }))
    expect(group.getAllByRole('button').map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'false'])
    await userEvent.click(group.getByRole('button', { name: 'Helpful' }))
    expect(react).toHaveBeenCalledExactlyOnceWith(message, 'like')
    const liked = answer({ reaction: 'like' })
    view.rerender(
      <main className="parlance">
        <ol role="list">
          <Message message={liked} onReact={react} />
        </ol>
      </main>,
    )
    expect(like()).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(screen.getByRole('button', { name: 'Helpful' }))
    expect(react).toHaveBeenCalledOnce()
    await userEvent.click(screen.getByRole('button', { name: 'Not helpful' }))
    expect(react).toHaveBeenLastCalledWith(liked, 'dislike')
    expect(await violations()).toEqual([])
  })

  test('can be said by keyboard, and the thumbs come into sight', async () => {
    draw({ message: answer(), onReact: vi.fn() })
    const group = screen.getByRole('group', { name: 'Was this helpful?' })
    expect(getComputedStyle(group).opacity).toBe('0')
    await userEvent.tab()
    expect(like()).toHaveFocus()
    expect(getComputedStyle(group).opacity).toBe('1')
  })

  test.each<[string, MessageModel]>([
    ['the visitor’s own', own('Mine')],
    ['one that the wire has no id for', answer({ wireIds: [] })],
    ['a deleted one', answer({ deleted: true })],
    ['one made on this side', answer({ local: true })],
    ['a notice', say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined' }], 0, { wireIds: ['n'] })],
  ])('cannot be said of %s', (_, message) => {
    draw({ message, onReact: vi.fn() })
    expect(like()).toBeNull()
  })

  test('is not asked where nobody listens, and is where an agent speaks', () => {
    draw({ message: answer() })
    expect(like()).toBeNull()
    draw({ message: say(ana, 'Hello', 0, { wireIds: ['w'] }), onReact: vi.fn() })
    expect(like()).not.toBeNull()
  })
})
