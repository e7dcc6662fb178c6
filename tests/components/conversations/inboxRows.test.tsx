import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConversationFilters, ConversationList, type ConversationFilter, type ConversationListProps } from '../../../src/components/conversations/index.ts'
import { countWaiting, holdOrder } from '../../../src/components/conversations/calmOrder.ts'
import type { ConversationSummary } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(cleanup)

const listOf = (...ids: string[]): readonly ConversationSummary[] => ids.map((id) => ({ id, title: id }))
const ids = (list: readonly ConversationSummary[]) => list.map(({ id }) => id).join('')
const list = (props: Partial<ConversationListProps> = {}) => (
  <div className="parlance">
    <ConversationList conversations={listOf('a', 'b', 'c')} onSelect={vi.fn()} {...props} />
  </div>
)
const rows = () => within(screen.getByRole('list')).getAllByRole('listitem').map((row) => within(row).getAllByRole('button')[0]?.textContent)

describe('a row', () => {
  const full: ConversationSummary = { id: 'a', title: 'A lamp', visitorName: 'Robin', agentName: 'Ana', preview: 'It is\nbroken', status: 'queued', rating: 4 }

  test('tells an agent who asks, about what, and where it stands', () => {
    render(list({ viewer: 'agent', conversations: [full] }))
    expect(screen.getByRole('button', { name: 'Robin A lamp It is broken Waiting with Ana Rated 4 of 5' })).toBeTruthy()
  })

  test('tells a visitor what it was about and who answered', () => {
    render(list({ conversations: [full] }))
    expect(screen.getByRole('button', { name: 'A lamp It is broken Waiting with Ana Rated 4 of 5' })).toBeTruthy()
  })

  test('without a title is called by its last words, once', () => {
    const { title: _, ...untitled } = full
    render(list({ conversations: [untitled] }))
    expect(screen.getByRole('button', { name: 'It is broken Waiting with Ana Rated 4 of 5' })).toBeTruthy()
  })

  test('of a status that nobody knows shows its word, and a rating that is none is not shown', () => {
    render(list({ viewer: 'agent', conversations: [{ id: 'a', status: 'ON_HOLD', rating: 9 }] }))
    expect(screen.getByRole('button', { name: 'Visitor On hold' })).toBeTruthy()
  })
})

describe('a row from right to left', () => {
  test.each(['A lamp', 'مصباح'])('begins where its row begins, whichever way its words run: %s', (title) => {
    const { container } = render(<div dir="rtl">{list({ conversations: [{ id: 'a', title, preview: title }] })}</div>)
    const lines = container.querySelectorAll('.parlance-conversation-title, .parlance-conversation-preview')
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      const words = document.createRange()
      words.selectNodeContents(line)
      expect(Math.abs(words.getBoundingClientRect().right - line.getBoundingClientRect().right)).toBeLessThan(1)
    }
  })
})

describe('a rating in a row', () => {
  test.each([
    ['stars', 5, /Rated 5 of 5$/],
    ['thumbs', 5, /Good$/],
    ['thumbs', 4, /Good$/],
    ['thumbs', 2, /Bad$/],
    ['thumbs', 3, /Rated 3 of 5$/],
  ] as const)('is told as it is asked for: %s, %i', (ratingScale, rating, told) => {
    render(list({ ratingScale, conversations: [{ id: 'a', title: 'A lamp', rating }] }))
    expect(screen.getByRole('button', { name: told })).toBeTruthy()
  })
})

