import type { Observation, RecordedEntry, TypedMessage } from '../observation.ts'
import type { BrowserTab } from './browserTab.ts'
import type { BrowserTabs } from './browserTabs.ts'
import { authors, wordsOf } from './observeServer.ts'
import type { ServerMemory } from './remoteServer.ts'
import { matchConnections, readRecords } from './trafficLog.ts'

/** The key with which the page opens the line. */
const secret = 'e2e-key'

/** What there is to look at. */
export interface SeenWorld {
  readonly send: 'http' | 'socket'
  readonly deduplicates: boolean
  readonly typed: readonly TypedMessage[]
  readonly tabs: BrowserTabs
  readonly memory: ServerMemory
}

const exposedBy = ({ page }: BrowserTab) =>
  page.evaluate(() => [location.href, JSON.stringify(watched.client.store.getState()), JSON.stringify(history.state), ...Object.entries({ ...localStorage, ...sessionStorage }).flat()])

/** Everything that was seen so far. What is spoken and how long tasks take is measured elsewhere: here the browser is stopped now and then. */
export async function observeWorld({ send, deduplicates, typed, tabs, memory }: SeenWorld): Promise<Observation> {
  const { traffic } = tabs
  const recordOf = (id: string | undefined): RecordedEntry[] =>
    (memory.conversations.find((one) => one.id === id)?.entries ?? []).filter(({ content }) => content.length > 0).map(({ from, content }) => ({ author: authors[from], text: wordsOf(content) }))
  const seen = await Promise.all(
    tabs.all.map(async (tab) => {
      const { rows, draft, status, isEnded, conversationId } = await tab.state()
      const { typedDraft } = tab
      return { tab: tab.number, rows, draft, status, isEnded, transcript: recordOf(conversationId), ...(typedDraft === undefined ? {} : { typedDraft }) }
    }),
  )
  const records = readRecords(traffic.records, (id) => memory.known.get(id)?.entries)
  return {
    send,
    deduplicates,
    typed: typed.map((message) => ({ ...message })),
    tabs: seen,
    statuses: [...tabs.statuses],
    orderChanges: [...tabs.orderChanges],
    server: {
      received: memory.received.map(({ clientMsgId, content, at, processed, conversationId }) => ({ clientMessageId: clientMsgId, text: wordsOf(content), at, processed, conversationId })),
      transcript: seen[0]?.transcript ?? [],
      connections: matchConnections(memory.connections, traffic.dials),
      afterTheEnd: traffic.late,
    },
    errors: [...tabs.errors],
    exposed: [...(await Promise.all(tabs.all.map(exposedBy))).flat(), ...tabs.errors, ...tabs.logged],
    secrets: [secret],
    spoken: [],
    arrivedLive: [],
    longestTask: 0,
    handed: traffic.handed,
    ...(records ? { records } : {}),
    at: Date.now(),
  }
}
