import '../../../src/styles/styles.css'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '../../../src/model/index.ts'
import { messageOfAna, partsOf, pixelAddress } from './partsOf.tsx'

afterEach(cleanup)

const ask = { action: 'reply', label: 'In stock?', value: 'stock' } as const
const chair: Card = { title: 'Chair', description: 'Oak.', imageUrl: pixelAddress(), actions: [ask, { action: 'link', label: 'Shop', url: 'https://example.com/chair' }] }
const cards = (...list: Card[]) => [{ kind: 'cards' as const, cards: list }]

describe('one card', () => {
  it('shows what it has', () => {
    const { container } = render(partsOf(cards(chair)))
    const card = screen.getByRole('article')
    expect(card).toHaveTextContent('Chair')
    expect(card).toHaveTextContent('Oak.')
    expect(container.querySelector('img')).toHaveAttribute('referrerpolicy', 'no-referrer')
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('replies, once it is live', async () => {
    const onReply = vi.fn()
    const view = render(partsOf(cards(chair), { onReply }))
    await userEvent.click(screen.getByRole('button', { name: 'In stock?' }))
    expect(onReply).toHaveBeenCalledWith(ask, messageOfAna)
    view.rerender(partsOf(cards(chair), { onReply, actionState: 'chosen', chosenValue: 'stock' }))
    await userEvent.click(screen.getByRole('button', { name: 'In stock? (chosen)' }))
    expect(onReply).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('link', { name: /Shop/ })).toBeVisible()
  })

  it('leads where its title leads, and shows the host', () => {
    render(partsOf(cards({ title: 'Read on', url: 'https://blog.example.com/x' })))
    expect(screen.getByRole('link', { name: /Read on/ })).toHaveAttribute('title', 'blog.example.com')
    expect(screen.getByText('blog.example.com')).toBeVisible()
  })

  it('takes the host for a title where it has none', () => {
    render(partsOf(cards({ url: 'https://blog.example.com/x' })))
    expect(screen.getByRole('link', { name: /^blog\.example\.com/ })).toBeVisible()
  })

  it('asks before it loads a picture where the policy says so', async () => {
    const { container } = render(partsOf(cards({ ...chair, imageUrl: 'http://localhost:1/p.png' }), { policy: { images: 'ask' } }))
    expect(container.querySelector('img')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show picture from localhost:1' }))
    expect(await screen.findByRole('img', { name: 'Picture not available' })).toBeVisible()
  })

  it('stands without any field at all', () => {
    render(partsOf(cards({})))
    expect(screen.getByRole('article')).toBeEmptyDOMElement()
  })
})

describe.each(['ltr', 'rtl'])('a row of cards (%s)', (dir) => {
  const draw = () => {
    render(
      <div dir={dir} style={{ width: 320 }}>
        {partsOf(cards(...['A', 'B', 'C', 'D'].map((title) => ({ ...chair, title }))))}
      </div>,
    )
    const list = screen.getByRole('list', { name: '4 cards' })
    list.style.scrollBehavior = 'auto'
    return list
  }
  const passed = (list: HTMLElement) => Math.abs(list.scrollLeft)

  it('shows the edge of the next card and says which is which', () => {
    const list = draw()
    const [first, second] = within(list).getAllByRole('listitem')
    expect(first).toHaveAccessibleName('1 of 4')
    const box = list.getBoundingClientRect()
    const edge = second?.getBoundingClientRect()
    expect(dir === 'ltr' ? edge?.left : edge?.right).toBeGreaterThan(box.left)
    expect(dir === 'ltr' ? edge?.left : edge?.right).toBeLessThan(box.right)
  })

  it('goes on and back by its arrows', async () => {
    const list = draw()
    const [back, on] = [screen.getByRole('button', { name: 'Previous card' }), screen.getByRole('button', { name: 'Next card' })]
    expect(back).toHaveAttribute('aria-disabled', 'true')
    await waitFor(() => expect(on).toHaveAttribute('aria-disabled', 'false'))
    await userEvent.click(on)
    await waitFor(() => expect(passed(list)).toBeGreaterThan(150))
    await waitFor(() => expect(back).toHaveAttribute('aria-disabled', 'false'))
    await userEvent.click(back)
    await waitFor(() => expect(passed(list)).toBe(0))
    expect(back).toHaveFocus()
  })

  it('moves by the arrow keys, End and Home', async () => {
    const list = draw()
    await waitFor(() => expect(list).toHaveAttribute('tabindex', '0'))
    list.focus()
    await userEvent.keyboard(dir === 'ltr' ? '{ArrowRight}' : '{ArrowLeft}')
    await waitFor(() => expect(passed(list)).toBeGreaterThan(150))
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(passed(list)).toBeGreaterThan(500))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Next card' })).toHaveAttribute('aria-disabled', 'true'))
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(passed(list)).toBe(0))
  })
})
