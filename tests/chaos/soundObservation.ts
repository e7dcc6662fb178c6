import type { Observation, SeenRow, TypedMessage } from '../../chaos/observation.ts'

/** An hour on 1 January 2025. */
export const start = Date.UTC(2025, 0, 1)

export const typedOne = (text: string, seconds: number, more: Partial<TypedMessage> = {}): TypedMessage => ({
  text,
  at: start + seconds * 1000,
  page: 1,
  tab: 1,
  resends: 0,
  cancelled: false,
  id: `id-${text}`,
  ...more,
})

export const visitorRow = (text: string, more: Partial<SeenRow> = {}): SeenRow => ({ key: `key-${text}`, author: 'visitor', text, delivery: 'confirmed', attempts: 1, ...more })

export const botRow = (text: string): SeenRow => ({ key: `key-${text}`, author: 'bot', text })

const received = (text: string, seconds: number) => ({ clientMessageId: `id-${text}`, text, at: start + seconds * 1000, processed: true })

/** A short talk in which all went well: two messages, two answers, one reconnect. */
export const sound: Observation = {
  send: 'http',
  deduplicates: true,
  typed: [typedOne('one', 10), typedOne('two', 20)],
  tabs: [
    {
      tab: 1,
      rows: [botRow('hello'), visitorRow('one'), botRow('answer'), visitorRow('two'), { key: 'notice', author: 'system', text: '' }],
      draft: 'half a sentence',
      typedDraft: 'half a sentence',
      status: 'ready',
      isEnded: false,
    },
  ],
  statuses: [
    { status: 'connecting', at: start, tab: 1 },
    { status: 'ready', at: start + 1_000, tab: 1 },
    { status: 'reconnecting', at: start + 15_000, tab: 1 },
    { status: 'ready', at: start + 17_000, tab: 1 },
  ],
  orderChanges: [],
  server: {
    received: [received('one', 10), received('two', 20)],
    transcript: [
      { author: 'bot', text: 'hello' },
      { author: 'visitor', text: 'one' },
      { author: 'bot', text: 'answer' },
      { author: 'visitor', text: 'two' },
    ],
    connections: [
      { number: 1, tab: 1, openedAt: start + 500, closedAt: start + 15_000, earlyFrames: 0 },
      { number: 2, tab: 1, openedAt: start + 16_000, earlyFrames: 0 },
    ],
    afterTheEnd: 0,
  },
  errors: [],
  exposed: ['{"version":1,"visitorId":"a1b2"}'],
  secrets: ['key-of-the-channel'],
  spoken: ['Assistant: hello', 'Assistant: answer'],
  arrivedLive: ['hello', 'answer'],
  longestTask: 20,
  isReconciled: true,
  handed: [
    { clientMessageId: 'id-one', at: start + 10_000 },
    { clientMessageId: 'id-two', at: start + 20_000 },
  ],
  records: [{ at: start + 16_500, arrivedAt: start + 16_600, clientMessageIds: ['id-one'] }],
  replayed: [],
  leftBehind: { connections: 0, timers: 0 },
  at: start + 60_000,
}

/** The sound observation with the first tab changed. */
export function withTab(change: Partial<Observation['tabs'][number]>): Observation {
  return { ...sound, tabs: sound.tabs.map((tab) => ({ ...tab, ...change })) }
}

/** The sound observation with what the server saw changed. */
export function withServer(change: Partial<Observation['server']>): Observation {
  return { ...sound, server: { ...sound.server, ...change } }
}
