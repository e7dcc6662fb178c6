import type { ChatEvent } from '../../../model/index.ts'
import type { WritableChatStore } from '../../createChatStore.ts'
import type { ChatClientOptions } from '../chatClient.ts'
import { createEngine } from '../createEngine.ts'
import type { Engine } from '../engine.ts'
import type { Act, NumberedAct } from './act.ts'
import { adoptSends } from './adoptSends.ts'
import { createDraftOrder } from './draftOrder.ts'
import { reduceGroup, type Actor, type Group, type Op } from './group.ts'
import { perform } from './perform.ts'
import { postSnapshot } from './postSnapshot.ts'
import { postTo } from './postTo.ts'
import type { lineNames, Position, ToAll, ToLeader, ToTab } from './tabMessage.ts'
import { takeOver } from './takeOver.ts'
import type { TabWays } from './waysBetweenTabs.ts'

/** Milliseconds without a word of another tab after which there is none: each asks three times in that time, also where timers are slow. */
const aloneAfter = 200_000
/** Milliseconds in which another tab may bring the bytes of its files, before what waits for them is given up. */
const filesPatience = 2_000

/** By these one sees that the visitor is there. */
const acts: readonly Act['name'][] = ['send', 'resend', 'setDraft', 'markSeen']
/** Milliseconds until the next attempt that are too long for a visitor who is there, and between two that are made for him. */
const longWait = 1_000
const hurryPeriod = 10_000

/** What holding the line needs. */
export interface LeaderOptions {
  readonly options: ChatClientOptions
  readonly ways: TabWays
  readonly names: ReturnType<typeof lineNames>
  /** What is shown in this tab, which the engine changes from now on. */
  readonly store: WritableChatStore
  readonly group: Group
  /** Where the tab stood when it got the line; undefined where it knew nothing. */
  readonly after: Position | undefined
  /** Who held it before had let go of it. */
  readonly hasSaidSo: boolean
  /** Tells who listens in this tab; `by` is whose act it came of. */
  readonly onTold: (event: ChatEvent, by: Actor | undefined) => void
  readonly onOp: (op: Op) => void
}

/** A tab while it holds the line. */
export interface Leader {
  readonly engine: Engine
  readonly epoch: string
  readonly group: () => Group
  /** Does what was done in this tab. */
  readonly act: (act: Act) => void
  /** Does what was done in a tab before, in its order. */
  readonly actFor: (tab: string, first: number, acts: readonly NumberedAct[]) => void
  /** Dials. */
  readonly open: () => void
  /** Lets go of the line, and tells where it stood. */
  readonly close: () => { readonly group: Group; readonly at: Position }
}

