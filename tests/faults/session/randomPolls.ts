import fc from 'fast-check'
import type { ChatSessionSettings } from '../../../sandbox/chatSession/settings.ts'
import { textOf, type WireEvent } from '../../../sandbox/chatSession/wire.ts'
import type { ChatConnection, FormPart, Message } from '../../../src/model/index.ts'
import { recordOfChat } from './observeSession.ts'
import { createPollWorld, type PollWorld } from './pollWorld.ts'

/** One thing that happens. `pick` chooses what it happens to; `pass` is in milliseconds. */
export type Step =
  | { readonly type: 'pass'; readonly milliseconds: number }
  | { readonly type: StepName; readonly pick: number }

type StepName = keyof typeof acts

/** A script, and the world it is played in. */
export interface Script {
  readonly seed: number
  readonly server: Partial<ChatSessionSettings>
  readonly steps: readonly Step[]
}

/** A script while it is played. */
interface Play {
  readonly world: PollWorld
  readonly typed: string[]
  /** In which tab a form was answered, by its id: a visitor answers it once, and what is sent twice was sent by a client. */
  readonly answered: Map<string, unknown>
  count: number
}

const latestOf = ({ world }: Play, name: string, from: 'server' | 'visitor', pick: number): WireEvent | undefined => {
  const all = (world.server.ledger.chat()?.log ?? []).filter((entry) => entry.from === from && entry.event.event === name)
  return all[all.length - 1 - (pick % Math.max(1, Math.min(3, all.length)))]?.event
}
const tabOf = ({ world }: Play, pick: number) => world.page(pick % world.pages.length)
const openForms = (rows: readonly Message[]): FormPart[] =>
  rows.flatMap(({ parts }) => parts).filter((part): part is FormPart => part.kind === 'form' && (part.outcome?.status ?? 'open') === 'open')
const about = (play: Play, event: string, pick: number, more: object = {}) => {
  const said = latestOf(play, 'chat_session_message', 'server', pick)
  if (said) play.world.server.send({ event, ref_msg_id: textOf(said, 'msg_id'), party_id: textOf(said, 'party_id'), ...more })
}

/** What may happen in a chat, on its line and to its pages. */
const acts = {
  says: (play: Play, pick: number) => {
    const text = `asked ${play.count++}`
    const page = tabOf(play, pick)
    if (page.isLoaded() && page.client.send({ text }) !== undefined) play.typed.push(text)
  },
  scenario: ({ world, count }: Play) => world.server.say('scenario', `said ${count}`),
  agent: ({ world, count }: Play) => world.server.say('agent', `told ${count}`),
  joins: ({ world }: Play) => world.server.joinAgent(),
  leaves: ({ world }: Play) => world.server.leaveAgent(),
  form: ({ world, count }: Play) => world.server.send({ event: 'chat_session_form_show', form_request_id: String(1000 + count), form_name: 'address_form', form_timeout: '3000' }),
  answers: (play: Play, pick: number) => {
    const page = tabOf(play, pick)
    const [form] = openForms(page.rows())
    if (!form || (play.answered.get(form.formId) ?? page) !== page) return
    play.answered.set(form.formId, page)
    page.client.submitForm(form, { street: 'Quay 4' })
  },
  cancels: (play: Play, pick: number) => {
    const page = tabOf(play, pick)
    const [form] = openForms(page.rows())
    if (form) page.client.cancelForm(form)
  },
  edits: (play: Play, pick: number) => about(play, 'chat_session_message_edit', pick, { msg: `better ${play.count}` }),
  deletes: (play: Play, pick: number) => about(play, 'chat_session_message_delete', pick),
  aborts: (play: Play, pick: number) => tabOf(play, pick).client.reconnect(),
  wakes: (play: Play, pick: number) => tabOf(play, pick).signal({ type: 'awake' }),
  cuts: ({ world }: Play) => world.server.faults.cutPolls(),
  breaks: ({ world }: Play) => world.network.cut(),
  loses: ({ world }: Play, pick: number) => world.server.faults.losePolls(1 + (pick % 2), pick % 3 === 0 ? 'hang' : 'cut'),
  spoils: ({ world }: Play, pick: number) => world.server.faults.failNext({ on: 'poll', outcome: 'malformed', kind: ['bad-json', 'html', 'number', 'list'][pick % 4] ?? 'html' }),
  crowds: ({ world }: Play, pick: number) => world.server.faults.failNext({ on: 'poll', outcome: 'status', status: pick % 2 ? 429 : 400, code: pick % 2 ? 0 : 5509 }),
  stumbles: ({ world }: Play, pick: number) => world.server.faults.failNext({ on: 'poll', outcome: 'status', status: pick % 2 ? 502 : 500 }),
  forgetful: ({ world }: Play, pick: number) => world.server.faults.failNext({ on: 'history', outcome: pick % 2 ? 'status' : 'drop', status: 500, ending: pick % 3 ? 'cut' : 'hang' }),
  swallows: ({ world }: Play, pick: number) => world.server.faults.failNext({ on: 'events', outcome: pick % 2 ? 'swallow' : 'drop', ending: pick % 3 ? 'cut' : 'hang' }),
  twice: ({ world }: Play, pick: number) => world.server.faults.setCopies(1 + (pick % 2)),
  holes: ({ world }: Play, pick: number) => world.network.blackHole(pick % 2 ? 'toClient' : 'toServer'),
  heals: ({ world }: Play, pick: number) => world.network.heal(pick % 2 ? 'lost' : 'resent'),
  offline: ({ world }: Play) => world.offline(),
  online: ({ world }: Play) => world.online(),
  reloads: ({ world }: Play, pick: number) => world.reload(pick % world.pages.length, pick % 2 ? 'crash' : 'graceful'),
  opens: ({ world }: Play) => (world.pages.length < 3 ? world.openTab() : undefined),
  closes: ({ world }: Play, pick: number) => (world.pages.length > 1 ? world.closeTab(pick % world.pages.length, pick % 2 ? 'crash' : 'graceful') : undefined),
} satisfies Readonly<Record<string, (play: Play, pick: number) => unknown>>

