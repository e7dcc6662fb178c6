import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, StrictMode, useState } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Lightbox } from '../../../src/primitives/lightbox/index.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Gallery({ onClose }: { readonly onClose?: () => void }) {
  const [open, setOpen] = useState(false)
  const [index, setIndex] = useState(1)
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <Lightbox.Root
        aria-label="Gallery"
        open={open}
        onClose={() => {
          setOpen(false)
          onClose?.()
        }}
        index={index}
        count={3}
        onIndexChange={setIndex}
      >
        <Lightbox.Close>Close</Lightbox.Close>
        <p>picture {index}</p>
        <Lightbox.Previous>Back</Lightbox.Previous>
        <Lightbox.Next>On</Lightbox.Next>
      </Lightbox.Root>
    </>
  )
}

async function open(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))
  return screen.findByRole('dialog', { name: 'Gallery' })
}

describe('a lightbox', () => {
  it('is modal, and gives the focus back', async () => {
    const onClose = vi.fn()
    render(<StrictMode><Gallery onClose={onClose} /></StrictMode>)
    const dialog = await open()
    expect(dialog.matches(':modal')).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus()
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('closes when pressed beside its content, and not when pressed inside', async () => {
    render(<Gallery />)
    const dialog = await open()
    fireEvent.click(screen.getByText('picture 1'))
    expect(dialog).toHaveAttribute('open')
    fireEvent.click(dialog)
    await waitFor(() => expect(dialog).not.toHaveAttribute('open'))
  })

  it('follows when the browser closes it', async () => {
    render(<Gallery />)
    const dialog = (await open()) as HTMLDialogElement
    dialog.close()
    await waitFor(() => expect(screen.queryByText('picture 1')).toBeNull())
    await open()
    expect(screen.getByText('picture 1')).toBeVisible()
  })

  it.each([
    ['ltr', '{ArrowRight}', 'picture 2'],
    ['ltr', '{ArrowLeft}', 'picture 0'],
    ['rtl', '{ArrowRight}', 'picture 0'],
    ['rtl', '{ArrowLeft}', 'picture 2'],
    ['ltr', '{Home}', 'picture 0'],
    ['ltr', '{End}', 'picture 2'],
  ])('moves by keys (%s %s)', async (dir, key, expected) => {
    render(<div dir={dir}><Gallery /></div>)
    await open()
    await userEvent.keyboard(key)
    expect(screen.getByText(expected)).toBeVisible()
  })

  it('stops at its ends without losing the focus', async () => {
    render(<Gallery />)
    await open()
    const on = screen.getByRole('button', { name: 'On' })
    await userEvent.click(on)
    await userEvent.click(on)
    expect(screen.getByText('picture 2')).toBeVisible()
    expect(on).toHaveAttribute('aria-disabled', 'true')
    expect(on).toHaveFocus()
  })

  it('hands its ref on, and says what is wrong when a part stands alone', () => {
    const ref = createRef<HTMLDialogElement>()
    render(<Lightbox.Root ref={ref} open={false} onClose={vi.fn()} index={0} count={1} onIndexChange={vi.fn()} />)
    expect(ref.current?.localName).toBe('dialog')
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Lightbox.Close />)).toThrow('Put it inside <Lightbox.Root>')
  })

  it('can be written on the server', () => expect(renderToString(<Gallery />)).toContain('<dialog'))
})
