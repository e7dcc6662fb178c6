import type { ChatConnection } from '../../../model/index.ts'
import type { TransmitResult } from '../clientContext.ts'
import type { OnceAct } from './act.ts'
import type { Acts } from './createActs.ts'
import type { Mirror } from './createMirror.ts'
import { postTo } from './postTo.ts'
import type { lineNames, ToAll, ToTab } from './tabMessage.ts'
import type { TabWays } from './waysBetweenTabs.ts'

/** Milliseconds without a word after something was asked: then whoever holds the line is taken to be stuck. */
const patience = 5_000
/** Milliseconds that an answer of the server's may take beyond that. */
const answerTime = 15_000
/** Milliseconds until what is not done, or not known, is asked for again. */
const retryDelay = 3_000
/** Milliseconds after which a tab asks whether it knows the last. */
const checkPeriod = 20_000

/** What a tab needs that does not hold the line. */
export interface FollowerOptions {
  readonly connection: ChatConnection
  readonly ways: TabWays
  readonly names: ReturnType<typeof lineNames>
  /** This tab's own name. */
  readonly tab: string
  readonly mirror: Mirror
  readonly acts: Acts
  /** Nothing is heard of whoever holds the line, or something is again. */
  readonly onSilence: (isSilent: boolean) => void
  /** Another tab has got the line. */
  readonly onLead: () => void
  /** What is waiting has waited for long. */
  readonly onDelay: () => void
}

/** How something that was asked once came out; undefined where no word came of it. `hasLeft`: whoever held the line let go of it and did not do it. */
export interface OnceOutcome {
  readonly result: TransmitResult | undefined
  readonly hasLeft: boolean
}

/** A tab while another one holds the line. */
export interface Follower {
  /** Hands over what was done here. */
  readonly post: () => void
  /** Asks for something that is not repeated. */
  readonly once: (act: OnceAct) => Promise<OnceOutcome>
  /** Asks for what is missing. */
  readonly hello: () => void
  readonly hasLeft: () => boolean
  readonly close: () => void
}

/** Makes this tab one of those that do not hold the line: it mirrors what is said there, and hands over what is done here. */
export function createFollower({ connection, ways, names, tab, mirror, acts, onSilence, onLead, onDelay }: FollowerOptions): Follower {
  const { clock, createId } = connection
  const toAll = ways.channels.open(names.all, (message) => hear(message as ToAll))
  const toUs = ways.channels.open(names.of(tab), (message) => hear(message as ToTab))
  const asked = new Map<string, (outcome: OnceOutcome) => void>()
  let leader: { readonly epoch: string; readonly channel: ReturnType<typeof ways.channels.open> } | undefined
  let hasLeft = false
  let isSilent = false
  let cancelPatience: (() => void) | undefined
  let cancelCheck: (() => void) | undefined
  let dueAt = 0

  function expectWord() {
    cancelPatience ??= clock.after(patience, () => {
      isSilent = true
      onSilence(true)
    })
  }

  function heardWord() {
    cancelPatience?.()
    cancelPatience = undefined
    if (!isSilent) return
    isSilent = false
    onSilence(false)
  }

  function hello() {
    postTo(toAll, { type: 'hello', tab, at: mirror.at(), isMissing: !mirror.isLevel() })
    expectWord()
    plan()
  }

  function plan() {
    const delay = acts.isEmpty() && mirror.isLevel() && leader ? checkPeriod : retryDelay
    const due = clock.now() + delay
    if (cancelCheck && dueAt <= due) return
    cancelCheck?.()
    dueAt = due
    cancelCheck = clock.after(delay, () => {
      cancelCheck = undefined
      if (!acts.isEmpty()) {
        onDelay()
        post(true)
      }
      hello()
    })
  }

  function post(isAgain = false) {
    if (!leader || acts.isEmpty()) return plan()
    const due = acts.post(leader.epoch, isAgain)
    if (due.length > 0) {
      postTo(leader.channel, { type: 'acts', tab, first: acts.first(), acts: due })
      expectWord()
    }
    plan()
  }

  function lose(hasSaidSo: boolean) {
    leader?.channel.close()
    leader = undefined
    hasLeft = hasSaidSo
    acts.lose(hasSaidSo)
    for (const settle of [...asked.values()]) settle({ result: undefined, hasLeft: hasSaidSo })
  }

  function meet(epoch: string) {
    if (leader?.epoch === epoch) return
    if (leader) lose(false)
    hasLeft = false
    leader = { epoch, channel: ways.channels.open(names.of(epoch)) }
  }

  function hear(message: ToAll | ToTab) {
    if (message.type === 'hello' || message.type === 'present') return
    heardWord()
    if (message.type === 'did') return asked.get(message.id)?.({ result: message.result, hasLeft: false })
    if (message.type === 'left') {
      mirror.hear(message)
      // Of what was not heard of it before, one cannot tell whether it was done.
      if (leader?.epoch === message.epoch) lose(mirror.at()?.number === message.number && mirror.isLevel())
      return
    }
    const isNew = leader?.epoch !== message.epoch && (message.type !== 'op' || leader === undefined)
    if (isNew) meet(message.epoch)
    mirror.hear(message)
    if (!isNew) return plan()
    acts.delay()
    onLead()
    // So that it knows that somebody is there.
    if (message.type === 'lead') postTo(toAll, { type: 'present', tab })
    post()
  }

  hello()
  return {
    post,
    once(act) {
      const channel = leader?.channel
      if (!channel) return Promise.resolve({ result: undefined, hasLeft: true })
      const id = createId()
      return new Promise((resolve) => {
        const settle = (outcome: OnceOutcome) => {
          cancel()
          asked.delete(id)
          resolve(outcome)
        }
        const cancel = clock.after(act.name === 'transmit' ? patience + answerTime : patience, () => settle({ result: undefined, hasLeft: false }))
        asked.set(id, settle)
        postTo(channel, { type: 'once', tab, id, until: clock.now() + patience, act })
        expectWord()
      })
    },
    hello,
    hasLeft: () => hasLeft,
    close() {
      lose(hasLeft)
      cancelPatience?.()
      cancelCheck?.()
      toAll.close()
      toUs.close()
    },
  }
}
