import { toArray } from '../../../src/core/list/chunkedList.ts'
import { plants } from './plants.ts'
import { reins } from './reins.ts'
import { scenes } from './scenes.ts'
import { watchFrames, type Smoothness } from './smoothness.ts'
import { enter, leave, present, raise, rerender } from './stage.tsx'
import { until } from './until.ts'
import { plainTimers } from './watch/alive.ts'

/** How often a scene is played, with a fault planted each time or without. */
export interface Play {
  readonly scene: string
  readonly times: number
  readonly plant?: string
}

/** What a test can ask of the page. */
export interface Leaks {
  readonly play: (play: Play) => Promise<void>
  /** Brings the chat, and takes it away. */
  readonly enter: () => Promise<void>
  readonly leave: () => void
  readonly rerender: () => void
  /** How often the effects of the chat's page have run since it was brought. */
  readonly mountings: () => number
  readonly say: (text: string) => void
  /** Waits until the transcript has so many messages, and answers how many there are. */
  readonly messages: (atLeast: number) => Promise<number>
  /** The transcript as the chat has it: who said what. Without notices. */
  readonly transcript: () => { readonly author: string; readonly text: string; readonly delivery: string | undefined }[]
  /** Waits until the line stands and every own message has come to an end, at most so many milliseconds. */
  readonly settled: (patience: number) => Promise<void>
  /** How smoothly the page ran since it was asked last. The first time it begins to note. */
  readonly smoothness: () => Smoothness
  /** From now on what the chat knows is kept, whatever becomes of the chat. */
  readonly keepState: () => void
  /** Waits until what lives has not changed for a while. */
  readonly rest: () => Promise<void>
}

declare global {
  interface Window {
    leaks: Leaks
    keptState?: unknown
  }
}

/** Milliseconds without a change that count as rest. */
const restTime = 100
const patience = 3_000
const unsettled = ['queued', 'sending', 'sent']

async function play({ scene, times, plant }: Play): Promise<void> {
  const act = scenes[scene]
  const fault = plant === undefined ? () => undefined : plants[plant]
  if (!act || !fault) throw new Error(`There is no scene "${scene}", or no plant "${plant}".`)
  for (let round = 0; round < times; round++) {
    await act()
    await fault()
  }
}

async function rest(): Promise<void> {
  const begun = performance.now()
  let since = begun
  let last = ''
  for (;;) {
    const now = performance.now()
    const text = JSON.stringify(window.countAlive())
    if (text !== last) since = now
    last = text
    if (now - since > restTime || now - begun > patience) return
    await new Promise<void>((resolve) => void plainTimers.setTimeout(resolve, 10))
  }
}

const root = document.getElementById('root')
if (root) raise(root)

let takeSmoothness: (() => Smoothness) | undefined
const messageCount = () => present().store.getState().messages.length

window.leaks = {
  play,
  enter,
  leave,
  rerender,
  mountings: () => reins.mountings,
  rest,
  say: (text) => void present().send({ text }),
  async messages(atLeast) {
    await until(`${atLeast} messages`, () => messageCount() >= atLeast)
    return messageCount()
  },
  transcript: () =>
    toArray(present().store.getState().messages).flatMap(({ author, parts, delivery }) => {
      const text = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join(' ')
      return text === '' ? [] : [{ author: author.role, text, delivery: delivery?.status }]
    }),
  smoothness: () => (takeSmoothness ??= watchFrames())(),
  async settled(longest) {
    const isSettled = () => {
      const { connection, messages } = present().store.getState()
      return connection.status === 'ready' && !toArray(messages).some(({ delivery }) => delivery && unsettled.includes(delivery.status))
    }
    await until('the last message', isSettled, longest).catch(() => undefined)
  },
  keepState() {
    window.keptState = present().store.getState()
  },
}
