import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '../../src/model/index.ts'
import { happen, receive } from '../react/scriptedChat.tsx'
import { ana, field, log, message, renderStartedPanel, says, settle, type PanelChat } from './panel.tsx'
import { lastInView } from '../../src/widget/useFoundPlace.ts'
import { searchModule } from '../../src/widget/latePanel.ts'
import { preloadLate } from '../preloadLate.ts'

beforeAll(preloadLate)

afterEach(cleanup)

const search = () => screen.getByRole('searchbox', { name: 'Search this conversation' })
const bar = () => screen.getByRole('search')
const openButton = () => screen.getByRole('button', { name: 'Search this conversation' })
const ways = { earlier: () => screen.getByRole('button', { name: 'Earlier match' }), later: () => screen.getByRole('button', { name: 'Later match' }) }

/** The words that are lit under a name, in the order of the page. */
function lit(name: 'parlance-found' | 'parlance-found-current'): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[]
  return ranges.filter(({ startContainer }) => startContainer.isConnected).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
}
const current = () => [...(CSS.highlights.get('parlance-found-current') ?? [])][0] as Range | undefined
const rowOfCurrent = () => (current()?.startContainer.parentElement as HTMLElement).closest('li')

function isCentred(): boolean {
  const place = current()?.getBoundingClientRect()
  const box = log().getBoundingClientRect()
  return place !== undefined && place.top > box.top + box.height * 0.1 && place.bottom < box.bottom - box.height * 0.1
}

async function find(words: string, count: string): Promise<void> {
  await userEvent.clear(search())
  await userEvent.type(search(), words)
  await waitFor(() => expect(bar()).toHaveTextContent(count))
  await settle()
}

const markdown = (text: string): Message['parts'] => [{ kind: 'text', format: 'markdown', text }]

describe('a long conversation', () => {
  // Made once: 5,000 messages, every thousandth of them with a needle.
  const history = Array.from({ length: 5_000 }, (_, index) => message(index % 3 ? ana : 'visitor', index % 1_000 === 500 ? `A Nadel, a needle: ${index}` : `Straw ${index}`))
  let chat: PanelChat
  beforeEach(async () => {
    chat = await renderStartedPanel()
    await receive(chat.connection, { type: 'transcript.loaded', messages: history, complete: true })
    await settle()
  })

  test('what lies far away is found, counted from the newest, lit and brought to the middle', async () => {
    await userEvent.click(openButton())
    await find('needle', '1 of 5')
    await waitFor(() => expect(rowOfCurrent()).toHaveTextContent('needle: 4500'))
    await waitFor(() => expect(isCentred()).toBe(true))
    await userEvent.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(bar()).toHaveTextContent('3 of 5'))
    await waitFor(() => expect(rowOfCurrent()).toHaveTextContent('needle: 2500'))
    await waitFor(() => expect(isCentred()).toBe(true))
    expect(lit('parlance-found-current')).toEqual(['needle'])
    expect(log().querySelectorAll('li').length).toBeLessThan(60)
  })

  test('Shift and Enter, and the arrows, lead the other way and around the end', async () => {
    await userEvent.click(openButton())
    await find('needle', '1 of 5')
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    await waitFor(() => expect(bar()).toHaveTextContent('5 of 5'))
    await waitFor(() => expect(rowOfCurrent()).toHaveTextContent('needle: 500'))
    await userEvent.click(ways.earlier())
    await waitFor(() => expect(bar()).toHaveTextContent('1 of 5'))
    await userEvent.click(ways.later())
    await waitFor(() => expect(bar()).toHaveTextContent('5 of 5'))
  })

  test('a message that comes meanwhile is searched, and moves neither the reader nor the place', async () => {
    await userEvent.click(openButton())
    await find('needle', '1 of 5')
    await waitFor(() => expect(isCentred()).toBe(true))
    const top = current()?.getBoundingClientRect().top
    await receive(chat.connection, says(ana, 'One more needle'))
    await waitFor(() => expect(bar()).toHaveTextContent('2 of 6'))
    expect(rowOfCurrent()).toHaveTextContent('needle: 4500')
    expect(Math.abs((current()?.getBoundingClientRect().top ?? 0) - (top ?? 0))).toBeLessThan(1)
  })

  test('closing leaves the reader where he is and puts everything out', async () => {
    await userEvent.click(field())
    await userEvent.keyboard('{Control>}f{/Control}')
    await find('needle', '1 of 5')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rowOfCurrent()).toHaveTextContent('needle: 3500'))
    await waitFor(() => expect(isCentred()).toBe(true))
    const row = rowOfCurrent() as HTMLElement
    const top = row.getBoundingClientRect().top
    await userEvent.keyboard('{Escape}')
    await settle()
    expect(screen.queryByRole('search')).toBeNull()
    expect(field()).toHaveFocus()
    expect(CSS.highlights.size).toBe(0)
    expect(Math.abs(row.getBoundingClientRect().top - top)).toBeLessThan(1)
  })
})

