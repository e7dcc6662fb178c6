import { expect, test, vi } from 'vitest'
import { createVirtualClock } from '../../../src/testing/index.ts'
import { createPageStay } from '../../../src/widget/proactive/createPageStay.ts'
import { openTab } from './proactiveTab.ts'

const prices = { id: 'prices', text: 'Questions about prices?' }

test('a page is not measured before it is asked how far it was scrolled', () => {
  const scrolled = vi.fn(() => 0.5)
  const stay = createPageStay({
    clock: createVirtualClock(), locks: undefined, tellsMoves: true, isVisible: () => true, address: () => new URL('https://harbour.example'), scrolled, watch: () => () => undefined,
  })
  expect([scrolled.mock.calls.length, stay.facts().scrolled]).toEqual([0, 0])
  stay.update(true)
  expect(stay.facts().scrolled).toBe(0.5)
})

test('a condition of the page’s own knows the depth, and is not asked with each pixel', async () => {
  const when = vi.fn(({ scrolled }: { readonly scrolled: number }) => scrolled >= 0.5)
  const { scroll, wait, text } = await openTab({ rules: [{ ...prices, when }] })
  const asked = when.mock.calls.length
  await scroll(0.6)
  await scroll(0.1)
  expect([when.mock.calls.length, text()]).toEqual([asked, undefined])
  await wait(1_000)
  expect(text()).toBe(prices.text)
})