describe('the order of a list in use', () => {
  test.each([
    ['moves nothing', 'abc', 'cab', '', 'abc', 0],
    ['keeps what came further up waiting', 'abc', 'xabc', '', 'abc', 1],
    ['adds what came at the end', 'abc', 'abcde', '', 'abcde', undefined],
    ['keeps a row that left', 'abc', 'ac', '', 'abc', 0],
    ['lets a row go that was taken out here', 'abc', 'ac', 'b', 'ac', undefined],
    ['keeps a row that was to be taken out until it is', 'abc', 'abc', 'b', 'abc', undefined],
    ['gives way to quite another list', 'abc', 'xy', '', 'xy', undefined],
  ])('%s', (_what, shown, incoming, removed, held, waiting) => {
    const next = listOf(...incoming)
    const result = holdOrder(listOf(...shown), next, new Set(removed))
    expect(ids(result)).toBe(held)
    expect(countWaiting(result, next)).toBe(waiting)
    expect(ids(holdOrder(result, next, new Set(removed)))).toBe(held)
  })

  test('A6: no row moves while the focus is in the list, what is known of it changes where it stands, and the focus stays', () => {
    const { rerender } = render(list())
    screen.getByRole('button', { name: 'b' }).focus()
    rerender(list({ conversations: [{ id: 'x', title: 'x' }, { id: 'b', title: 'b', preview: 'news' }, ...listOf('a', 'c')] }))
    expect(rows()).toEqual(['a', 'bnews', 'c'])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^b/ }))
  })

  test('no row moves under the pointer, and all do when it leaves', () => {
    const { rerender } = render(list())
    fireEvent.pointerMove(screen.getByRole('list'))
    rerender(list({ conversations: listOf('x', 'c', 'a', 'b') }))
    expect(rows()).toEqual(['a', 'b', 'c'])
    fireEvent.pointerLeave(screen.getByRole('list'))
    expect(rows()).toEqual(['x', 'c', 'a', 'b'])
    expect(screen.queryByRole('button', { name: /Show|Update/ })).toBeNull()
  })

  test('the changes that wait are shown on request, with the focus at the title', async () => {
    const { rerender } = render(list())
    screen.getByRole('button', { name: 'b' }).focus()
    rerender(list({ conversations: listOf('x', 'a', 'b', 'c') }))
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 new' }))
    expect(rows()).toEqual(['x', 'a', 'b', 'c'])
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Conversations' }))
  })

  test('nothing is held where nobody uses the list', () => {
    const { rerender } = render(list())
    rerender(list({ conversations: listOf('x', 'b') }))
    expect(rows()).toEqual(['x', 'b'])
  })
})

describe('filters', () => {
  function Filters({ onChange, first = {} }: { readonly onChange: (filter: ConversationFilter) => void; readonly first?: ConversationFilter }) {
    const [filter, setFilter] = useState(first)
    return (
      <ConversationFilters
        statuses={['active', 'closed']}
        agents={[{ id: '7', name: 'Ana' }]}
        filter={filter}
        onFilterChange={(next) => {
          setFilter(next)
          onChange(next)
        }}
      />
    )
  }

  test('narrow by status, agent and days, and leave out what is not wanted', async () => {
    const onChange = vi.fn()
    render(<Filters onChange={onChange} />)
    await userEvent.click(screen.getByRole('button', { name: 'Ended', pressed: false }))
    await userEvent.click(screen.getByRole('button', { name: 'More filters', expanded: false }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Agent' }), 'Ana')
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-05-01' } })
    expect(onChange).toHaveBeenLastCalledWith({ status: 'closed', agentId: '7', startDate: '2026-05-01' })
    await userEvent.selectOptions(screen.getByRole('combobox'), '')
    await userEvent.click(screen.getByRole('button', { name: 'All' }))
    expect(onChange).toHaveBeenLastCalledWith({ startDate: '2026-05-01' })
  })

  test('are cleared at once, and the focus stays with them', async () => {
    const onChange = vi.fn()
    render(<Filters onChange={onChange} first={{ agentId: '7' }} />)
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith({})
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More filters' }))
  })

  test('that nothing matches can be cleared from the empty list', async () => {
    const onClearFilters = vi.fn()
    render(list({ conversations: [], onClearFilters }))
    expect(screen.getByText('No conversation matches these filters')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(onClearFilters).toHaveBeenCalledOnce()
  })
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  const conversations: readonly ConversationSummary[] = ['active', 'queued', 'escalated', 'ended', 'resolved', 'odd'].map((status) => ({ id: status, title: 'Lamp', preview: 'Words', status, rating: 3 }))
  const { container } = render(
    <div className="parlance" data-theme={theme} style={{ background: 'var(--parlance-surface-panel-default)' }}>
      <ConversationList
        viewer="agent"
        selectedId="ended"
        conversations={conversations}
        onSelect={vi.fn()}
        controls={<ConversationFilters statuses={['active']} agents={[{ id: '7' }]} filter={{ agentId: '7' }} onFilterChange={vi.fn()} />}
      />
    </div>,
  )
  expect(await auditPage(container)).toEqual([])
})
