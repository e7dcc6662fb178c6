import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVirtualClock, memoryLocks } from '../../../src/testing/index.ts'
import type { ProactiveRule } from '../../../src/widget/proactive/proactiveRule.ts'
import { settled, tabStorages } from '../controller/widgetLine.ts'
import { openTab, type ProactiveTab, type ProactiveTabOptions } from './proactiveTab.ts'

const paths = ['/', '/prices', '/cart'] as const
const rules = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    after: fc.constantFrom(0, 1_000, 5_000),
    scrolled: fc.constantFrom(0, 0.5),
    onExit: fc.boolean(),
    url: fc.subarray([...paths], { minLength: 1 }),
  }),
  { selector: ({ id }) => id, minLength: 1 },
)

type Step = readonly ['wait', number] | readonly ['move', (typeof paths)[number]] | readonly ['scroll', number] | readonly ['look', boolean] | readonly ['leave' | 'dismiss' | 'open' | 'close' | 'hide' | 'show']
const step = fc.oneof(
  fc.tuple(fc.constant('wait' as const), fc.constantFrom(400, 1_000, 5_000)),
  fc.tuple(fc.constant('move' as const), fc.constantFrom(...paths)),
  fc.tuple(fc.constant('scroll' as const), fc.constantFrom(0, 0.5, 1)),
  fc.tuple(fc.constant('look' as const), fc.boolean()),
  fc.tuple(fc.constantFrom('leave' as const, 'dismiss' as const, 'open' as const, 'close' as const, 'hide' as const, 'show' as const)),
) satisfies fc.Arbitrary<Step>

async function take({ controller, ...tab }: ProactiveTab, [what, value]: Step): Promise<void> {
  if (what === 'wait') await tab.wait(value as number)
  else if (what === 'move') await tab.move(value as string)
  else if (what === 'scroll') await tab.scroll(value as number)
  else if (what === 'look') await tab.look(value as boolean)
  else if (what === 'leave') await tab.leave()
  else if (what === 'dismiss') controller.dismissPreview()
  else controller.api[what]()
  await settled()
}

/** Whatever visitors do in two tabs: one message stands at a time, none is shown twice, nor where the panel is open, the widget hidden or the place another. */
const shownOnce = (plant?: ProactiveTabOptions['plant']) =>
  fc.asyncProperty(rules, fc.array(fc.tuple(fc.nat(1), step), { maxLength: 20 }), async (given, steps) => {
    const locks = memoryLocks()
    const open = tabStorages()
    const clock = createVirtualClock(1_000)
    const all: ProactiveRule[] = given.map((one) => ({ ...one, text: `Message ${one.id}` }))
    const options = { rules: all, clock, options: { autoStart: false }, ...(plant ? { plant } : {}) }
    const tabs = [await openTab({ ...options, storage: open(), locks: locks.tab() }), await openTab({ ...options, storage: open(), locks: locks.tab() })] as const
    const at = ['/', '/']
    for (const [tab, one] of steps) {
      await take(tabs[tab as 0 | 1], one)
      if (one[0] === 'move') at[tab] = one[1]
      tabs.forEach(({ controller }, index) => {
        const standing = controller.proactive.standing()
        if (!standing) return
        const { isOpen } = controller.api.getState()
        expect([isOpen, all.find(({ id }) => id === standing.id)?.url]).toEqual([false, expect.arrayContaining([at[index]])])
      })
      expect(tabs.filter(({ controller }) => controller.proactive.standing()).length).toBeLessThan(2)
    }
    const shown = tabs.flatMap((tab) => tab.said().filter((one) => one.startsWith('proactiveShown')))
    expect(shown).toEqual([...new Set(shown)])
    for (const { stop } of tabs) stop()
    await settled()
    expect([clock.pending, locks.held]).toEqual([0, []])
  })

test('whatever happens, no message comes twice, nor where it has no place', () => fc.assert(shownOnce(), { numRuns: 150 }))

test('a ledger that forgets is found out', async () => {
  const forgetful = fc.check(shownOnce((controller) => ({ ...controller, proactive: { ...controller.proactive, ledger: { ...controller.proactive.ledger, has: () => false } } })), { numRuns: 300, seed: 7 })
  expect((await forgetful).failed).toBe(true)
})
