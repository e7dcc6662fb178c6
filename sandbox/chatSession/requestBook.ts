import type { ChatSessionRequest } from './api.ts'
import { readIdentity } from './identity.ts'
import type { RequestLog } from './state.ts'
import type { Reply } from './wire.ts'
import type { ChatSessionWorld } from './world.ts'

/** Writes down every request, and how many polls were open at once. */
export interface RequestBook {
  keep(request: ChatSessionRequest, answer: () => Promise<Reply>): Promise<Reply>
  mostPollsAtOnce(): number
  reset(): void
}

/** An empty book. */
export function createRequestBook({ store, clock }: ChatSessionWorld): RequestBook {
  const open = new Map<string, number>()
  let most = 0

  const count = (clientId: string, change: number): void => {
    const polls = (open.get(clientId) ?? 0) + change
    open.set(clientId, polls)
    most = Math.max(most, polls)
  }

  return {
    async keep(request, answer) {
      const identity = readIdentity(request.headers ?? {}, () => '')
      const clientId = 'status' in identity ? '' : identity.clientId
      const path = request.url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*/, '')
      const log: RequestLog = { number: (store.state.requests.at(-1)?.number ?? 0) + 1, method: request.method, path, clientId, at: clock.now() }
      store.state.requests.push(log)
      const isPoll = request.method === 'GET' && /\/events$/.test(path)
      // A poll ends for its client when the client leaves it, whatever the server knows.
      let isOpen = isPoll
      const close = (): void => {
        if (isOpen) count(clientId, -1)
        isOpen = false
      }
      if (isPoll) count(clientId, 1)
      if (request.signal?.aborted) close()
      request.signal?.addEventListener('abort', close)
      const reply = await answer()
      request.signal?.removeEventListener('abort', close)
      close()
      log.outcome = typeof reply === 'string' ? reply : reply.status
      store.notify()
      return reply
    },
    mostPollsAtOnce: () => most,
    reset() {
      open.clear()
      most = 0
    },
  }
}
