import { itemAt } from '../list/chunkedList.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/**
 * Doubts a line by which no answer came: where messages leave by HTTP, nothing else would show that it stands and is deaf.
 * `look` fetches the transcript.
 */
export function createLineCheck(context: ClientContext, look: () => Promise<boolean>): ClientPart {
  const { connection, transport, getState } = context
  let heard = 0

  const isReady = () => getState().connection.status === 'ready'

  function latestOfOthers(): string | undefined {
    const { messages } = getState()
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = itemAt(messages, index)
      if (message && message.author.role !== 'visitor' && message.parts[0]?.kind !== 'notice') return message.id
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

  return {
    onEvent(event) {
      if (event.type === 'message.received') heard++
      else if (event.type === 'reply.overdue') void check()
    },
  }
}
