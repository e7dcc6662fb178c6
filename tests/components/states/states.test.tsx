import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { EmptyState, EndedState, ErrorState, LoadingState, QueueState, UnavailableState, WelcomeState } from '../../../src/components/states/index.ts'
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
