import { cleanup, render } from '@testing-library/react'
import { createRef, type ReactElement, type RefObject } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Composer } from '../../../src/primitives/composer/index.ts'

afterEach(cleanup)

const inRoot = (part: ReactElement) => <Composer.Root canAttach>{part}</Composer.Root>

test.each<[string, string, (ref: RefObject<null>) => ReactElement]>([
  ['Root', 'DIV', (ref) => <Composer.Root ref={ref} className="mine" data-mine="yes" />],
  ['DropTarget', 'DIV', (ref) => <Composer.DropTarget ref={ref} className="mine" data-mine="yes" />],
  ['Input', 'TEXTAREA', (ref) => inRoot(<Composer.Input ref={ref} className="mine" data-mine="yes" />)],
  ['Send', 'BUTTON', (ref) => inRoot(<Composer.Send ref={ref} className="mine" data-mine="yes" />)],
  ['Attach', 'BUTTON', (ref) => inRoot(<Composer.Attach ref={ref} className="mine" data-mine="yes" />)],
  ['FileInput', 'INPUT', (ref) => inRoot(<Composer.FileInput ref={ref} className="mine" data-mine="yes" />)],
])('Composer.%s renders one %s, forwards its ref and passes on what it is given', (_name, tag, part) => {
  const ref = createRef<HTMLElement>()
  render(part(ref as RefObject<null>))
  expect([ref.current?.tagName, ref.current?.className, ref.current?.dataset['mine']]).toEqual([tag, 'mine', 'yes'])
})

test.each([
  ['Input', <Composer.Input />],
  ['Send', <Composer.Send />],
  ['Attach', <Composer.Attach />],
  ['FileInput', <Composer.FileInput />],
])('Composer.%s without a root says what is missing', (name, part) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(part)).toThrow(`Parlance: Composer.${name} has no composer. Put it inside <Composer.Root>.`)
  complaints.mockRestore()
})

test('no part writes a style attribute into its markup before it is in the page', () => {
  const { container } = render(inRoot(<Composer.Send />))
  expect(container.querySelector('[style]')).toBeNull()
})
