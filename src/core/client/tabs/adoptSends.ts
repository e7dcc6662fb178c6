import type { ChatEvent } from '../../../model/index.ts'
import type { Engine } from '../engine.ts'
import { adoptTab, beforeAll } from '../memory/adoptTab.ts'
import type { SendAct } from './act.ts'
import { doubtedOutbox } from './doubtedOutbox.ts'

/**
 * Takes over messages that another tab may have sent which is gone. All of a tab at once: of the same words said twice the record may hold
 * one. `now` is in milliseconds since 1970.
 */
export function adoptSends(engine: Engine, acts: readonly SendAct[], now: number): void {
  const state = engine.store.getState()
  const namesMessages = engine.capabilities.namesMessages === true
  const conversations = new Set(acts.map(({ of }) => of))
  for (const conversationId of conversations) {
    const said = acts.filter(({ of }) => of === conversationId)
    const tab = { savedAt: now, visitorId: '', outbox: doubtedOutbox(said), ...(conversationId === undefined ? {} : { conversationId }) }
    const own = new Map(said.map(({ event: { message } }) => [message.id, message]))
    // The bytes are here, unlike after a reload.
    const whole = (event: ChatEvent): ChatEvent =>
      event.type === 'message.queued' && own.has(event.message.id)
        ? { ...event, message: { ...event.message, parts: own.get(event.message.id)?.parts ?? [] } }
        : event
    for (const { event, files } of said) engine.takeFiles(event.message.id, files)
    engine.adopt(adoptTab(state, tab, { now, isLate: true, namesMessages }).map((event) => whole(beforeAll(state, event))))
  }
}
