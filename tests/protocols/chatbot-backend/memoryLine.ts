import type { ChatbotServer } from '../../../sandbox/chatbot/createChatbotServer.ts'
import type { ChatbotConnection } from '../../../sandbox/chatbot/openLine.ts'
import type { HttpExchange, JsonRecord, Transport, TransportListener } from '../../../src/model/index.ts'

const exchange: HttpExchange = () => Promise.resolve({ ok: false, status: 0, failure: 'network' })

/** A line to a server in the same memory. As on a real one, nothing comes in the turn in which something is sent. It is not dialled again by itself. */
export const memoryLine = (server: ChatbotServer, auth: JsonRecord): Transport => {
  let listener: TransportListener | undefined
  let line: ChatbotConnection | undefined

  const dial = () => {
    const mine = listener
    const heard = (name: string, data: unknown) => {
      // What JSON cannot carry would not arrive; nobody can change what the other has.
      if (mine === listener) mine?.onFrame({ via: 'socket', name, data: data === undefined ? undefined : JSON.parse(JSON.stringify(data)) })
    }
    mine?.onLine({ status: 'connecting', attempt: 0 })
    const outlet = { emit: heard, disconnect: () => mine === listener && mine?.onLine({ status: 'closed', code: 1006, reason: 'cut', attempt: 1, retryIn: 1_000_000 }) }
    const opened = server.connect(auth, outlet)
    if ('refused' in opened) return mine?.onLine({ status: 'terminal', kind: 'unauthorised', reason: opened.refused })
    line = opened
    mine?.onLine({ status: 'open' })
    heard('connect', undefined)
  }

  return {
    open(given) {
      if (listener) return
      listener = given
      queueMicrotask(() => listener === given && dial())
    },
    close() {
      listener = undefined
      line?.close()
      line = undefined
    },
    redial() {
      line?.close()
      dial()
    },
    send({ name, data, acknowledge }) {
      if (!line || !listener || name === undefined) return false
      const to = listener
      const answer = acknowledge === undefined ? undefined : (given: unknown) => to.onFrame({ via: 'socket', name: 'acknowledged', data: { of: acknowledge, answer: given } })
      const at = line
      const copy: unknown = data === undefined ? undefined : JSON.parse(JSON.stringify(data))
      queueMicrotask(() => at.receive(name, copy, answer))
      return true
    },
    exchange,
  }
}
