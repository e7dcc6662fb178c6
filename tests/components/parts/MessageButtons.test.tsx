import '../../../src/styles/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ActionState, ButtonsPart } from '../../../src/model/index.ts'
import { messageOfAna, partsOf } from './partsOf.tsx'

afterEach(cleanup)

const yes = { action: 'reply', label: 'Yes', value: 'yes-1' } as const
const no = { action: 'reply', label: 'No', value: 'no-1' } as const
const part: ButtonsPart = {
  kind: 'buttons',
  title: 'Shall we?',
  options: [yes, no, { action: 'link', label: 'Terms', url: 'https://example.com/terms' }, { action: 'link', label: 'Broken', url: '/terms' }],
}

function draw(actionState: ActionState, onReply = vi.fn()) {
  render(partsOf([part], { actionState, chosenValue: 'yes-1', onReply }))
  return onReply
}

describe('choices', () => {
  it('stand in a group named by their title', () => {
    draw('live')
    expect(screen.getByRole('group', { name: 'Shall we?' })).toBeVisible()
  })

  it('reply with the option and its message, by mouse and by keyboard', async () => {
    const onReply = draw('live')
    await userEvent.click(screen.getByRole('button', { name: 'No' }))
    screen.getByRole('button', { name: 'Yes' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(onReply.mock.calls).toEqual([
      [no, messageOfAna],
      [yes, messageOfAna],
    ])
  })

  it('keep the focus on the pressed one when it can no longer be pressed', async () => {
    const onReply = vi.fn()
    const view = render(partsOf([part], { actionState: 'live', onReply }))
    const button = screen.getByRole('button', { name: 'Yes' })
    await userEvent.click(button)
    view.rerender(partsOf([part], { actionState: 'chosen', chosenValue: 'yes-1', onReply }))
    expect(screen.getByRole('button', { name: 'Yes (chosen)' })).toBe(button)
    expect(button).toHaveFocus()
    await userEvent.click(button)
    expect(onReply).toHaveBeenCalledTimes(1)
  })

  it.each(['chosen', 'superseded', 'expired'] as const)('cannot be pressed when %s, and say so', async (state) => {
    const onReply = draw(state)
    for (const button of screen.getAllByRole('button')) {
      expect(button).toHaveAttribute('aria-disabled', 'true')
      expect(button).not.toHaveAttribute('disabled')
      await userEvent.click(button)
    }
    expect(onReply).not.toHaveBeenCalled()
  })

  it('mark the chosen one alone', () => {
    draw('chosen')
    expect(screen.getByRole('button', { name: 'Yes (chosen)' })).toHaveAttribute('data-state', 'chosen')
    expect(screen.getByRole('button', { name: 'No' })).toHaveAttribute('data-state', 'past')
  })

  it('say when their time is over', () => {
    draw('expired')
    expect(screen.getByText('These choices have expired')).toBeVisible()
  })

  it.each(['live', 'superseded'] as const)('lead away by links that pass the gate (%s)', (state) => {
    draw(state)
    expect(screen.getByRole('link', { name: 'Terms (opens in a new tab)' })).toHaveAttribute('href', 'https://example.com/terms')
    expect(screen.getByText('Broken').closest('a')).toBeNull()
  })
})