/** Makes this tab the one that holds the line: all that changes here is told to the others, and what they do is done here. */
export function createLeader({ options, ways, names, store, group: start, after, hasSaidSo, onTold, onOp }: LeaderOptions): Leader {
  const { connection } = options
  const { clock } = connection
  const epoch = connection.createId()
  const toAll = ways.channels.open(names.all, (message) => hearAll(message as ToAll))
  const toUs = ways.channels.open(names.of(epoch), (message) => hear(message as ToLeader))
  let group = start
  let number = 0
  let by: Actor | undefined
  let isOver = false
  let hurriedAt = -Infinity
  const drafts = createDraftOrder()
  /** When another tab was heard last; where this one took the line over there may be more of them. */
  let heardAt = after ? clock.now() : -Infinity
  /** What is being told to which tab. */
  const telling = new Map<string, () => void>()
  let closeEngine: (() => void) | undefined
  let cancelPatience: (() => void) | undefined

  function tell(op: Op) {
    if (isOver) return
    // The chat is the engine's own.
    group = op.type === 'events' ? { ...group, chat: store.getState() } : reduceGroup(group, op)
    number++
    // A tab that is alone copies nothing for nobody; who comes is told everything.
    if (clock.now() - heardAt < aloneAfter) postTo(toAll, { type: 'op', epoch, number, op })
    onOp(op)
  }

  function tellTab(tab: string, message: ToTab) {
    const channel = ways.channels.open(names.of(tab))
    postTo(channel, message)
    channel.close()
  }

  function tellBegins() {
    const { status } = group.chat.conversation
    const begins = status === 'none' || status === 'starting' ? engine.begins() : undefined
    if (JSON.stringify(begins) !== JSON.stringify(group.begins)) tell({ type: 'begins', begins })
  }

  postTo(toAll, { type: 'lead', epoch, after })
  const engine = createEngine(options, {
    // What comes late, when another tab holds the line, is nothing to this one.
    store: { ...store, apply: (events, stamp) => void (isOver || store.apply(events, stamp)) },
    ...(after ? { visitorId: group.visitorId, begins: group.begins } : {}),
    onWritten(events, stamp, isTold) {
      if (events.length > 0) tell({ type: 'events', events, stamp, isTold, ...(by ? { by } : {}) })
      tellVisitor()
    },
  })

  function tellVisitor() {
    const visitorId = engine.visitorId()
    if (visitorId !== group.visitorId) tell({ type: 'visitor', visitorId })
  }

  engine.subscribe((event) => {
    if (isOver) return
    onTold(event, by)
    tellBegins()
  })
  tellVisitor()
  engine.recall()
  if (after) engine.apply(...takeOver(store.getState(), hasSaidSo))

  function act(done: Act, { tab, isDoubtful, isLate }: Pick<NumberedAct, 'isDoubtful' | 'isLate'> & { readonly tab: string }) {
    if (done.name === 'setDraft' && !drafts.take({ ...done, tab, isLate }, store.getState().draft)) return
    perform(engine, done, isDoubtful, (key, value) => tell({ type: 'shared', key, value }))
    tellBegins()
  }

  // The visitor is in another tab, and this one may be hidden: then it is slow to dial by itself.
  function hurry({ name }: Act) {
    const { retryAt = 0 } = store.getState().connection
    const now = clock.now()
    if (!acts.includes(name) || retryAt - now < longWait || now - hurriedAt < hurryPeriod) return
    hurriedAt = now
    engine.reconnect()
  }

  function actFor(tab: string, first: number, numbered: readonly NumberedAct[]) {
    let next = Math.max((group.acted[tab] ?? 0) + 1, first)
    const due = numbered.filter(({ number: one }) => one === next && next++)
    // What a visitor did who was forgotten meanwhile is thrown away with the rest.
    const wanted = due.filter(({ visitorId }) => visitorId === undefined || visitorId === group.visitorId)
    const isDoubted = ({ act: { name }, isDoubtful }: NumberedAct) => name === 'send' && isDoubtful
    const doubted = wanted.flatMap((one) => (one.act.name === 'send' && one.isDoubtful ? [one.act] : []))
    if (doubted.length > 0) adoptSends(engine, doubted, clock.now())
    for (const one of due) {
      by = { tab, number: one.number }
      try {
        if (wanted.includes(one) && !isDoubted(one)) act(one.act, { ...one, tab })
        hurry(one.act)
      } finally {
        by = undefined
        tell({ type: 'acted', tab, number: one.number })
      }
    }
  }

  function hearAll(message: ToAll) {
    if (isOver || (message.type !== 'hello' && message.type !== 'present')) return
    heardAt = clock.now()
    if (message.type === 'present') return
    if (message.at?.epoch === epoch && !message.isMissing) tellTab(message.tab, { type: 'here', epoch, number })
    else tellEverything(message.tab)
  }

  function tellEverything(tab: string) {
    telling.get(tab)?.()
    let isTold = false
    const stop = postSnapshot(ways.channels.open(names.of(tab)), { epoch, number }, group, clock, () => {
      isTold = true
      telling.delete(tab)
    })
    if (!isTold) telling.set(tab, stop)
  }

  function hear(message: ToLeader) {
    if (isOver) return
    if (message.type === 'acts') {
      const before = number
      actFor(message.tab, message.first, message.acts)
      if (number === before) tellTab(message.tab, { type: 'here', epoch, number })
      return
    }
    const { tab, id, until, act: asked } = message
    if (clock.now() > until) return
    const answer = (result: Extract<ToTab, { type: 'did' }>['result']) => tellTab(tab, { type: 'did', id, result })
    if (asked.name === 'transmit') void engine.transmit(asked.command).then((result) => void (isOver || answer(result)))
    else {
      engine.submitForm(asked.form, asked.values)
      answer('handed')
    }
  }

  return {
    engine,
    epoch,
    group: () => group,
    act: (done) => act(done, { isDoubtful: false, isLate: false, tab: epoch }),
    actFor,
    open() {
      closeEngine = engine.open()
      if (after) cancelPatience = clock.after(filesPatience, engine.giveUpLostFiles)
    },
    close() {
      cancelPatience?.()
      for (const stop of [...telling.values()]) stop()
      closeEngine?.()
      postTo(toAll, { type: 'left', epoch, number })
      isOver = true
      toAll.close()
      toUs.close()
      return { group, at: { epoch, number } }
    },
  }
}
