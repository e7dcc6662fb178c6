import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { Avatar } from '../../../src/components/avatar/index.ts'
import { ConversationHeader, type HeaderStatus } from '../../../src/components/header/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'
import { ana, ben, bot } from '../transcript/messages.ts'

afterEach(cleanup)

test.each<[HeaderStatus, string]>([
  [{ kind: 'online' }, 'Here to help'],
  [{ kind: 'away' }, 'Away for a moment'],
  [{ kind: 'offline' }, 'Back soon'],
  [{ kind: 'typing', names: ['Ana'] }, 'Ana is typing'],
  [{ kind: 'typing', names: [''] }, 'A reply is being prepared'],
  [{ kind: 'reply-time', minutes: 2 }, 'Replies in about 2 minutes'],
  [{ kind: 'reply-time', minutes: 1 }, 'Replies in about a minute'],
  [{ kind: 'queue', position: 3, waitSeconds: 240 }, 'You are number 3, about 4 minutes'],
  [{ kind: 'queue', position: 3 }, 'You are number 3'],
  [{ kind: 'queue' }, 'You are in the queue'],
  [{ kind: 'text', text: 'We are closed on Sundays' }, 'We are closed on Sundays'],
])('%o is written as %s', (status, words) => {
  render(<ConversationHeader participants={[ana]} status={status} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('names one with the role, and a nameless one by the role alone', () => {
  const { rerender } = render(<ConversationHeader participants={[ana]} />)
  expect(screen.getByRole('heading', { level: 2, name: 'Ana Agent' })).toBeTruthy()
  rerender(<ConversationHeader participants={[bot]} headingLevel={3} />)
  expect(screen.getByRole('heading', { level: 3, name: 'Assistant' })).toBeTruthy()
  rerender(<ConversationHeader participants={[ana, ben]} />)
  expect(screen.getByRole('heading', { name: 'Ana, Ben' })).toBeTruthy()
  rerender(<ConversationHeader participants={[ana, ben]} name="Support" />)
  expect(screen.getByRole('heading', { name: 'Support' })).toBeTruthy()
})

test('shows the buttons that have something to do', async () => {
  const [onMenu, onClose] = [vi.fn(), vi.fn()]
  render(<ConversationHeader participants={[ana]} onMenu={onMenu} onClose={onClose} actions={<a href="#top">Help</a>} />)
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Menu', 'Close'])
  expect(screen.getByRole('link', { name: 'Help' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(onMenu).toHaveBeenCalledTimes(1)
})

test('what is folded away has another name than what the host calls its menu', () => {
  const actions = ['Search', 'Mute', 'Save'].map((label) => <button key={label} aria-label={label} />)
  render(
    <div style={{ inlineSize: 140 }}>
      <ConversationHeader participants={[ana]} onMenu={vi.fn()} actions={actions} />
    </div>,
  )
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['More options', 'Menu'])
})

test('a name that needs the room of the buttons has it as soon as it is there, and gives it back', () => {
  const actions = ['Search', 'Mute', 'Save'].map((label) => <button key={label} aria-label={label} style={{ inlineSize: 40 }} />)
  const header = (name: string) => (
    <div style={{ inlineSize: 280 }}>
      <ConversationHeader participants={[]} name={name} actions={actions} />
    </div>
  )
  const { rerender } = render(header('Support'))
  expect(screen.queryByRole('button', { name: 'More options' })).toBeNull()
  rerender(header('Harbour assistant of Lisbon'))
  expect(screen.getByRole('button', { name: 'More options' })).toBeVisible()
  rerender(header('Support'))
  expect(screen.queryByRole('button', { name: 'More options' })).toBeNull()
})

test('a hand-over fades from one to the other; what leaves is silent and goes', async () => {
  const { container, rerender } = render(
    <StrictMode>
      <ConversationHeader participants={[bot]} />
    </StrictMode>,
  )
  rerender(
    <StrictMode>
      <ConversationHeader participants={[ana]} />
    </StrictMode>,
  )
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['AnaAgent'])
  expect(container.querySelectorAll('[data-leaving]')).toHaveLength(1)
  await waitFor(() => expect(container.querySelectorAll('[data-leaving]')).toHaveLength(0))
})

test('a changed status is no hand-over', () => {
  const { container, rerender } = render(<ConversationHeader participants={[ana]} status={{ kind: 'online' }} />)
  rerender(<ConversationHeader participants={[{ ...ana }]} status={{ kind: 'typing', names: ['Ana'] }} />)
  expect(container.querySelectorAll('[data-leaving]')).toHaveLength(0)
  expect(screen.getByText('Ana is typing')).toBeTruthy()
})

test.each([
  ['https://pictures.example/a.png', true],
  ['http://pictures.example/a.png', false],
  ['javascript:alert(1)', false],
  ['/a.png', false],
  [undefined, false],
])('the face at %s is asked for: %s', (avatarUrl, isAsked) => {
  const participant = { ...ana, ...(avatarUrl !== undefined && { avatarUrl }) }
  const { container } = render(<Avatar participant={participant} />)
  expect(container.querySelector('img') !== null).toBe(isAsked)
  expect(container.textContent).toBe('A')
})

test('the policy decides which faces load', () => {
  const participant = { ...ana, avatarUrl: 'https://pictures.example/a.png' }
  const { container } = render(<Avatar participant={participant} policy={{ images: { hosts: ['other.example'] } }} />)
  expect(container.querySelector('img')).toBeNull()
})

test('forwards its ref, renders on a server, and axe finds nothing', async () => {
  const ref = createRef<HTMLDivElement>()
  const header = <ConversationHeader ref={ref} participants={[ana, ben]} status={{ kind: 'online' }} onClose={vi.fn()} className="mine" />
  const { container } = render(<div className="parlance">{header}</div>)
  expect(ref.current?.className).toBe('parlance-header mine')
  expect(renderToString(header)).toContain('Here to help')
  expect(await auditPage(container)).toEqual([])
})
