import type { ChatEvent, Message, MessageEvent } from '../../model/index.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findById } from '../list/findMessage.ts'
import { findFinished } from '../reducers/finishStream.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds after which the record is asked whether a message that seemed to be known already was another one after all. */
const secondThought = 2_000
/** Milliseconds without a further piece after which an answer whose beginning was missed is looked for in the record. */
const silence = 15_000

const isLive = (event: MessageEvent & { type: 'message.received' }) => event.replayed !== true && event.message.author.role !== 'visitor'

/**
 * Asks the record where what came by the line leaves a doubt. A line by which no answer came may stand and be deaf: where messages
 * leave by HTTP, nothing else would show it. A message that was taken for one which the record had brought before may have been said
 * twice. An answer whose beginning was missed may have no finished form but that of the record. `look` fetches the transcript.
 */
export function createLineCheck(context: ClientContext, look: () => Promise<boolean>): ClientPart {
  const { connection, transport, getState, after } = context
  let heard = 0
  /** Rows that came as news. */
  const news = new WeakSet<Message>()
  let cancelThought: (() => void) | undefined
  /** An answer is on its way that is not shown, since its beginning was missed. */
  let isMissed = false

  const isReady = () => getState().connection.status === 'ready'

  // By its row, not by the length of the list: one frame may bring several messages, and other things that stand in it.
  function isNews(message: Message): boolean {
    const { messages } = getState()
    const named = findById(messages, message.id)
    // The finished form of what came piece by piece is news as well.
    const row = itemAt(messages, named < 0 ? findFinished(getState(), message) : named)
    if (!row || news.has(row)) return false
    news.add(row)
    return true
  }

  function latestOfOthers(): string | undefined {
    const { messages } = getState()
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = itemAt(messages, index)
      if (message && message.author.role !== 'visitor' && !message.local && message.parts[0]?.kind !== 'notice') return message.id
    }
    return undefined
  }

  async function check(): Promise<void> {
    if (!connection.capabilities.transcript || !isReady()) return
    const heardBefore = heard
    const latest = latestOfOthers()
    const isLoaded = await look()
    if (isLoaded && isReady() && heard === heardBefore && latestOfOthers() !== latest) transport.redial()
  }

  function thinkAgain(delay = secondThought) {
    if (!connection.capabilities.transcript) return
    cancelThought?.()
    cancelThought = after(delay, () => {
      isMissed = false
      if (isReady()) void look()
    })
  }

  // The rest of what the visitor stopped is not missed.
  function watchMissed({ type }: ChatEvent) {
    const { strayAt, rows } = getState().stream
    if (type === 'stream.advanced' && strayAt !== undefined && rows.at(-1)?.end !== 'stopped') {
      isMissed = true
      thinkAgain(silence)
    } else if (isMissed && type === 'stream.completed') {
      thinkAgain()
    }
  }

  return {
    onEvent(event) {
      if (event.type === 'message.received' || event.type === 'stream.advanced') heard++
      watchMissed(event)
      if (event.type === 'message.received' && isLive(event) && !isNews(event.message)) thinkAgain()
      else if (event.type === 'reply.overdue') void check()
    },
    onDown() {
      cancelThought?.()
      isMissed = false
    },
  }
}
