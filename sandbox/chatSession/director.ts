import type { Mailbox } from './mailbox.ts'
import type { Outlets } from './outlets.ts'
import type { Chat, ChatCondition, Step } from './state.ts'
import { textOf, type WireEvent } from './wire.ts'
import type { ChatSessionWorld } from './world.ts'

/** What follows from something: steps to be taken, and what changes at once. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly change?: Partial<ChatCondition>
  /** What was planned before is dropped. */
  readonly anew?: boolean
}

/** A time that runs out. */
export type Deadline = 'form' | 'inactivity' | 'call'

/** Carries out what scenario and agent have decided to do, in their time. */
export interface Director {
  /** Writes the plan down and begins with it, unless something else is still being carried out. */
  play(chat: Chat, plan: Plan): void
  /** Goes on with everything that was begun before a restart. */
  resume(): void
  /** Stops where it is; `resume` goes on. */
  stop(): void
}

/** What the director asks the scenario for. */
export interface Prompter {
  /** What follows when a time runs out. */
  late(chat: Chat, deadline: Deadline): Plan
}

/** A director for the chats of the world. */
export function createDirector(world: ChatSessionWorld, mailbox: Mailbox, outlets: Outlets, prompter: Prompter): Director {
  const { clock, settings, store } = world
  const working = new Map<string, () => void>()
  const waiting = new Map<string, () => void>()

  const perform = (chat: Chat, step: Step): void => {
    store.append({ type: 'chat.stepped', id: chat.id }, { type: 'chat.changed', id: chat.id, change: changeOf(step) })
    if (step.event) mailbox.post(chat, step.refersTo === undefined ? step.event : { ...step.event, ref_msg_id: lastMessageId(chat, step.refersTo) })
    outlets.push(chat)
    watch(chat.id)
  }

  const changeOf = ({ change, opens, starts }: Step): Partial<ChatCondition> => {
    const now = clock.now()
    return {
      ...change,
      ...(opens ? { form: { ...opens, dueAt: now + settings.formTimeout * 1000 } } : {}),
      ...(starts === 'inactivity' ? { inactivityAt: now + settings.inactivityTimeout } : {}),
      ...(starts === 'call' ? { callDueAt: now + settings.callTimeout } : {}),
    }
  }

  const work = (id: string): void => {
    if (working.has(id)) return
    const step = store.state.chats.get(id)?.plan[0]
    if (!step) return
    const take = (): void => {
      working.delete(id)
      const chat = store.state.chats.get(id)
      if (chat) perform(chat, step)
      work(id)
    }
    working.set(id, clock.after((step.wait ?? 0) * settings.pace, take))
  }

  /** Looks after the next time that runs out. */
  const watch = (id: string): void => {
    waiting.get(id)?.()
    waiting.delete(id)
    const chat = store.state.chats.get(id)
    const next = chat && nextDeadline(chat)
    if (!next) return
    const ring = (): void => {
      waiting.delete(id)
      const present = store.state.chats.get(id)
      const due = present && nextDeadline(present)
      if (!present || !due) return
      if (due.at > clock.now()) return watch(id)
      play(present, prompter.late(present, due.deadline))
    }
    waiting.set(id, clock.after(Math.max(0, next.at - clock.now()), ring))
  }

  const play = (chat: Chat, { steps, change, anew = false }: Plan): void => {
    if (change) store.append({ type: 'chat.changed', id: chat.id, change })
    if (anew) {
      working.get(chat.id)?.()
      working.delete(chat.id)
    }
    if (steps.length > 0 || anew) store.append({ type: 'chat.planned', id: chat.id, steps, anew })
    work(chat.id)
    watch(chat.id)
  }

  return {
    play,
    resume: () => [...store.state.chats.keys()].forEach((id) => (work(id), watch(id))),
    stop() {
      ;[working, waiting].forEach((timers) => {
        timers.forEach((cancel) => cancel())
        timers.clear()
      })
    },
  }
}

function nextDeadline({ form, inactivityAt, callDueAt }: Chat): { readonly deadline: Deadline; readonly at: number } | undefined {
  const all: { deadline: Deadline; at: number }[] = [
    ...(form ? [{ deadline: 'form' as const, at: form.dueAt }] : []),
    ...(inactivityAt === null ? [] : [{ deadline: 'inactivity' as const, at: inactivityAt }]),
    ...(callDueAt === null ? [] : [{ deadline: 'call' as const, at: callDueAt }]),
  ]
  return all.sort((one, other) => one.at - other.at)[0]
}

/** Empty if that party has said nothing. */
function lastMessageId(chat: Chat, partyId: string): string {
  const isIts = (event: WireEvent): boolean => event.event === 'chat_session_message' && event['party_id'] === partyId
  const entry = chat.log.findLast(({ event }) => isIts(event))
  return entry ? textOf(entry.event, 'msg_id') : ''
}
