import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { happen, receive } from '../react/scriptedChat.tsx'
import { ana, renderStartedPanel, says, type PanelChat } from './panel.tsx'
import { giveUp } from './panelLine.ts'

afterEach(cleanup)

const asked = ({ connection }: PanelChat) => connection.commands.map(({ type }) => type)
const rateable = { connection: { capabilities: { rate: true, rateAfterEnd: true, ratingScale: 'thumbs' } } } as const

describe('the way to a person', () => {
  test('is offered once somebody has spoken, says that it was asked for, and goes when an agent comes', async () => {
    const chat = await renderStartedPanel({ escalation: true })
    expect(screen.queryByRole('button', { name: 'Talk to a person' })).toBeNull()
    await receive(chat.connection, says('bot', 'Hello'))
    await userEvent.click(screen.getByRole('button', { name: 'Talk to a person' }))
    expect(asked(chat)).toContain('conversation.escalate')
    expect((await screen.findByRole('button', { name: 'Looking for a person' })).getAttribute('aria-disabled')).toBe('true')
    await receive(chat.connection, { type: 'agent.joined', agent: ana })
    expect(screen.queryByRole('button', { name: /person/ })).toBeNull()
  })

  test('is not offered while the chat refuses the visitor', async () => {
    const chat = await renderStartedPanel({ escalation: true })
    await receive(chat.connection, says('bot', 'Hello'))
    await giveUp(chat.connection, 'unauthorised')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Talk to a person' })).toBeNull()
  })

  test('is not offered unless the host wants it', async () => {
    const chat = await renderStartedPanel()
    await receive(chat.connection, says('bot', 'Hello'))
    expect(screen.queryByRole('button', { name: /person/ })).toBeNull()
  })
})

describe('the rating', () => {
  const question = () => screen.queryByText('How was this conversation?')

  test('is asked for after the end, leaves once, and is thanked for', async () => {
    const chat = await renderStartedPanel({}, rateable)
    await receive(chat.connection, says('bot', 'Good bye'))
    expect(question()).toBeNull()
    await receive(chat.connection, { type: 'conversation.ended', reason: 'resolved' })
    await userEvent.click(screen.getByRole('radio', { name: 'Bad' }))
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    await happen()
    expect(chat.connection.commands.filter(({ type }) => type === 'conversation.rate')).toEqual([{ type: 'conversation.rate', rating: 1 }])
    expect(screen.getByText('Thank you for telling us')).toBeTruthy()
  })

  test('is not asked for where the wire cannot take it any more', async () => {
    const chat = await renderStartedPanel()
    await receive(chat.connection, says('bot', 'Good bye'), { type: 'conversation.ended', reason: 'resolved' })
    expect(question()).toBeNull()
  })

  test('is not asked of an agent, who is not asked to begin a conversation either', async () => {
    const chat = await renderStartedPanel({ viewer: 'agent' }, rateable)
    await receive(chat.connection, says('agent', 'Thanks'), { type: 'conversation.ended', reason: 'resolved' })
    expect(screen.getByText(/has ended/, { selector: 'h2' })).toBeTruthy()
    expect(question()).toBeNull()
    expect(screen.queryByRole('button', { name: /new conversation/ })).toBeNull()
  })
})
