import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConversationList, type ConversationListProps } from '../../../src/components/conversations/index.ts'
import type { ConversationSummary } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const conversations: readonly ConversationSummary[] = [
  { id: 'a', title: 'First' },
  { id: 'b', title: 'Second' },
  { id: 'c', title: 'Third' },
]

const renderList = (props: Partial<ConversationListProps> = {}) =>
  render(
    <div className="parlance">
      <ConversationList conversations={conversations} onSelect={vi.fn()} {...props} />
    </div>,
  )

/** A list whose owner does delete. */
function Owned(props: Partial<ConversationListProps>) {
  const [kept, setKept] = useState(conversations)
  const remove = (id: string) => setKept(kept.filter((one) => one.id !== id))
  return <ConversationList conversations={kept} onSelect={() => undefined} onDelete={remove} {...props} />
}

const row = (name: string) => screen.getByRole('button', { name })
const focused = () => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label')

describe('rows', () => {
  test('are buttons in a list, and the open conversation is marked', async () => {
    const onSelect = vi.fn()
    renderList({ selectedId: 'b', onSelect })
    expect(within(screen.getByRole('list', { name: 'Conversations' })).getAllByRole('listitem')).toHaveLength(3)
    expect(row('Second').getAttribute('aria-current')).toBe('true')
    expect(row('First').getAttribute('aria-current')).toBeNull()
    await userEvent.click(row('Third'))
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('c')
  })

  test('without a title have a name all the same', () => {
    renderList({ conversations: [{ id: 'a', title: '  ' }, { id: 'b' }] })
    expect(screen.getAllByRole('button', { name: 'Conversation' })).toHaveLength(2)
  })
})

describe('times', () => {
  const now = Date.UTC(2026, 5, 15, 12)
  const minutes = 60_000

  test.each([
    [0, 'now'],
    [59 * 1000, 'now'],
    [5 * minutes, '5 min. ago'],
    [3 * 60 * minutes, '3 hr. ago'],
    [26 * 60 * minutes, 'yesterday'],
    [3 * 24 * 60 * minutes, '3 days ago'],
    [10 * 24 * 60 * minutes, 'Jun 5'],
    [400 * 24 * 60 * minutes, 'May 11, 2025'],
    [-60 * minutes, 'now'],
  ])('%i milliseconds ago is %j', (passed, words) => {
    vi.useFakeTimers({ now })
    renderList({ conversations: [{ id: 'a', title: 'First', updatedAt: now - passed }] })
    expect(screen.getByRole('time').textContent).toBe(words)
  })

  test('are those of the beginning where nothing has changed since', () => {
    vi.useFakeTimers({ now })
    renderList({ conversations: [{ id: 'a', title: 'First', createdAt: now - 5 * minutes }] })
    expect(screen.getByRole('time').getAttribute('datetime')).toBe(new Date(now - 5 * minutes).toISOString())
  })

  test('are dates on a server, and no timer is left behind', () => {
    vi.useFakeTimers({ now })
    const list = <ConversationList conversations={[{ id: 'a', title: 'First', updatedAt: now }]} onSelect={() => undefined} />
    expect(renderToString(list)).toContain('>2026-06-15</time>')
    render(<StrictMode>{list}</StrictMode>).unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the keyboard', () => {
  test('moves among the rows, which are one stop in the Tab order', async () => {
    renderList({ selectedId: 'b' })
    await userEvent.tab()
    const stops = [focused()]
    for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'ArrowUp', 'End']) {
      await userEvent.keyboard(`{${key}}`)
      stops.push(focused())
    }
    expect(stops).toEqual(['Second', 'Third', 'Third', 'First', 'First', 'Third'])
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })

  test('opens a conversation', async () => {
    const onSelect = vi.fn()
    renderList({ onSelect })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('b')
  })

  test('reaches the delete button of the row it is on', async () => {
    renderList({ onDelete: vi.fn() })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.tab()
    expect(focused()).toBe('Delete Second')
  })
})

