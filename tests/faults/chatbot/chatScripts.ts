import fc from 'fast-check'
import type { ChatbotSettings } from '../../../sandbox/chatbot/settings.ts'
import type { ClientEventName } from '../../../sandbox/chatbot/wire.ts'
import type { ChatbotWorld } from './chatbotWorld.ts'
import { wordsOf } from './judgeChat.ts'

/** One thing that happens. `pick` chooses what it happens to. */
export type Step =
  | { readonly type: 'pass'; readonly milliseconds: number }
  | { readonly type: StepName; readonly pick: number }

type StepName = keyof typeof acts

/** A script, and the world it is played in. */
export interface Script {
  readonly seed: number
  readonly server: Partial<ChatbotSettings>
  readonly steps: readonly Step[]
}

/** A script while it is played. */
export interface Play {
  readonly world: ChatbotWorld
  /** What the visitor said, and how often he meant it to be said. */
  readonly typed: Map<string, number>
  /** Words of the bot's that were not yet said. */
  readonly words: string[]
  /** An event was lost, doubled or moved, or pieces came that tell nothing of their answer: until a page is loaded anew it may show what it was made to hear. */
  isGarbled: boolean
  count: number
}

/** Answers that do not come as they should; each is asked for once, so that nothing is typed twice. */
export const oddWords = ['silent', 'no completion', 'no message', 'chunks after completion', 'chunks after message', 'message first', 'no chunks', 'only completion', 'two', 'error', 'plain', 'half typing', 'mia', 'agent', 'burst', 'system']

/** After these nobody can tell what a piece belongs to: nothing ends them, or their pieces come when they are over. */
const muddled: readonly string[] = ['silent', 'no completion', 'chunks after completion', 'chunks after message', 'message first', 'two']

const tabOf = ({ world }: Play, pick: number) => world.page(pick % world.pages.length)
const number = ({ count }: Play) => String(count).padStart(3, '0')

function type(play: Play, pick: number, text: string): void {
  const page = tabOf(play, pick)
  if (page.isLoaded() && page.client.send({ text }) !== undefined) play.typed.set(text, (play.typed.get(text) ?? 0) + 1)
}

const lostEvents = ['message', 'rag-stream-complete', 'typing', 'conversation-started', 'connected', 'rag-stream-chunk', 'any'] as const
const spoiltEvents = ['request-rag-response-stream', 'join-conversation', 'send-message', 'any'] as const satisfies readonly (ClientEventName | 'any')[]

