import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { EmptyState, EndedState, ErrorState, LoadingState, QueueState, UnavailableState, WaitingNotice, WelcomeState } from '../../../src/components/states/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(cleanup)

const states: readonly [string, ReactElement, string][] = [
  ['WelcomeState', <WelcomeState key="w" />, 'How can we help?'],
  ['EmptyState', <EmptyState key="e" />, 'No messages yet'],
  ['QueueState', <QueueState key="q" queue={{ position: 3 }} />, 'You are number 3'],
  ['QueueState, next', <QueueState key="n" queue={{ position: 1 }} />, 'You are next'],
  ['QueueState, unknown', <QueueState key="u" />, 'You are in the queue'],
  ['UnavailableState', <UnavailableState key="a" />, 'Nobody is here right now'],
  ['EndedState', <EndedState key="d" onStartNew={vi.fn()} />, 'This conversation has ended'],
  ['ErrorState', <ErrorState key="r" onRetry={vi.fn()} />, 'Something went wrong on our side'],
]

test.each(states)('%s says what is so, and axe agrees', async (_, state, title) => {
  const { container } = render(<div className="parlance">{state}</div>)
  expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy()
  expect(await auditPage(container)).toEqual([])
  expect(container.querySelector('.parlance-state-actions:empty')).toBeNull()
  expect(renderToString(state)).toContain(title)
})

test('the words and the way forward are the host’s to change', () => {
  const ref = createRef<HTMLElement>()
  render(
    <WelcomeState ref={ref} title="Hello again" text={undefined} headingLevel={3} face={null} className="mine">
      <button>Where is my order?</button>
    </WelcomeState>,
  )
  expect(screen.getByRole('heading', { level: 3, name: 'Hello again' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Where is my order?' })).toBeTruthy()
  expect(ref.current?.className).toBe('parlance-state mine')
  expect(ref.current?.querySelector('svg')).toBeNull()
})

test('each has a way forward where the host gives one', async () => {
  const [onStartNew, onRetry] = [vi.fn(), vi.fn()]
  render(
    <>
      <EndedState onStartNew={onStartNew} />
      <ErrorState onRetry={onRetry} />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Start a new conversation' }))
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onStartNew).toHaveBeenCalledTimes(1)
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('loading says so once, and its rows are for the eye', async () => {
  const { container } = render(
    <div className="parlance">
      <LoadingState />
    </div>,
  )
  expect(screen.getByText('Loading the conversation')).toBeTruthy()
  expect(container.querySelectorAll('.parlance-skeleton:not([aria-hidden="true"])')).toHaveLength(0)
  expect(await auditPage(container)).toEqual([])
})

test('nobody there: the visitor can look again, once at a time, and finds other help beside it', async () => {
  const onRetry = vi.fn()
  const state = (isChecking: boolean) => (
    <UnavailableState onRetry={onRetry} isChecking={isChecking}>
      <a href="tel:08004417">Call us</a>
    </UnavailableState>
  )
  const { rerender } = render(state(false))
  expect(screen.getByRole('link', { name: 'Call us' })).toBeTruthy()
  expect(screen.queryByText(/Leave a message/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  rerender(state(true))
  const looking = screen.getByRole('button', { name: 'Looking…' })
  expect(looking).toHaveFocus()
  await userEvent.click(looking)
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('waiting stands below the messages with the place and the wait in words', async () => {
  const { container } = render(
    <div className="parlance">
      <WaitingNotice queue={{ position: 3, waitSeconds: 240 }}>
        <button>Leave a message</button>
      </WaitingNotice>
    </div>,
  )
  expect(screen.getByRole('heading', { level: 3, name: 'You are number 3' })).toBeVisible()
  expect(screen.getByText('It should take about 4 minutes. You can keep writing.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Leave a message' })).toBeVisible()
  expect(screen.queryByRole('log')).toBeNull()
  expect(await auditPage(container)).toEqual([])
})

test('waiting that speaks says the place, and holds the next one back', async () => {
  const { rerender } = render(<WaitingNotice announces queue={{ position: 3, waitSeconds: 240 }} />)
  const log = screen.getByRole('log')
  await waitFor(() => expect(log).toHaveTextContent('You are number 3, about 4 minutes'))
  rerender(<WaitingNotice announces queue={{ position: 2, waitSeconds: 120 }} />)
  expect(screen.getByRole('heading', { name: 'You are number 2' })).toBeTruthy()
  await waitFor(() => expect(log).toBeEmptyDOMElement())
})
