import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConnectionBanner, type ConnectionBannerProps } from '../../../src/components/connection/index.ts'
import type { ConnectionState, ConnectionStatus } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

const start = Date.UTC(2026, 0, 1)
const stateOf = (status: ConnectionStatus, change: Partial<ConnectionState> = {}): ConnectionState => ({
  status,
  since: start,
  attempt: 0,
  ...change,
})

function renderBanner(status: ConnectionStatus, props: Partial<ConnectionBannerProps> = {}) {
  const view = render(<ConnectionBanner connection={stateOf(status)} {...props} />)
  return { ...view, text: () => view.container.textContent }
}

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test.each<[ConnectionStatus, string]>([
  ['idle', ''],
  ['ready', ''],
  ['connecting', 'Connecting'],
  ['handshaking', 'Connecting'],
  ['reconnecting', 'Connection lost. Trying again'],
  ['offline', 'You are offlineYou can keep writing'],
  ['unreachable', 'We cannot reach the chat right now'],
  ['refused', 'This chat is not available right now'],
])('%s is told as %j', (status, words) => {
  expect(renderBanner(status).text()).toBe(words)
})

test.each<[number, string]>([
  [1, 'You are offline1 message is waiting to be sent'],
  [2, 'You are offline2 messages are waiting to be sent'],
])('%i waiting messages are told', (pendingCount, words) => {
  expect(renderBanner('offline', { pendingCount }).text()).toBe(words)
})

test('waiting messages are not promised where the server refuses us', () => {
  expect(renderBanner('refused', { pendingCount: 2 }).text()).toBe('This chat is not available right now')
})

test('waiting messages are promised to be kept where the line was given up', () => {
  expect(renderBanner('unreachable', { pendingCount: 2 }).text()).toBe('We cannot reach the chat right now2 messages are kept and will be sent')
})

test('the visitor can try again where the line was given up, and nowhere else while nothing is waited for', async () => {
  const onRetry = vi.fn()
  renderBanner('offline', { onRetry })
  renderBanner('refused', { onRetry })
  renderBanner('reconnecting', { onRetry })
  expect(screen.queryByRole('button')).toBeNull()
  renderBanner('unreachable', { onRetry })
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('it speaks nothing itself', () => {
  const { container } = renderBanner('offline')
  expect(container.querySelector('[aria-live], [role="status"], [role="alert"], [role="log"]')).toBeNull()
})

test('it moves nothing that follows it', () => {
  render(
    <div className="parlance" style={{ position: 'relative' }}>
      <ConnectionBanner connection={stateOf('offline')} pendingCount={2} />
      <p>being read</p>
    </div>,
  )
  expect(screen.getByText('being read').offsetTop).toBe(0)
})

test('it is not there until its delay is over', async () => {
  render(
    <div className="parlance">
      <ConnectionBanner connection={stateOf('connecting')} appearAfter={3000} />
    </div>,
  )
  const words = screen.getByText('Connecting')
  expect(words.checkVisibility({ visibilityProperty: true })).toBe(false)
  for (const animation of document.getAnimations()) if (animation.effect?.getTiming().iterations === 1) animation.finish()
  expect(words.checkVisibility({ visibilityProperty: true })).toBe(true)
})

describe('the countdown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start })
  })

  const waiting = (retryAt: number) => <ConnectionBanner connection={stateOf('reconnecting', { retryAt })} />
  const seconds = () => /in (\d+) s/.exec(document.body.textContent ?? '')?.[1]
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))

  test('goes down second by second, and ends in the attempt', () => {
    const { container } = render(<StrictMode>{waiting(start + 6500)}</StrictMode>)
    const shown = [seconds()]
    for (const step of [499, 1, 999, 1, 999]) {
      wait(step)
      shown.push(seconds())
    }
    expect(shown).toEqual(['7', '7', '6', '6', '5', '5'])
    wait(4001)
    expect(container.textContent).toBe('Connection lost. Trying again')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('begins anew with the next wait', () => {
    const { rerender } = render(waiting(start + 7000))
    wait(7000)
    rerender(waiting(start + 15_000))
    expect(seconds()).toBe('8')
  })

  test('is not worth its while for a wait of five seconds or less, and then there is nothing to hurry either', () => {
    const { container } = render(<ConnectionBanner connection={stateOf('reconnecting', { retryAt: start + 5000 })} onRetry={() => undefined} />)
    expect(container.textContent).toBe('Connection lost. Trying again')
  })

  test('can be cut short to its end, by a button that stays as long as it runs', () => {
    const onRetry = vi.fn()
    render(<ConnectionBanner connection={stateOf('reconnecting', { retryAt: start + 9000 })} onRetry={onRetry} />)
    wait(8000)
    expect(seconds()).toBe('1')
    act(() => screen.getByRole('button', { name: 'Try now' }).click())
    expect(onRetry).toHaveBeenCalledOnce()
    wait(1000)
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('leaves no timer behind', () => {
    const { unmount } = render(<StrictMode>{waiting(start + 9000)}</StrictMode>)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('counts from the change on a server', () => {
    vi.setSystemTime(start + 5000)
    expect(renderToString(waiting(start + 9000))).toContain('in 9 s')
  })
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  for (const status of ['connecting', 'reconnecting', 'offline', 'unreachable', 'refused'] as const) {
    const { container, unmount } = render(
      <div className="parlance" data-theme={theme} style={{ blockSize: 120 }}>
        <ConnectionBanner connection={stateOf(status)} pendingCount={1} onRetry={() => undefined} />
      </div>,
    )
    expect(await auditPage(container)).toEqual([])
    unmount()
  }
})
