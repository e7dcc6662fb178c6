import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Carousel } from '../../../src/primitives/carousel/index.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const row = (items = 3) => (
  <Carousel.Root aria-label="Things">
    <Carousel.Viewport aria-label="List of things" style={{ display: 'flex', overflowX: 'auto', width: 200 }}>
      {Array.from({ length: items }, (_, index) => (
        <Carousel.Item key={index} style={{ flex: '0 0 150px' }}>
          {index}
        </Carousel.Item>
      ))}
    </Carousel.Viewport>
    <Carousel.Previous aria-label="Back" />
    <Carousel.Next aria-label="On" />
  </Carousel.Root>
)

describe('the parts of a carousel', () => {
  it('render one element each and hand their refs on', () => {
    const root = createRef<HTMLDivElement>()
    const viewport = createRef<HTMLUListElement>()
    const item = createRef<HTMLLIElement>()
    const next = createRef<HTMLButtonElement>()
    render(
      <Carousel.Root ref={root} className="mine">
        <Carousel.Viewport ref={viewport}>
          <Carousel.Item ref={item} />
        </Carousel.Viewport>
        <Carousel.Next ref={next} />
      </Carousel.Root>,
    )
    expect([root, viewport, item, next].map(({ current }) => current?.localName)).toEqual(['div', 'ul', 'li', 'button'])
    expect(root.current).toHaveClass('mine')
  })

  it('show by attributes where there is more', async () => {
    render(row())
    await waitFor(() => expect(screen.getByRole('group', { name: 'Things' })).toHaveAttribute('data-can-go-on'))
    expect(screen.getByRole('group', { name: 'Things' })).not.toHaveAttribute('data-can-go-back')
  })

  it('take no keyboard where everything fits', async () => {
    const view = render(row())
    await waitFor(() => expect(screen.getByRole('list')).toHaveAttribute('tabindex', '0'))
    view.rerender(row(1))
    await waitFor(() => expect(screen.getByRole('list')).not.toHaveAttribute('tabindex'))
  })

  it('say what is wrong when a part stands alone', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Carousel.Next />)).toThrow('Put it inside <Carousel.Root>')
  })

  it('can be written on the server', () => expect(renderToString(row())).toContain('aria-disabled="true"'))
})