describe('what is lit is what is counted', () => {
  test('in markdown that is shown without its marks, in files, buttons and cards', async () => {
    const { connection } = await renderStartedPanel()
    await receive(
      connection,
      says(ana, markdown('A **par**cel, and [the parcel](https://parcel.example/parcel).\n\n- parcel `parcel`\n\n```\nparcel\n```')),
      says(ana, [{ kind: 'files', files: [{ id: 'f', kind: 'document', name: 'A long name of my parcel.pdf', url: 'https://example.com/parcel' }] }]),
      says(ana, [{ kind: 'buttons', title: 'Which parcel?', options: [{ action: 'reply', label: 'My parcel', value: 'parcel' }] }]),
      says(ana, [{ kind: 'cards', cards: [{ title: 'Parcel', description: 'A parcel', actions: [{ action: 'reply', label: 'Parcel', value: 'x' }] }] }]),
    )
    await userEvent.click(openButton())
    await find('parcel', '1 of 11')
    await waitFor(() => expect([...lit('parlance-found'), ...lit('parlance-found-current')]).toHaveLength(11))
    for (let number = 2; number <= 11; number++) {
      await userEvent.keyboard('{Enter}')
      await waitFor(() => expect(bar()).toHaveTextContent(`${number} of 11`))
      await settle()
      expect(lit('parlance-found-current').map((words) => words.toLowerCase())).toEqual(['parcel'])
      expect(log().querySelector('[data-found]')).toBeNull()
    }
    expect(rowOfCurrent()).toHaveTextContent('A parcel, and the parcel')
  })

  test('a place that is not drawn marks its message', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says(ana, `${'line\n'.repeat(100)}and the needle`), says(ana, 'ok'))
    await userEvent.click(openButton())
    await find('needle', '1 of 1')
    await waitFor(() => expect(log().querySelector('[data-found="current"]')).toHaveTextContent('line'))
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(lit('parlance-found-current')).toEqual(['needle']))
    expect(log().querySelector('[data-found]')).toBeNull()
  })

  test('an answer that grows is lit as it grows', async () => {
    const { connection } = await renderStartedPanel()
    const grow = async (chunk: string) => {
      await receive(connection, { type: 'stream.advanced', author: { role: 'bot' }, format: 'plain', chunk })
      await happen(() => connection.clock.advance(50))
    }
    await receive(connection, says('visitor', 'Tell me about needles'))
    await userEvent.click(openButton())
    await find('needle', '1 of 1')
    await grow('A needle ')
    await waitFor(() => expect(bar()).toHaveTextContent('2 of 2'))
    await grow('in a needle case ')
    await waitFor(() => expect(bar()).toHaveTextContent('3 of 3'))
    await waitFor(() => expect(lit('parlance-found')).toEqual(['needle', 'needle']))
  })
})

describe('a search that comes late', () => {
  /** The answer lets it come. */
  function holdBack() {
    const real = searchModule.get
    const listeners = new Set<() => void>()
    const get = vi.spyOn(searchModule, 'get').mockReturnValue(undefined)
    vi.spyOn(searchModule, 'load').mockReturnValue(new Promise(() => undefined))
    vi.spyOn(searchModule, 'subscribe').mockImplementation((listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    })
    return () =>
      act(() => {
        get.mockImplementation(real)
        listeners.forEach((listener) => listener())
      })
  }
  const press = () => fireEvent.keyDown(field(), { key: 'f', code: 'KeyF', ctrlKey: true })

  beforeEach(async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says(ana, 'One parcel'))
  })
  afterEach(() => void vi.restoreAllMocks())

  test('says so, and opens where the visitor still waits for it', async () => {
    const come = holdBack()
    await userEvent.click(openButton())
    expect(openButton()).toHaveAttribute('aria-busy', 'true')
    come()
    expect(search()).toHaveFocus()
    expect(openButton()).not.toHaveAttribute('aria-busy')
  })

  test('leaves the focus where he has gone on: to the field, or with what he writes in it', async () => {
    const comeFirst = holdBack()
    await userEvent.click(openButton())
    await userEvent.type(field(), 'One ')
    comeFirst()
    expect(field()).toHaveFocus()
    const come = holdBack()
    press()
    expect(openButton()).toHaveAttribute('aria-busy', 'true')
    await userEvent.keyboard('parcel')
    come()
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('One parcel')
    expect(screen.queryByRole('search')).toBeNull()
  })

  test('is called off by Escape, by its button, and by its keys, which are the browser’s then', async () => {
    const come = holdBack()
    await userEvent.click(openButton())
    await userEvent.keyboard('{Escape}')
    expect(openButton()).not.toHaveAttribute('aria-busy')
    await userEvent.click(openButton())
    await userEvent.click(openButton())
    expect(openButton()).not.toHaveAttribute('aria-busy')
    expect(press()).toBe(false)
    expect(press()).toBe(true)
    come()
    expect(screen.queryByRole('search')).toBeNull()
  })
})