const oftenOf = (...names: readonly StepName[]) => fc.record({ type: fc.constantFrom(...names), pick: fc.nat(11) })

/** Scripts of things that happen to polls. */
export const anyScript: fc.Arbitrary<Script> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  server: fc.record({
    abortNotice: fc.constantFrom(0, 100, 400, 3_000),
    pollHold: fc.constantFrom(500, 10_000, 30_000),
    emptyPoll: fc.constantFrom('list' as const, 'error' as const),
    messageIds: fc.constantFrom('chat' as const, 'uuid' as const, 'number' as const),
    timestamps: fc.constantFrom('seconds' as const, 'milliseconds' as const),
    ownParty: fc.constantFrom('chat' as const, 'none' as const),
    accept: fc.constantFrom('empty' as const, 'object' as const),
    echo: fc.boolean(),
    deduplicate: fc.boolean(),
  }),
  steps: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: oftenOf('says', 'scenario', 'agent') },
      { weight: 3, arbitrary: oftenOf('joins', 'leaves', 'form', 'answers', 'cancels', 'edits', 'deletes') },
      { weight: 6, arbitrary: oftenOf('aborts', 'wakes', 'cuts', 'breaks', 'loses', 'spoils', 'crowds', 'stumbles') },
      { weight: 2, arbitrary: oftenOf('forgetful', 'swallows', 'twice', 'holes', 'heals', 'offline', 'online') },
      { weight: 1, arbitrary: oftenOf('reloads', 'opens', 'closes') },
      { weight: 7, arbitrary: fc.record({ type: fc.constant('pass' as const), milliseconds: fc.constantFrom(20, 60, 150, 300, 1_000, 4_000, 12_000) }) },
    ),
    { minLength: 5, maxLength: 30 },
  ),
})

/** What was played: the world when all is well again, what was typed, and how it looked on the way. */
export interface Played {
  readonly world: PollWorld
  readonly typed: readonly string[]
  /** What was wrong while it was played. */
  readonly faults: readonly string[]
}

/** Texts that a page shows more than once. Every text of a script is said once. */
export function doubled(rows: readonly Message[]): string[] {
  const texts = rows.filter(({ author }) => author.role !== 'system').flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : part.kind === 'form' ? [`form ${part.formId}`] : [])))
  return texts.filter((text, index) => texts.indexOf(text) !== index && /^(asked|said|told|better|form) /.test(text))
}

/** What scenario and agent said, as it is now, and is not shown. Where the record could not be had for long, that is told instead. */
const missed = ({ server }: PollWorld, rows: readonly Message[]): string[] => {
  if (rows.some(({ parts }) => parts.some((part) => part.kind === 'notice' && part.code === 'history-incomplete'))) return []
  const shown = new Set(rows.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))))
  return recordOfChat(server.ledger.chat()).filter(({ author, text }) => author !== 'visitor' && !shown.has(text)).map(({ text }) => text)
}

/** Plays a script, then lets all be well: what was missed is fetched, twice on a new line. */
export async function playScript({ seed, server, steps }: Script, wrapConnection?: (connection: ChatConnection) => ChatConnection): Promise<Played> {
  const world = createPollWorld({ seed, server, ...(wrapConnection ? { wrapConnection } : {}) })
  const play: Play = { world, typed: [], answered: new Map(), count: 0 }
  const faults: string[] = []
  await world.run(3)
  for (const step of steps) {
    if (step.type === 'pass') await world.run(step.milliseconds / 1000)
    else acts[step.type](play, step.pick)
    play.count++
    for (const page of world.pages) faults.push(...doubled(page.rows()).map((text) => `“${text}” is shown twice after ${JSON.stringify(step)}`))
  }
  world.server.faults.clear()
  world.network.clear()
  world.online()
  const isWell = () => world.pages.every((page) => page.status() === 'ready' && page.rows().every(({ delivery }) => !delivery || !['queued', 'sending', 'sent'].includes(delivery.status)))
  await world.run(20)
  for (const page of world.pages) if (page.status() !== 'ready') page.client.reconnect()
  if (!(await world.runUntil(isWell, 120))) faults.push(`not all came to its end: ${world.pages.map((page) => page.status()).join()}`)
  await world.run(15)
  for (const page of world.pages) faults.push(...missed(world, page.rows()).map((text) => `“${text}” was said and is not there, though all has been well for long`))
  for (let round = 0; round < 2; round++) {
    for (const page of world.pages) page.client.reconnect()
    await world.run(8)
  }
  return { world, typed: play.typed, faults: [...new Set(faults)] }
}
