import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, test, vi } from 'vitest'
import { happen, receive } from '../react/scriptedChat.tsx'
import { ana, button, renderPanel, renderStartedPanel, says } from './panel.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const press = (keys: string) => happen(() => userEvent.keyboard(keys))
const prompt = () => screen.queryByRole('group', { name: 'Save conversation' })

/** What was handed to the browser to be saved: by which name, and the files themselves. */
function watchSaving() {
  const names: string[] = []
  const blobs: Blob[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blobs.push(made as Blob)
    return `blob:made-${blobs.length}`
  })
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  return { names, blobs, revoked }
}

test('the visitor saves the conversation by keyboard, in the kind that he picks, and its memory is given back', async () => {
  const { names, blobs, revoked } = watchSaving()
  const { connection, unmount } = await renderStartedPanel({ download: { title: 'Harbour: help/desk' } })
  await receive(connection, says(ana, 'Good morning'))
  button('Save conversation').focus()
  await press('{Enter}')
  expect(document.activeElement).toBe(button('Web page'))
  await press('{Tab}{Enter}')
  await waitFor(() => expect(prompt()).toBeNull())
  expect(document.activeElement).toBe(button('Save conversation'))
  expect(names[0]).toMatch(/^Harbour-help-desk-\d{4}-\d{2}-\d{2}\.txt$/)
  expect(await blobs[0]?.text()).toContain('Good morning')

  await press('{Enter}')
  await press('{Enter}')
  await waitFor(() => expect(blobs).toHaveLength(2))
  expect(blobs[1]?.type).toBe('text/html;charset=utf-8')
  unmount()
  expect(revoked.mock.calls.flat()).toEqual(['blob:made-1', 'blob:made-2'])
})

test('Escape puts the question away, and the focus goes back', async () => {
  const { connection } = await renderStartedPanel({ download: true })
  await receive(connection, says(ana, 'Good morning'))
  button('Save conversation').focus()
  await press('{Enter}')
  await press('{Escape}')
  expect(prompt()).toBeNull()
  expect(document.activeElement).toBe(button('Save conversation'))
})

test('a file that cannot be made is told, and can be tried again', async () => {
  const { connection } = await renderStartedPanel({ download: true })
  await receive(connection, says(ana, 'Good morning'))
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('There is no memory.')
  })
  await happen(() => button('Save conversation').click())
  await happen(() => button('Data (JSON)').click())
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The conversation could not be saved. Please try again.'))
  expect(button('Data (JSON)')).toBeTruthy()
})

test('it is offered where the host wants it, once something was said', async () => {
  const { connection } = await renderStartedPanel({ download: true })
  expect(screen.queryByRole('button', { name: 'Save conversation' })).toBeNull()
  await receive(connection, says(ana, 'Good morning'))
  expect(button('Save conversation')).toBeTruthy()
  cleanup()
  const other = await renderPanel()
  await receive(other.connection, says(ana, 'Good morning'))
  expect(screen.queryByRole('button', { name: 'Save conversation' })).toBeNull()
})
