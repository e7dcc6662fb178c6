import type { Network } from '../../../chaos/virtual/network.ts'
import type { PageTime } from '../../../chaos/virtual/pageTime.ts'
import type { ChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import type { HttpExchange, HttpOutcome } from '../../../src/model/index.ts'

/** What the requests of one page go through. */
export interface PollExchangeOptions {
  readonly time: PageTime
  readonly network: Network
  readonly server: ChatSessionServer
  /** A poll begins or ends, as its page sees it. */
  readonly onPoll: (change: 1 | -1) => void
}

/** The requests of one page. */
export interface PollExchange {
  readonly exchange: HttpExchange
  /** Requests that wait for an answer. */
  readonly open: number
  /** The browser ends all of them, since the page goes. */
  end(): void
}

/** Whether it is a long poll. */
export const isPoll = (method: string, url: string) => method === 'GET' && /\/events\?/.test(url)

/** Requests over a virtual network to a server in memory. One that is given up is told to the server, when the network lets it. */
export function createPollExchange({ time, network, server, onPoll }: PollExchangeOptions): PollExchange {
  const open = new Set<() => void>()

  const exchange: HttpExchange = (request, { signal } = {}) =>
    new Promise((resolve) => {
      // What a page that is gone would still do is done by nobody.
      if (time.isGone) return
      const body = typeof request.body === 'string' ? request.body : ''
      const counts = isPoll(request.method, request.url)
      const leaving = new AbortController()
      let isOver = false
      const up = network.pipe('toServer', (unpack) => unpack())
      const down = network.pipe('toClient', (unpack) => time.enter(unpack))
      const finish = (outcome: HttpOutcome) => {
        if (isOver) return
        isOver = true
        open.delete(leave)
        stopTimer()
        stopCut()
        if (counts) onPoll(-1)
        if (!time.isGone) resolve(outcome)
      }
      const giveUp = (failure: 'timeout' | 'aborted') => {
        if (isOver) return
        finish({ ok: false, status: 0, failure })
        up.send(() => leaving.abort())
      }
      const fail = () => finish({ ok: false, status: 0, failure: 'network' })
      const leave = () => giveUp('aborted')
      const stopTimer = time.after(request.timeout ?? 15_000, () => giveUp('timeout'))
      const stopCut = network.onCut(() => {
        up.close()
        down.close()
        leaving.abort()
        time.enter(fail)
      })
      open.add(leave)
      if (counts) onPoll(1)
      signal?.addEventListener('abort', leave)
      if (signal?.aborted) return leave()
      if (!network.isPluggedIn) return void time.after(0, fail)
      const loss = counts ? undefined : network.takeLoss()
      if (loss?.loses === 'request') return loss.isTold ? down.send(fail) : undefined

      up.send(() => {
        const asked = server.exchange({ method: request.method, url: request.url, headers: request.headers ?? {}, body, signal: leaving.signal })
        void asked.then((answer) => {
          if (answer === 'hang' || loss?.isTold === false) return
          if (answer === 'cut' || loss) return down.send(fail)
          const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body)
          down.send(() => finish({ ok: answer.status >= 200 && answer.status < 300, status: answer.status, body: text }), text.length)
        })
      }, body.length)
    })

  return {
    exchange,
    get open() {
      return open.size
    },
    end: () => [...open].forEach((leave) => leave()),
  }
}
