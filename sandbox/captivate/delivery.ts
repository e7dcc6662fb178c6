import { randomUUID } from 'node:crypto'
import type { Conversation, Step, TranscriptEntry } from './state.ts'
import { encodeFrame, type WireEvent } from './wire.ts'
import type { World } from './world.ts'

/** Carries out what bot and agent have decided to do. */
export interface Delivery {
  /** Sends an event to a socket, if it is open. */
  send(socketId: string | null, event: WireEvent): void
  /** Begins with what the conversation's plan has next, unless it is at it already. */
  wake(conversationId: string): void
  /** Goes on with everything that was begun before a restart. */
  resume(): void
  /** Stops where it is; `resume` goes on. */
  stop(): void
}

/** A delivery for the conversations of the world. */
export function createDelivery(world: World): Delivery {
  const working = new Map<string, () => void>()

  const send = (socketId: string | null, event: WireEvent): void => {
    const line = world.lines.find(socketId)
    if (line) world.lineFaults.pass(line, encodeFrame(event, world.settings.frames))
  }

  const take = (conversation: Conversation, step: Step): void => {
    const entry = createEntry(step, world.clock.now())
    world.store.append({ type: 'step.done', conversationId: conversation.id, ...(entry ? { entry } : {}) })
    const event = step.do === 'event' ? step.event : createMessage(step, entry?.id ?? '')
    const isTooLarge = step.do === 'say' && Buffer.byteLength(encodeFrame(event, world.settings.frames)) > world.settings.frameLimit
    send(world.lines.boundTo(conversation.id), isTooLarge ? createLink(world, conversation.id, entry?.id ?? '') : event)
  }

  const work = (conversationId: string): void => {
    if (working.has(conversationId)) return
    const step = world.store.state.conversations.get(conversationId)?.queue[0]
    if (!step) return
    working.set(
      conversationId,
      world.clock.after((step.wait ?? 0) * world.settings.pace, () => {
        working.delete(conversationId)
        const conversation = world.store.state.conversations.get(conversationId)
        if (!conversation) return
        take(conversation, step)
        work(conversationId)
      }),
    )
  }

  return {
    send,
    wake: work,
    resume: () => [...world.store.state.conversations.keys()].forEach(work),
    stop() {
      working.forEach((cancel) => cancel())
      working.clear()
    },
  }
}

function createEntry(step: Step, at: number): TranscriptEntry | undefined {
  if (step.do === 'say') {
    const content = Array.isArray(step.content) ? step.content : [step.content]
    return { id: randomUUID(), at, from: step.from, content, actions: step.actions ?? [] }
  }
  return step.actions ? { id: randomUUID(), at, from: 'bot', content: [], actions: step.actions } : undefined
}

function createMessage(step: Extract<Step, { do: 'say' }>, id: string): WireEvent {
  const { content } = step
  return step.from === 'bot'
    ? { event_type: 'bot_message', event_payload: { type: 'message_create', ch_msg_id: id, bot: {}, content } }
    : { event_type: 'livechat_message', event_payload: { type: 'message_create', conversation_id: '', content } }
}

function createLink(world: World, conversation_id: string, id: string): WireEvent {
  return {
    event_type: 'general_error',
    event_payload: { conversation_id, error_code: 413, error_desc: 'Message is too large for the socket', message_link: world.links().reply(id) },
  }
}
