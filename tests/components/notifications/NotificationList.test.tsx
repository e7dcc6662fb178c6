import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { NotificationList, type NotificationFacts, type NotificationListProps } from '../../../src/components/notifications/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const [first, second, third]: readonly [NotificationFacts, NotificationFacts, NotificationFacts] = [
  { id: '1', type: 'info', title: 'First' },
  { id: '2', type: 'success', title: 'Second', message: 'Done well' },
  { id: '3', type: 'error', title: 'Third' },
]
const all = [first, second, third]
const list = (props: Partial<NotificationListProps> = {}) => <NotificationList notifications={all} {...props} />
const titles = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label')?.slice('Dismiss: '.length))
const region = () => screen.getByRole('region', { name: 'Notifications' })

test('the newest stand first, and no more than the limit', () => {
  render(list({ limit: 2 }))
  expect(titles()).toEqual(['Third', 'Second'])
  expect(screen.getByText('1 more')).toBeTruthy()
})

test('A2: one that comes is spoken once and politely, those that were there are not, and the focus stays', () => {
  const { rerender } = render(<><input aria-label="field" />{list({ notifications: [first] })}</>)
  screen.getByRole('textbox').focus()
  expect(screen.getByRole('status').textContent).toBe('')
  rerender(<><input aria-label="field" />{list({ notifications: [first, second] })}</>)
  expect(screen.getByRole('status').textContent).toBe('Done: Second. Done well')
  rerender(<><input aria-label="field" />{list({ notifications: [first, second] })}</>)
  expect(screen.getByRole('status').childElementCount).toBe(1)
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})

describe('putting one away', () => {
  test('tells the host, and it stays away while it is handed over', async () => {
    const onDismiss = vi.fn()
    const { rerender } = render(list({ onDismiss }))
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Second' }))
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('2')
    rerender(list({ onDismiss, notifications: [...all] }))
    expect(titles()).toEqual(['Third', 'First'])
  })

  test('leaves the focus on the next, and at the end where it came from', async () => {
    render(<><input aria-label="field" />{list()}</>)
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.tab()
    for (const name of ['Second', 'First']) {
      await userEvent.keyboard('{Enter}')
      expect(document.activeElement).toBe(screen.getByRole('button', { name: `Dismiss: ${name}` }))
    }
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
    expect(titles()).toEqual([])
  })
})

describe('a lifetime', () => {
  const pass = (time: number) => act(() => vi.advanceTimersByTime(time))

  test('takes away what needs nothing done, never a problem', () => {
    vi.useFakeTimers()
    render(list({ lifetime: 5_000 }))
    pass(4_999)
    expect(titles()).toEqual(['Third', 'Second', 'First'])
    pass(1)
    expect(titles()).toEqual(['Third'])
  })

  test('A17: takes away nothing while the pointer is over the list or the focus in it', () => {
    vi.useFakeTimers()
    render(list({ lifetime: 5_000 }))
    fireEvent.pointerEnter(region())
    pass(60_000)
    expect(titles()).toHaveLength(3)
    act(() => screen.getByRole('button', { name: 'Dismiss: First' }).focus())
    fireEvent.pointerLeave(region())
    pass(60_000)
    expect(titles()).toHaveLength(3)
    act(() => screen.getByRole('button', { name: 'Dismiss: First' }).blur())
    pass(5_000)
    expect(titles()).toEqual(['Third'])
  })

  test('leaves no timer behind', () => {
    vi.useFakeTimers()
    const { rerender, unmount } = render(<StrictMode>{list({ lifetime: 5_000, notifications: [first] })}</StrictMode>)
    rerender(<StrictMode>{list({ lifetime: 5_000 })}</StrictMode>)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('one of no known type, without a title, or with a mad time is shown all the same', () => {
  render(list({ notifications: [{ id: 'a', type: 'party', message: 'Words' }, { id: 'b', time: Number.POSITIVE_INFINITY }] }))
  expect(titles()).toEqual(['Notice', 'Words'])
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  const { container } = render(<div className="parlance" data-theme={theme} style={{ background: 'var(--parlance-surface-panel-default)' }}>{list({ notifications: [...all, { id: '4', type: 'warning', title: 'Fourth', message: 'More', time: 0 }] })}</div>)
  expect(await auditPage(container)).toEqual([])
})
