import { waitFor } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { happen, receive, sentTexts, start } from '../../react/scriptedChat.tsx'
import { choices, says } from '../panel.tsx'
import { widgetPlaces, type WidgetPlace } from './widgetPlaces.ts'

const press = (keys: string) => happen(() => userEvent.keyboard(keys))

describe.each(Object.entries(widgetPlaces))('by keys, in %s', (_name, mount) => {
  let place: WidgetPlace
  const find = (selector: string) => place.root.querySelector<HTMLElement>(selector)
  const log = () => find('[role="log"][aria-label="Conversation"]') as HTMLElement
  const rows = () => [...log().querySelectorAll<HTMLElement>('li')]
  const field = () => find('.parlance-composer textarea') as HTMLTextAreaElement
  const launcher = () => find('.parlance-launcher') as HTMLElement
  const dialog = () => find('[role="dialog"]')
  const button = (name: string) => find(`button[aria-label="${name}"]`) as HTMLElement
  const gone = () => waitFor(() => expect(dialog()).toBeNull())
  const isFocused = (element: Element | null) => waitFor(() => expect(place.focused()).toBe(element))
  const focus = (element: HTMLElement) => happen(() => element.focus())

  function whereabouts(): string {
    const element = place.focused()
    if (!element) return document.activeElement?.textContent ?? 'nowhere'
    const parts = { launcher: '.parlance-launcher', header: '.parlance-header', message: 'li', transcript: '[role="log"]', composer: '.parlance-composer' }
    return Object.entries(parts).find(([, selector]) => element.closest(selector))?.[0] ?? 'elsewhere'
  }

  async function walk(key: string, end: string): Promise<string[]> {
    const met: string[] = []
    for (let step = 0; step < 30 && met.at(-1) !== end; step++) {
      await press(key)
      if (met.at(-1) !== whereabouts()) met.push(whereabouts())
    }
    return met
  }

  beforeAll(async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    place = await mount()
    await happen(place.api.open)
    await start(place.connection, says('bot', [{ kind: 'text', format: 'plain', text: 'First' }, choices('Old')]))
    await happen(() => place.api.send('neither'))
    await receive(place.connection, says('bot', [{ kind: 'text', format: 'plain', text: 'Last' }, choices('Yes', 'No')]))
    await waitFor(() => expect(rows()).toHaveLength(3))
  })
  beforeEach(async () => {
    await happen(place.api.open)
    await waitFor(() => expect(field()).toBeTruthy())
    if (field().value === '') return
    await focus(field())
    await press('{Control>}a{/Control}{Backspace}')
    await waitFor(() => expect(field().value).toBe(''))
  })
  afterAll(() => {
    place.api.destroy()
    document.body.replaceChildren()
    vi.restoreAllMocks()
  })

  test('Tab goes from the page over launcher, header, transcript, newest message and composer to the page, and back', async () => {
    await focus(place.before)
    expect(await walk('{Tab}', 'after')).toEqual(['launcher', 'header', 'transcript', 'message', 'composer', 'after'])
    expect(await walk('{Shift>}{Tab}{/Shift}', 'before')).toEqual(['composer', 'message', 'transcript', 'header', 'launcher', 'before'])
  })

  test('arrows, Home and End move between messages', async () => {
    await focus(log())
    const met: number[] = []
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'Home', 'PageDown']) {
      await press(`{${key}}`)
      met.push(rows().indexOf(place.focused() as HTMLElement))
    }
    // How far a page goes depends on the letters of the machine.
    const [byPage] = met.splice(5, 1)
    expect(byPage).toBeLessThan(2)
    expect(met.splice(6, 1)[0]).toBeGreaterThan(0)
    expect(met).toEqual([2, 1, 2, 0, 2, 0])
  })

  test('Enter goes into a message, Tab round in it, Escape out of it, to the field, and out of the panel to the launcher', async () => {
    await focus(log())
    await press('{End}{Enter}')
    const first = place.focused()
    expect(first?.closest('li')).toBe(rows()[2])
    const met = [first]
    do {
      await press('{Tab}')
      met.push(place.focused())
    } while (met.at(-1) !== first && met.length < 9)
    expect(met.at(-1)).toBe(first)
    expect(met.every((element) => element?.closest('li') === rows()[2])).toBe(true)
    await press('{Escape}')
    await isFocused(rows()[2] as HTMLElement)
    await press('{Escape}')
    await isFocused(field())
    await press('{Escape}')
    await gone()
    await isFocused(launcher())
  })

  test('Enter sends, Shift and Enter break the line, and words hold the panel open', async () => {
    await focus(field())
    await press('one{Shift>}{Enter}{/Shift}two{Escape}')
    expect(field().value).toBe('one\ntwo')
    expect(dialog()).not.toBeNull()
    await press('{Enter}')
    await waitFor(() => expect(sentTexts(place.connection)).toContain('one\ntwo'))
    await isFocused(field())
  })

  test('a letter in the transcript goes into the field, and messages that arrive move no focus', async () => {
    await focus(log())
    await press('{Home}')
    await receive(place.connection, says('bot', 'One more'), says('bot', [choices('Later', 'Never')]))
    await isFocused(rows()[0] as HTMLElement)
    await press('h')
    await isFocused(field())
    await waitFor(() => expect(field().value).toBe('h'))
  })

  test('after a choice the focus is in the field', async () => {
    await focus([...log().querySelectorAll('button')].find(({ textContent }) => textContent === 'Later') as HTMLElement)
    await press('{Enter}')
    await waitFor(() => expect(sentTexts(place.connection)).toContain('later'))
    await isFocused(field())
  })

  test('Escape takes away what lies uppermost, and gives the focus back', async () => {
    await focus(button('More options'))
    await press('{Enter}')
    await press('{Escape}')
    await isFocused(button('More options'))
    expect(button('More options').ariaExpanded).toBe('false')
    await press('{Enter}')
    await focus(button('Search this conversation'))
    await press('{Enter}')
    await waitFor(() => expect(place.focused()?.closest('.parlance-search')).toBeTruthy())
    await press('{Escape}')
    await isFocused(button('More options'))
    await press('{Enter}')
    await focus(button('End conversation'))
    await press('{Enter}')
    await waitFor(() => expect(place.focused()?.closest('[role="group"]')).toBeTruthy())
    await press('{Escape}')
    await waitFor(() => expect(find('.parlance-panel-prompt')).toBeNull())
    await isFocused(field())
    expect(dialog()).not.toBeNull()
  })

  test('closed, it is its launcher alone: nothing else takes the focus, is told, or takes keys of the page', async () => {
    await happen(place.api.close)
    // While it still goes.
    expect(dialog()?.inert ?? true).toBe(true)
    await gone()
    await focus(place.before)
    expect(await walk('{Tab}', 'after')).toEqual(['launcher', 'after'])
    const controls = place.root.querySelectorAll('button, a[href], input, textarea, select, [tabindex]')
    expect([...controls]).toEqual([launcher()])
    const taken: string[] = []
    const listen = (event: KeyboardEvent) => event.defaultPrevented && taken.push(event.key)
    addEventListener('keydown', listen)
    await press('{Escape}{ArrowDown}{Enter}')
    removeEventListener('keydown', listen)
    expect(taken).toEqual([])
    expect(dialog()).toBeNull()
  })
})
