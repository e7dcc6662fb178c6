import { createVirtualClock, memoryChannels, memoryLocks } from '../../../src/testing/index.ts'
import { answer, settled, tabStorages, widget, type WidgetLine, type WidgetLineOptions } from './widgetLine.ts'

/** A widget in one of several tabs of a browser. */
export interface WidgetTab extends WidgetLine {
  /** The tab is gone without a word. */
  readonly crash: () => Promise<void>
}

/** Makes a browser whose tabs share what is stored and one line. */
export function widgetTabs({ options, connection }: Pick<WidgetLineOptions, 'options' | 'connection'> = {}) {
  const storageOfTab = tabStorages()
  const clock = createVirtualClock()
  const locks = memoryLocks()
  const channels = memoryChannels()

  async function wait(milliseconds: number) {
    for (let left = milliseconds; left > 0; left -= 250) {
      clock.advance(Math.min(left, 250))
      await settled()
    }
  }

  async function open(): Promise<WidgetTab> {
    const mine = locks.tab()
    const ways = channels.tab()
    const tab = await widget({ storage: storageOfTab(), connection: { clock, locks: mine, channels: ways, ...connection }, ...(options ? { options } : {}) })
    await settled()
    return {
      ...tab,
      async crash() {
        ways.crash()
        mine.crash()
        await settled()
      },
    }
  }

  return {
    clock,
    wait,
    open,
    /** So many tabs in one conversation; the first holds the line. */
    async start(count: number): Promise<readonly WidgetTab[]> {
      const first = await open()
      first.controller.api.send('Hello')
      await answer(first)
      const tabs = [first]
      while (tabs.length < count) tabs.push(await open())
      return tabs
    },
  }
}