/** What may happen in a chat, on its line and to its pages. */
const acts = {
  says: (play: Play, pick: number) => type(play, pick, `${number(play)} asked`),
  wonders(play: Play, pick: number) {
    const [word] = play.words.splice(pick % Math.max(1, play.words.length), 1)
    if (word === undefined) return
    play.isGarbled ||= muddled.includes(word)
    type(play, pick, word)
  },
  stops: (play: Play, pick: number) => tabOf(play, pick).client.stopStream(),
  resends(play: Play, pick: number) {
    const page = tabOf(play, pick)
    const row = page.rows().find(({ delivery }) => delivery?.status === 'failed' || delivery?.status === 'unconfirmed')
    if (!row) return
    const text = wordsOf(row)
    play.typed.set(text, (play.typed.get(text) ?? 0) + 1)
    page.client.resend(row.id)
  },
  bot: (play: Play) => play.world.server.say('ai', `${number(play)} told`),
  agent: (play: Play) => play.world.server.say('agent', `${number(play)} advised`),
  streams(play: Play) {
    play.world.server.sayAsVisitor(`${number(play)} asked elsewhere`)
    play.world.server.stream(`${number(play)} explained, at some length and in several pieces.`)
  },
  elsewhere: (play: Play) => play.world.server.sayAsVisitor(`${number(play)} said elsewhere`),
  leaves: ({ world }: Play) => world.server.leaveAgent(),
  again: (play: Play, pick: number) => tabOf(play, pick).client.reconnect(),
  wakes: (play: Play, pick: number) => tabOf(play, pick).signal({ type: 'awake' }),
  breaks: ({ world }: Play) => world.network.cut(),
  kicks: ({ world }: Play) => world.server.faults.kick(),
  cuts: ({ world }: Play) => world.server.faults.cut(),
  kills: ({ world }: Play) => world.server.kill(),
  starts: ({ world }: Play) => (world.server.isUp ? undefined : world.server.start()),
  halfOpen: ({ world }: Play) => world.server.faults.halfOpen(),
  deafens: ({ world }: Play) => world.server.faults.deafen(),
  holes: ({ world }: Play, pick: number) => world.network.blackHole((['toClient', 'toServer', 'both'] as const)[pick % 3] ?? 'both'),
  heals: ({ world }: Play, pick: number) => world.network.heal(pick % 2 ? 'lost' : 'resent'),
  offline: ({ world }: Play) => world.offline(),
  online: ({ world }: Play) => world.online(),
  loses(play: Play, pick: number) {
    play.isGarbled = true
    play.world.server.faults.loseNext(lostEvents[pick % lostEvents.length] ?? 'message', 1 + (pick % 2))
  },
  spoils: ({ world }: Play, pick: number) =>
    world.server.faults.failNext({ on: spoiltEvents[pick % spoiltEvents.length] ?? 'any', outcome: (['ignore', 'swallow', 'error'] as const)[pick % 3] ?? 'ignore' }),
  doubles(play: Play, pick: number) {
    play.isGarbled ||= pick % 2 === 1
    play.world.server.faults.setCopies(1 + (pick % 2))
  },
  reorders(play: Play, pick: number) {
    play.isGarbled ||= pick % 2 === 1
    play.world.server.faults.setReorder(pick % 2 ? 2 + (pick % 4) : 1)
  },
  delays(play: Play, pick: number) {
    // What leaves without delay overtakes what left before.
    play.isGarbled ||= pick % 2 === 1
    play.world.server.faults.setDelay(pick % 2 ? 1_500 : 0)
  },
  reloads: ({ world }: Play, pick: number) => world.reload(pick % world.pages.length, pick % 2 ? 'crash' : 'graceful'),
  opens: ({ world }: Play) => (world.pages.length < 3 ? world.openTab() : undefined),
  closes: ({ world }: Play, pick: number) => (world.pages.length > 1 ? world.closeTab(pick % world.pages.length, pick % 2 ? 'crash' : 'graceful') : undefined),
} satisfies Readonly<Record<string, (play: Play, pick: number) => unknown>>

/** Lets one thing happen. */
export async function act(play: Play, step: Step): Promise<void> {
  if (step.type === 'pass') await play.world.run(step.milliseconds / 1000)
  else acts[step.type](play, step.pick)
  play.count++
}

const oftenOf = (...names: readonly StepName[]) => fc.record({ type: fc.constantFrom(...names), pick: fc.nat(11) })

/** Scripts of what may happen to a chat over Socket.IO. */
export const anyScript: fc.Arbitrary<Script> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  server: fc.record({
    echo: fc.boolean(),
    acknowledge: fc.constantFrom('on' as const, 'bare' as const, 'off' as const),
    messageIds: fc.constantFrom('messageId' as const, '_id' as const, 'both' as const),
    message: fc.constantFrom('wrapped' as const, 'bare' as const),
    timestamps: fc.constantFrom('iso' as const, 'number' as const, 'seconds' as const, 'missing' as const),
    welcome: fc.constantFrom('messages' as const, 'welcomeMessage' as const, 'both' as const, 'event' as const, 'none' as const),
    announceJoin: fc.boolean(),
    chunkIds: fc.boolean(),
    finalMessage: fc.boolean(),
    unheard: fc.constantFrom('store' as const, 'drop' as const),
    defaultAnswer: fc.constantFrom('echo' as const, 'short' as const),
  }),
  steps: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: oftenOf('says', 'says', 'wonders') },
      { weight: 3, arbitrary: oftenOf('stops', 'resends', 'bot', 'agent', 'streams', 'elsewhere', 'leaves') },
      { weight: 5, arbitrary: oftenOf('again', 'wakes', 'breaks', 'kicks', 'cuts', 'kills', 'starts', 'halfOpen', 'deafens', 'holes', 'heals') },
      { weight: 2, arbitrary: oftenOf('offline', 'online', 'loses', 'spoils', 'doubles', 'reorders', 'delays') },
      { weight: 2, arbitrary: oftenOf('reloads', 'opens', 'closes') },
      { weight: 8, arbitrary: fc.record({ type: fc.constant('pass' as const), milliseconds: fc.constantFrom(20, 60, 150, 300, 1_000, 1_500, 4_000, 12_000) }) },
    ),
    { minLength: 5, maxLength: 30 },
  ),
})
