import type { BrowserContext, Page } from 'playwright'
import { createTrafficLog, type Dial } from '../../chaos/browser/trafficLog.ts'
import { watchPage } from '../../chaos/browser/watchPage.ts'
import { watchSockets, type SocketTraffic } from '../../chaos/browser/watchSockets.ts'
import type { Observation } from '../../chaos/observation.ts'
import type { ConnectionStatus } from '../../src/model/index.ts'

/** What pages told of themselves, those that are gone as well. */
export interface PageNotes {
  readonly statuses: readonly Observation['statuses'][number][]
  readonly orderChanges: readonly Observation['orderChanges'][number][]
  /** Every socket that a page made. */
  readonly dials: readonly Dial[]
  /** When a client was told that the conversation is over, or was refused. */
  readonly endedAt: number | undefined
}

/** Lets every page that will be opened tell of itself, before its own scripts run. */
export async function takeNotes(context: BrowserContext, tabOf: (page: Page) => number): Promise<PageNotes> {
  const statuses: Observation['statuses'][number][] = []
  const orderChanges: Observation['orderChanges'][number][] = []
  const traffic = createTrafficLog()
  let endedAt: number | undefined

  await context.exposeBinding('noteStatus', ({ page }, status: ConnectionStatus, at: number, isOver: boolean) => {
    const tab = tabOf(page)
    if (statuses.findLast((change) => change.tab === tab)?.status !== status) statuses.push({ status, at, tab })
    endedAt = isOver ? (endedAt ?? at) : undefined
  })
  await context.exposeBinding('noteOrder', (_source, before: string[], after: string[]) => {
    orderChanges.push({ before, after, at: Date.now() })
  })
  await context.exposeBinding('noteTraffic', ({ page }, one: SocketTraffic) => traffic.note(tabOf(page), one))
  context.on('page', (page) => {
    // A page that is closed or dies tells nothing.
    const leave = () => traffic.leave(tabOf(page), Date.now())
    page.on('close', leave)
    page.on('crash', leave)
  })
  await context.addInitScript(watchPage)
  await context.addInitScript(watchSockets)
  return {
    statuses,
    orderChanges,
    get dials() {
      return traffic.dials
    },
    get endedAt() {
      return endedAt
    },
  }
}
