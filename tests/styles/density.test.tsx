import '../../src/styles/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'

afterEach(cleanup)

const root = (density: string | undefined, children: ReactNode) => (
  <div className="parlance" data-density={density}>
    {children}
  </div>
)
const sizeOf = (node: ReactNode) => {
  render(node)
  return getComputedStyle(screen.getByText('Hello')).fontSize
}

test('a density is whole, whatever is around it', () => {
  render(root('compact', root('cozy', 'Hello')))
  expect(getComputedStyle(screen.getByText('Hello')).getPropertyValue('--parlance-gutter-default')).toBe('16px')
})

test.each<[string, ReactNode, string]>([
  ['without an attribute', root(undefined, 'Hello'), '15px'],
  ['on the root itself', root('compact', 'Hello'), '13px'],
  ['on an element of the page', <div data-density="compact">{root(undefined, 'Hello')}</div>, '13px'],
  ['on a root around', root('cozy', root(undefined, 'Hello')), '14px'],
  ['on both', root('compact', root('comfortable', 'Hello')), '15px'],
])('the nearest density holds: %s', (_where, node, size) => {
  expect(sizeOf(node)).toBe(size)
})
