import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Message as MessageRow } from '../../../src/components/message/index.ts'
import { noticeText } from '../../../src/components/parts/notice/noticeText.ts'
import { english } from '../../../src/i18n/index.ts'
import type { ActionState, Message, NoticePart } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'
import { messageOfAna, partsOf } from './partsOf.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const warning: NoticePart = { kind: 'notice', code: 'timeout-warning', detail: 'This conversation closes in 2 minutes.' }

describe('a notice', () => {
  it.each<[Omit<NoticePart, 'kind'>, string]>([
    [{ code: 'agent-joined', name: 'Ana' }, 'Ana joined the conversation'],
    [{ code: 'agent-joined' }, 'An agent joined the conversation'],
    [{ code: 'agent-joined', name: 'A\u202ena' }, 'Ana joined the conversation'],
    [{ code: 'agent-left', name: 'Ana' }, 'Ana left the conversation'],
    [{ code: 'agent-transferred', name: 'Lukas' }, 'You are being connected to Lukas'],
    [{ code: 'agent-transferred' }, 'You are being connected to someone else'],
    [{ code: 'agent-unavailable' }, 'Nobody is available right now'],
    [{ code: 'queue' }, 'You are in line'],
    [{ code: 'queue', position: 1 }, 'You are next in line'],
    [{ code: 'queue', position: 3, waitSeconds: 130 }, 'You are number 3 in line, about 2 min to go'],
    [{ code: 'queue', position: Number.NaN, waitSeconds: 20 }, 'You are in line, less than a minute to go'],
    [{ code: 'conversation-started' }, 'Conversation started'],
    [{ code: 'conversation-ended' }, 'Conversation ended'],
    [{ code: 'timeout-warning' }, 'Are you still there?'],
    [{ code: 'case-number', reference: '4417' }, 'Your case number is 4417'],
    [{ code: 'case-number' }, 'A case was opened for you'],
    [{ code: 'history-incomplete' }, 'Some messages may be missing here'],
    [{ code: 'error', reference: '5500' }, 'Something went wrong (5500)'],
    [{ code: 'error' }, 'Something went wrong'],
  ])('%j reads "%s"', (notice, words) => {
    render(partsOf([{ kind: 'notice', ...notice }]))
    expect(screen.getByText(words)).toBeVisible()
  })

  it('shows beneath what the server said, as text', () => {
    render(partsOf([{ kind: 'notice', code: 'error', detail: 'Try <b>later</b>' }]))
    expect(screen.getByText('Try <b>later</b>')).toBeVisible()
  })

  it('says once what the server begins with', () => {
    const { container } = render(partsOf([{ kind: 'notice', code: 'timeout-warning', detail: 'Are you still there? We close in a minute.' }]))
    expect(container).toHaveTextContent(/^Are you still there\? We close in a minute\.$/)
  })

  it('of an arrival has a face', () => {
    const { container } = render(partsOf([{ kind: 'notice', code: 'agent-joined', name: 'Ana Petrović' }]))
    expect(container.querySelector('.parlance-avatar')).toHaveTextContent('AP')
  })

  it('that warns of the end is answered with the visitor’s own words', async () => {
    const onReply = vi.fn()
    const { container } = render(partsOf([warning], { onReply }))
    expect(await auditPage(container)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'I’m still here' }))
    expect(onReply).toHaveBeenCalledExactlyOnceWith({ action: 'reply', label: 'I’m still here', value: 'I’m still here' }, messageOfAna)
  })

  it.each(['superseded', 'chosen', 'expired'] as const)('that warns of the end is only words when it is %s', (actionState) => {
    render(partsOf([warning], { onReply: vi.fn(), actionState }))
    expect(screen.getByText('Are you still there?')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('that warns of the end is only words where nothing can be answered', () => {
    render(partsOf([warning]))
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('hands the focus to its row when its button goes', async () => {
    const message: Message = { id: 'w', wireIds: [], author: { role: 'system' }, parts: [warning] }
    const row = (actionState: ActionState) => (
      <ol>
        <MessageRow tabIndex={-1} message={message} actionState={actionState} onReply={() => view.rerender(row('superseded'))} />
      </ol>
    )
    const view = render(row('live'))
    await userEvent.click(screen.getByRole('button', { name: 'I’m still here' }))
    expect(screen.getByRole('listitem')).toHaveFocus()
  })

  it('with a case number lets it be copied, and says that it was', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { container } = render(partsOf([{ kind: 'notice', code: 'case-number', reference: '2025-\u202e004417' }]))
    expect(await auditPage(container)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Copy 2025-004417' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'))
    expect(writeText).toHaveBeenCalledWith('2025-004417')
  })

  it('keeps the digits of a case number in their order from right to left', () => {
    const notices = { ...english.content.notices, 'case-number': ({ reference = '' }) => `رقم ${reference}` }
    const part: NoticePart = { kind: 'notice', code: 'case-number', reference: '2025-004417' }
    expect(noticeText(part, { ...english, content: { ...english.content, notices } })).toBe('رقم \u20662025-004417\u2069')
    expect(noticeText(part, english)).toBe('Your case number is 2025-004417')
  })
})
