import { afterEach, expect, test } from 'vitest'
import { isFocusLost } from '../../../src/primitives/window/index.ts'

afterEach(() => document.body.replaceChildren())

test('a focus is lost where nothing on the page has it, and not where another part of the page has', () => {
  const outside = document.body.appendChild(document.createElement('input'))
  const plain = document.body.appendChild(document.createElement('div'))
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const inside = shadow.appendChild(document.createElement('input'))
  const areLost = () => [isFocusLost(plain), isFocusLost(inside)]
  expect(areLost()).toEqual([true, true])
  outside.focus()
  expect(areLost()).toEqual([false, false])
  inside.focus()
  expect(areLost()).toEqual([false, false])
  inside.remove()
  shadow.append(inside)
  expect(areLost()).toEqual([true, true])
})
