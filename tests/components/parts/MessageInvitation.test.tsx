import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PartContext } from '../../../src/components/partProps.ts'
import type { InvitationKind, InvitationPart, InvitationStatus } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'
import { partsOf } from './partsOf.tsx'

afterEach(cleanup)

const kinds: readonly InvitationKind[] = ['cobrowsing', 'call']

function invitation(kind: InvitationKind, status: InvitationStatus = 'pending', more: Partial<InvitationPart> = {}): InvitationPart {
  return { kind: 'invitation', invitationId: 'i1', invitation: kind, status, name: 'Ana', ...more }
}

const both: Partial<PartContext> = { invitations: kinds, onInvitationAnswer: () => undefined }
const button = (name: string) => screen.getByRole('button', { name })

/** An invitation whose answers take effect, as in a conversation. */
function Answered({ part: first, delayed = [] }: { readonly part: InvitationPart; readonly delayed?: readonly string[] }) {
  const [part, setPart] = useState(first)
  return partsOf([part], {
    ...both,
    onInvitationAnswer: (_, answer) => {
      if (!delayed.includes(answer)) setPart({ ...part, status: answer })
    },
  })
}

describe('a request to see the page together', () => {
  it('says who asks and what it means, and opens nothing by itself', async () => {
    const onInvitationAnswer = vi.fn()
    const part = invitation('cobrowsing')
    const { container } = render(partsOf([part], { ...both, onInvitationAnswer }))
    expect(screen.getByRole('group', { name: 'Look at this page together?' })).toBeVisible()
    expect(screen.getByText(/^Ana would like to see this page together with you.*nothing opens before you agree\.$/)).toBeVisible()
    expect(onInvitationAnswer).not.toHaveBeenCalled()
    expect(await auditPage(container)).toEqual([])
  })

  it.each([
    ['Allow', 'accepted'],
    ['No, thanks', 'declined'],
  ])('"%s" answers %s, once', async (name, answer) => {
    const onInvitationAnswer = vi.fn()
    const part = invitation('cobrowsing')
    render(partsOf([part], { ...both, onInvitationAnswer }))
    await userEvent.dblClick(button(name))
    expect(onInvitationAnswer.mock.calls).toEqual([[part, answer]])
  })

  it('keeps the focus on what was pressed until the answer has taken effect, and can be declined until then', async () => {
    render(<Answered part={invitation('cobrowsing')} delayed={['accepted']} />)
    await userEvent.click(button('Allow'))
    const opening = button('Opening…')
    expect(opening).toHaveFocus()
    expect(opening).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button('No, thanks'))
    expect(screen.getByRole('group', { name: 'You chose not to share this page' })).toBeVisible()
  })

  it('hands the focus to the card when its buttons go', async () => {
    render(<Answered part={invitation('cobrowsing')} />)
    await userEvent.click(button('Allow'))
    const card = screen.getByRole('group', { name: 'Ana can see this page' })
    expect(card).toHaveFocus()
    await userEvent.tab()
    expect(button('Stop sharing')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('group', { name: 'This page is no longer shared' })).toHaveFocus()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('takes the second half of a double click on "Allow" for no wish to stop', async () => {
    render(<Answered part={invitation('cobrowsing')} />)
    await userEvent.dblClick(button('Allow'))
    expect(screen.getByRole('group', { name: 'Ana can see this page' })).toBeVisible()
  })
})

describe('a call', () => {
  it.each<[boolean, string, RegExp]>([
    [false, 'Incoming call', /^Ana is calling you. Your microphone stays off/],
    [true, 'Incoming video call', /^Ana is calling you. Camera and microphone stay off/],
  ])('with video %s is announced as what it is', async (video, title, words) => {
    const { container } = render(partsOf([invitation('call', 'pending', { video })], both))
    expect(screen.getByRole('group', { name: title })).toBeVisible()
    expect(screen.getByText(words)).toBeVisible()
    expect(await auditPage(container)).toEqual([])
  })

  it('is answered and hung up', async () => {
    render(<Answered part={invitation('call')} />)
    await userEvent.click(button('Answer'))
    expect(screen.getByRole('group', { name: 'You are talking with Ana' })).toHaveFocus()
    await userEvent.click(button('Hang up'))
    expect(screen.getByRole('group', { name: 'The call has ended' })).toBeVisible()
  })

  it('is declined', async () => {
    render(<Answered part={invitation('call')} />)
    await userEvent.click(button('Decline'))
    expect(screen.getByRole('group', { name: 'You declined the call' })).toBeVisible()
  })
})

describe('any invitation', () => {
  it.each(kinds)('of the kind %s that cannot be taken up here can only be declined', async (kind) => {
    const onInvitationAnswer = vi.fn()
    render(partsOf([invitation(kind)], { onInvitationAnswer }))
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(screen.getByText(/you can go on writing\.$/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: kind === 'call' ? 'Decline' : 'No, thanks' }))
    expect(onInvitationAnswer).toHaveBeenCalledWith(invitation(kind), 'declined')
  })

  it.each<[InvitationKind, InvitationStatus, string]>([
    ['cobrowsing', 'declined', 'You chose not to share this page'],
    ['cobrowsing', 'ended', 'This page is no longer shared'],
    ['cobrowsing', 'missed', 'The request to see this page has ended'],
    ['call', 'declined', 'You declined the call'],
    ['call', 'ended', 'The call has ended'],
    ['call', 'missed', 'You missed a call from Ana'],
  ])('%s, %s: one line, and nothing to press', async (kind, status, words) => {
    const { container } = render(partsOf([invitation(kind, status)], both))
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
    expect(await auditPage(container)).toEqual([])
    expect(renderToString(partsOf([invitation(kind, status)], both))).toContain(words)
  })

  it('cannot be answered after the end of the conversation', () => {
    const { rerender } = render(partsOf([invitation('cobrowsing')], { ...both, actionState: 'expired' }))
    expect(screen.getByText('The request to see this page has ended')).toBeVisible()
    rerender(partsOf([invitation('call', 'accepted')], { ...both, actionState: 'expired' }))
    expect(screen.getByText('The call has ended')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('stays open when the visitor only goes on writing', () => {
    render(partsOf([invitation('cobrowsing')], { ...both, actionState: 'superseded' }))
    expect(button('Allow')).not.toHaveAttribute('aria-disabled', 'true')
  })

  it('names its author where it brings no name, and shows foreign names clean', () => {
    const { name: _, ...nameless } = invitation('call')
    const { rerender } = render(partsOf([nameless], both))
    expect(screen.getByText(/^Ana is calling you/)).toBeVisible()
    rerender(partsOf([invitation('call', 'pending', { name: 'A\u202ena <b>x</b>' })], both))
    expect(screen.getByText(/^Ana <b>x<\/b> is calling you/)).toBeVisible()
  })
})
