import '../../../src/styles/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { EscalateButton } from '../../../src/components/escalate/index.ts'
import { ConversationRating, type ConversationRatingProps } from '../../../src/components/rating/index.ts'

afterEach(cleanup)

const draw = (props: Partial<ConversationRatingProps> = {}, dir = 'ltr') => {
  const onRate = vi.fn()
  render(
    <main className="parlance" dir={dir}>
      <ConversationRating onRate={onRate} {...props} />
    </main>,
  )
  return onRate
}
const violations = async () => (await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id }) => id)

test('asks first, then for a few words, then thanks', async () => {
  const onRate = draw()
  expect(screen.getByRole('radiogroup', { name: 'How was this conversation?' })).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(await violations()).toEqual([])
  await userEvent.click(screen.getByRole('radio', { name: 'Good' }))
  await userEvent.type(screen.getByRole('textbox', { name: /Anything you would like to add/ }), '  Quick and kind ')
  expect(await violations()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(onRate).toHaveBeenCalledExactlyOnceWith(4, 'Quick and kind')
  expect(screen.getByRole('group', { name: 'Thank you for telling us' })).toHaveFocus()
  expect(screen.getByRole('img', { name: 'Your rating: Good' })).toBeVisible()
  expect(screen.getByText('Quick and kind')).toBeVisible()
  expect(await violations()).toEqual([])
})

test('leaves the comment out where there is none', async () => {
  const onRate = draw({ scale: 'thumbs' })
  await userEvent.click(screen.getByRole('radio', { name: 'Bad' }))
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(onRate).toHaveBeenCalledExactlyOnceWith(1)
})

test('goes from star to star by the arrow keys', async () => {
  draw()
  await userEvent.tab()
  await userEvent.keyboard(' ')
  expect(screen.getByRole('radio', { name: 'Very bad' })).toBeChecked()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('radio', { name: 'Okay' })).toBeChecked()
  await userEvent.tab()
  expect(screen.getByRole('textbox')).toHaveFocus()
})

test('shows what the server knows in place of the question', () => {
  draw({ rating: { rating: 2, comment: 'Slow' } })
  expect(screen.queryByRole('radiogroup')).toBeNull()
  expect(screen.getByRole('img', { name: 'Your rating: Bad' })).toBeVisible()
})

test('stars run with the writing, from worst to best', () => {
  draw({}, 'rtl')
  const [worst, best] = ['Very bad', 'Very good'].map((name) => screen.getByRole('radio', { name }).getBoundingClientRect().left)
  expect(worst).toBeGreaterThan(best ?? Number.NaN)
})

test('a person is asked for once, and the button keeps the focus and says so', async () => {
  const onEscalate = vi.fn()
  render(<main className="parlance"><EscalateButton onEscalate={onEscalate} /></main>)
  await userEvent.click(screen.getByRole('button', { name: 'Talk to a person' }))
  const button = screen.getByRole('button', { name: 'Looking for a person' })
  await userEvent.click(button)
  expect(button).toHaveFocus()
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(onEscalate).toHaveBeenCalledOnce()
  expect(await violations()).toEqual([])
})

test('a person can be asked for again once that is over', async () => {
  const onEscalate = vi.fn()
  const view = render(<EscalateButton onEscalate={onEscalate} isAsked />)
  await userEvent.click(screen.getByRole('button'))
  expect(onEscalate).not.toHaveBeenCalled()
  view.rerender(<EscalateButton onEscalate={onEscalate} isAsked={false} />)
  await userEvent.click(screen.getByRole('button', { name: 'Talk to a person' }))
  expect(onEscalate).toHaveBeenCalledOnce()
})