test('a search begins at messages: words of the host above them are none', () => {
  const root = document.body.appendChild(document.createElement('div'))
  const list = root.appendChild(document.createElement('div'))
  list.setAttribute('role', 'log')
  list.className = 'parlance-transcript-log'
  const words = list.appendChild(document.createElement('p'))
  words.dataset['messageKey'] = 'proactive offer'
  words.textContent = 'Any questions?'
  expect(lastInView(root)).toBeUndefined()
  const row = list.appendChild(document.createElement('p'))
  Object.assign(row.dataset, { messageKey: 'm1', index: '0' })
  row.textContent = 'One parcel'
  expect(lastInView(root)).toBe('m1')
  root.remove()
})

describe('keys and focus', () => {
  const said = [says(ana, 'One parcel'), says('visitor', 'Two parcels, one parcel')]

  test('the keys of the browser open it from inside the panel only, and once more in its field belong to the browser', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, ...said)
    const press = (target: Element, more: KeyboardEventInit = {}) => fireEvent.keyDown(target, { key: 'f', code: 'KeyF', ctrlKey: true, ...more })
    expect(press(document.body)).toBe(true)
    expect(press(field(), { shiftKey: true })).toBe(true)
    expect(screen.queryByRole('search')).toBeNull()
    expect(press(field(), { key: 'а' })).toBe(false)
    await waitFor(() => expect(search()).toHaveFocus())
    expect(press(search())).toBe(true)
  })

  test('the focus goes back to where it was, and what is around the search stays open', async () => {
    const onKeyDown = vi.fn()
    const { connection } = await renderStartedPanel({ onKeyDown })
    await receive(connection, ...said)
    await userEvent.click(openButton())
    expect(search()).toHaveFocus()
    // The header that is covered cannot be reached.
    expect(openButton().closest('[inert]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(openButton()).toHaveFocus()
    expect(openButton().closest('[inert]')).toBeNull()
    expect(onKeyDown).not.toHaveBeenCalled()
    await userEvent.click(openButton())
    await userEvent.click(screen.getByRole('button', { name: 'Close search' }))
    expect(openButton()).toHaveFocus()
  })

  test('Enter that ends a composition goes nowhere', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, ...said)
    await userEvent.click(openButton())
    await find('parcel', '1 of 3')
    fireEvent.keyDown(search(), { key: 'Enter', keyCode: 229 })
    fireEvent.keyDown(search(), { key: 'Escape', keyCode: 229 })
    await settle()
    expect(bar()).toHaveTextContent('1 of 3')
  })

  test('how many there are is spoken once, and each place as it is gone to', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, ...said)
    await userEvent.click(openButton())
    const status = within(bar()).getByRole('status')
    const spoken: string[] = []
    const observer = new MutationObserver(() => void (status.textContent && spoken.push(status.textContent)))
    observer.observe(status, { childList: true, subtree: true, characterData: true })
    await find('parcel', '1 of 3')
    await waitFor(() => expect(spoken).toEqual(['3 matches']))
    await receive(connection, says(ana, 'A third parcel'))
    await waitFor(() => expect(bar()).toHaveTextContent('2 of 4'))
    await userEvent.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(spoken.at(-1)).toBe('4 of 4: Ana: One parcel'))
    expect(spoken).toEqual(['3 matches', '3 of 4: You: Two parcels, one parcel', '4 of 4: Ana: One parcel'])
    observer.disconnect()
  })

  test('there is none before the first message, and none where the host wants none', async () => {
    const { connection, unmount } = await renderStartedPanel()
    expect(screen.queryByRole('button', { name: 'Search this conversation' })).toBeNull()
    await receive(connection, ...said)
    expect(openButton()).toBeVisible()
    unmount()
    const other = await renderStartedPanel({ search: false })
    await receive(other.connection, ...said)
    expect(screen.queryByRole('button', { name: 'Search this conversation' })).toBeNull()
    expect(fireEvent.keyDown(field(), { key: 'f', code: 'KeyF', ctrlKey: true })).toBe(true)
  })
})
