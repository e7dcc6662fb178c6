import { afterEach, expect, test } from 'vitest'
import { inertOutside } from '../../../src/primitives/window/index.ts'

afterEach(() => document.body.replaceChildren())

const add = (parent: Node, name = 'div') => parent.appendChild(document.createElement(name))

test('everything beside an element is inert, up to the page and through shadow roots, until it is undone', () => {
  const beside = add(document.body)
  const already = add(document.body)
  already.inert = true
  const host = add(add(document.body))
  const shadow = host.attachShadow({ mode: 'open' })
  const inside = add(shadow)
  const element = add(shadow)
  const below = add(element)
  const before = document.documentElement.getAttribute('style')
  const undo = inertOutside(element)
  expect([beside, already, inside].map(({ inert }) => inert)).toEqual([true, true, true])
  expect([host, element, below].map(({ inert }) => inert)).toEqual([false, false, false])
  expect(document.documentElement.style.overflow).toBe('hidden')
  undo()
  expect([beside, already, inside].map(({ inert }) => inert)).toEqual([false, true, false])
  expect(document.documentElement.getAttribute('style')).toBe(before)
})

test('what the page says of its own scrolling comes back', () => {
  document.documentElement.style.overflow = 'clip'
  inertOutside(add(document.body))()
  expect(document.documentElement.style.overflow).toBe('clip')
  document.documentElement.removeAttribute('style')
})
