import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { answer, settled } from '../controller/widgetLine.ts'
import { openTab } from './proactiveTab.ts'

const prices = { id: 'prices', text: 'Questions about prices?' }

describe('rules that a page gives anew whenever it renders', () => {
  test('are not asked a turn for again, nor put off by it', async () => {
    const asked: string[] = []
    let grant: (giveBack: () => void) => void = () => undefined
    const request = (name: string) => new Promise<() => void>((resolve) => void (asked.push(name), (grant = resolve)))
    const { controller, text } = await openTab({ rules: [prices], locks: { request } })
    for (const words of ['Any questions?', 'Questions?']) {
      controller.api.update({ proactive: [{ ...prices, text: words }] })
      grant(() => undefined)
      await settled()
    }
    expect([text(), asked]).toEqual(['Questions?', ['parlance-widget:default:proactive', 'parlance-widget:default:proactive:prices']])
  })

  test('are reported once where they throw', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    onTestFinished(() => void vi.unstubAllGlobals())
    const rules = () => [{ ...prices, when: () => { throw new Error('no cart') } }]
    const { controller, wait, text } = await openTab({ rules: rules() })
    controller.api.update({ proactive: rules() })
    await wait(1_000)
    expect([text(), reported.mock.calls.length]).toEqual([undefined, 1])
  })
})

test('what a page asks for when it hears of a message is shown in its place', async () => {
  const bye = { id: 'bye', text: 'Before you go', after: 60_000 }
  const { controller, wait, text, said } = await openTab({ rules: [{ ...prices, after: 60_000 }, bye] })
  controller.api.on('proactiveShown', () => controller.api.showProactive('bye'))
  controller.api.showProactive('prices')
  await wait(0)
  await wait(0)
  expect([text(), said()]).toEqual(['Before you go', ['proactiveShown prices', 'proactiveShown bye']])
})

test('a message goes as soon as nobody is there to answer, and stays where one can leave a message', async () => {
  for (const [away, left] of [[undefined, undefined], [{ onSubmit: () => undefined }, prices.text]] as const) {
    const line = await openTab({ rules: [{ ...prices, after: 5_000 }], options: { autoStart: false, ...(away ? { away } : {}) } })
    line.controller.api.open()
    await settled()
    line.controller.api.close()
    await answer(line)
    await line.wait(5_000)
    expect(line.text()).toBe(prices.text)
    line.connection.receive({ type: 'availability.changed', availability: { isOpen: false } })
    await settled()
    expect(line.text()).toBe(left)
  }
})
