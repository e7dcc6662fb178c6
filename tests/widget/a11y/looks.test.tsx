import { act, cleanup } from '@testing-library/react'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { auditPage } from '../../components/composer/auditPage.ts'
import { happen } from '../../react/scriptedChat.tsx'
import { renderWidget } from '../widgetPage.tsx'
import { cutWords, overflows, smallTargets, withoutRing } from './flaws.ts'
import { looks, lookAt, setMedia, type Look } from './looks.ts'
import { widgetStories, type WidgetStory } from './widgetStories.ts'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  await setMedia()
  await page.viewport(800, 700)
})

const root = () => document.querySelector('.parlance-widget') as HTMLElement

async function flawsIn(name: string): Promise<string[]> {
  const flaws = [...(await auditPage(root())), ...overflows(root()), ...cutWords(root()), ...smallTargets(root())]
  if (name !== 'forced colours') return flaws
  await happen(() => userEvent.keyboard('{Tab}'))
  return [...flaws, ...withoutRing(root(), (element) => act(() => element.focus()))]
}

test.each(Object.entries<WidgetStory>(widgetStories))('nothing is wrong with the widget, in any look: %s', async (_story, { props, play }) => {
  const widget = await renderWidget({ title: 'Harbour Bank', ...props })
  await play?.(widget)
  const flaws: Record<string, string[]> = {}
  for (const [name, look] of Object.entries<Look>(looks)) {
    if (look.props) await widget.again(look.props)
    await lookAt(look, root(), async () => {
      const found = await flawsIn(name)
      if (found.length > 0) flaws[name] = found
    })
  }
  expect(flaws).toEqual({})
})

describe('what looks for flaws', () => {
  const draw = (style: string, markup: (element: HTMLElement) => void) => {
    const element = document.body.appendChild(document.createElement('div'))
    element.style.cssText = style
    markup(element)
    return element
  }
  const add = (parent: Element, name: string, style: string, words = '') => {
    const element = parent.appendChild(document.createElement(name))
    element.style.cssText = style
    element.textContent = words
    return element
  }
  afterEach(() => document.body.replaceChildren())

  test('sees words that are cut, what goes beyond the window, and small buttons', () => {
    const cut = draw('width: 60px; overflow: hidden', (element) => add(element, 'p', 'width: 200px', 'Words that nobody can read to their end'))
    expect(cutWords(cut)).toHaveLength(1)
    const low = draw('height: 20px; overflow: clip', (element) => add(element, 'p', 'padding: 30px 0', 'Out of sight'))
    expect(cutWords(low)).toHaveLength(1)
    const scrolled = draw('height: 20px; overflow: hidden auto', (element) => add(element, 'p', 'margin: 30px 0', 'To be scrolled to'))
    expect(cutWords(scrolled)).toEqual([])
    const side = draw('width: 60px; overflow: auto', (element) => add(element, 'p', 'width: 200px', 'Wide'))
    expect(overflows(side)).toHaveLength(1)
    const beyond = draw('', (element) => add(element, 'button', 'position: fixed; left: -20px; width: 40px; height: 40px'))
    expect(overflows(beyond)).toHaveLength(1)
    const small = draw('', (element) => add(element, 'button', 'width: 20px; height: 40px; padding: 0'))
    expect(smallTargets(small)).toHaveLength(1)
  })

  test('sees what has no ring', async () => {
    const plain = draw('', (element) => {
      add(element, 'button', 'outline: none; border: 1px solid', 'None')
      const ringed = add(element, 'button', 'outline: none; border: 1px solid', 'One')
      ringed.onfocus = () => (ringed.style.outline = '2px solid')
    })
    await userEvent.keyboard('{Tab}')
    expect(withoutRing(plain, (element) => element.focus())).toEqual(['no ring: <button class=""> None'])
  })
})