describe('deleting', () => {
  test('asks first, with the focus on the answer that keeps', async () => {
    const onDelete = vi.fn()
    renderList({ onDelete })
    await userEvent.click(row('Delete Second'))
    expect(screen.getByRole('group', { name: 'Delete this conversation?' })).toBeTruthy()
    expect(focused()).toBe('Keep')
    await userEvent.click(row('Keep'))
    expect(onDelete).not.toHaveBeenCalled()
    expect(focused()).toBe('Second')
  })

  test('is kept from by Escape, which goes no further', async () => {
    const onKeyDown = vi.fn()
    render(
      <div onKeyDown={onKeyDown}>
        <Owned />
      </div>,
    )
    row('Second').focus()
    await userEvent.keyboard('{Delete}')
    onKeyDown.mockClear()
    await userEvent.keyboard('{Escape}')
    expect(onKeyDown).not.toHaveBeenCalled()
    expect(focused()).toBe('Second')
  })

  test.each([
    ['First', 'Second'],
    ['Second', 'Third'],
    ['Third', 'Second'],
  ])('%s moves the focus to %s', async (name, next) => {
    render(<Owned />)
    row(name).focus()
    await userEvent.keyboard('{Delete}')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(screen.queryByRole('button', { name })).toBeNull()
    expect(focused()).toBe(next)
  })

  test('the last one moves the focus to the title', async () => {
    render(<Owned conversations={[{ id: 'a', title: 'First' }]} />)
    await userEvent.click(row('Delete First'))
    await userEvent.click(row('Delete'))
    expect(focused()).toBe('Conversations')
  })

  test('cannot be done where the wire cannot do it', async () => {
    renderList()
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull()
    row('First').focus()
    await userEvent.keyboard('{Delete}')
    expect(screen.queryByRole('group')).toBeNull()
  })
})

describe('states', () => {
  test('none yet: a sentence, and a way to begin', async () => {
    const onStart = vi.fn()
    renderList({ conversations: [], onStart })
    expect(screen.getByText('No conversations yet')).toBeTruthy()
    await userEvent.click(row('New conversation'))
    expect(onStart).toHaveBeenCalledOnce()
  })

  test('loading: says so, and is busy', () => {
    renderList({ conversations: [], status: 'loading' })
    expect(screen.getByRole('img', { name: 'Loading conversations' })).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Conversations' }).getAttribute('aria-busy')).toBe('true')
    expect(screen.queryByText('No conversations yet')).toBeNull()
  })

  test('failed: says so, keeps what is there, and can be tried again', async () => {
    const onRetry = vi.fn()
    renderList({ status: 'failed', onRetry })
    expect(row('First')).toBeTruthy()
    await userEvent.click(row('Try again'))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  test('more: older ones are asked for once', async () => {
    const onLoadMore = vi.fn()
    const { rerender } = renderList({ hasMore: true, onLoadMore })
    await userEvent.click(row('Show older conversations'))
    expect(onLoadMore).toHaveBeenCalledOnce()
    rerender(<ConversationList conversations={conversations} onSelect={vi.fn()} hasMore onLoadMore={onLoadMore} status="loading" />)
    await userEvent.click(row('Loading conversations'))
    expect(onLoadMore).toHaveBeenCalledOnce()
  })
})

test('the title is a heading of the level the page needs', () => {
  renderList({ headingLevel: 3 })
  expect(screen.getByRole('heading', { level: 3, name: 'Conversations' })).toBeTruthy()
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  const states: readonly Partial<ConversationListProps>[] = [
    { selectedId: 'b', onDelete: () => undefined, hasMore: true, onLoadMore: () => undefined, onStart: () => undefined },
    { conversations: [], onStart: () => undefined },
    { conversations: [], status: 'loading' },
    { conversations: [], status: 'failed', onRetry: () => undefined },
  ]
  for (const state of states) {
    const { container, unmount } = render(
      <div className="parlance" data-theme={theme} style={{ background: 'var(--parlance-surface-panel-default)' }}>
        <ConversationList
          conversations={conversations.map((one) => ({ ...one, updatedAt: Date.now() }))}
          onSelect={() => undefined}
          {...state}
        />
      </div>,
    )
    expect(await auditPage(container)).toEqual([])
    unmount()
  }
})
