import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { NoticePart } from '../../../src/model/index.ts'
import { partsOf } from './partsOf.tsx'

afterEach(cleanup)

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

  it('of an arrival has a face', () => {
    const { container } = render(partsOf([{ kind: 'notice', code: 'agent-joined', name: 'Ana Petrović' }]))
    expect(container.querySelector('.parlance-avatar')).toHaveTextContent('AP')
  })
})
