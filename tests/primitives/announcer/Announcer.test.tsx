import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { Announcer, useAnnouncer, type Announcement } from '../../../src/primitives/announcer/index.ts'

afterEach(cleanup)

const words = { burst: (count: number) => `${count} new`, continues: '…' }
const polite = () => screen.getByRole('log')
const liveNodes = () => document.querySelectorAll('[aria-live="polite"], [aria-live="assertive"]')

test('two live regions stand ready before there is anything to say, and history is silent', async () => {
  const history: Announcement[] = [{ id: 'old', text: 'Said long ago' }]
  const { rerender } = render(<Announcer announcements={history} words={words} />)
  expect(liveNodes()).toHaveLength(2)
  rerender(<Announcer announcements={[...history, { id: 'new', text: 'Ana: Hello' }]} words={words} />)
  await screen.findByText('Ana: Hello')
  expect(screen.queryByText('Said long ago')).toBeNull()
})

test('each id is spoken once, and gone after a second', async () => {
  const spoken: string[] = []
  const { rerender } = render(<Announcer announcements={[]} words={words} />)
  const ledger = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) spoken.push(node.textContent ?? '')
  })
  ledger.observe(polite(), { childList: true })
  const hello = { id: 'a', text: 'Hello' }
  rerender(<Announcer announcements={[hello]} words={words} />)
  rerender(<Announcer announcements={[hello, { ...hello }]} words={words} />)
  await screen.findByText('Hello')
  rerender(<Announcer announcements={[{ ...hello }]} words={words} />)
  await waitFor(() => expect(polite().textContent).toBe(''))
  expect(spoken).toEqual(['Hello'])
  ledger.disconnect()
})

test('failures go to the assertive region, under StrictMode too', async () => {
  const tree = (announcements: readonly Announcement[]) => (
    <StrictMode>
      <Announcer announcements={announcements} words={words} />
    </StrictMode>
  )
  const { rerender } = render(tree([]))
  rerender(tree([{ id: 'f', text: 'Not sent', assertive: true }]))
  const line = await screen.findByText('Not sent')
  expect(line.closest('[aria-live]')?.getAttribute('aria-live')).toBe('assertive')
  expect(screen.getAllByText('Not sent')).toHaveLength(1)
})

test('useAnnouncer keeps a ledger without doubles', async () => {
  function Panel() {
    const { announcements, announce } = useAnnouncer()
    return (
      <>
        <button onClick={() => announce({ id: 'same', text: 'Once' })}>say</button>
        <output>{announcements.length}</output>
        <Announcer announcements={announcements} words={words} />
      </>
    )
  }
  render(<Panel />)
  screen.getByRole('button').click()
  screen.getByRole('button').click()
  await screen.findByText('Once')
  expect(screen.getByRole('status').textContent).toBe('1')
})

test('renders on a server', () => {
  expect(renderToString(<Announcer announcements={[{ id: 'a', text: 'Hello' }]} words={words} />)).not.toContain('Hello')
})
