import type { Network } from '../../../chaos/virtual/network.ts'
import type { PageTime } from '../../../chaos/virtual/pageTime.ts'
import type { Timeline } from '../../../chaos/virtual/timeline.ts'
import type { ChatbotServer } from '../../../sandbox/chatbot/createChatbotServer.ts'
import type { ChatbotConnection } from '../../../sandbox/chatbot/openLine.ts'
import type { DialledSocketIo, SocketIoDialer, SocketIoEnd } from '../../../src/transport/dialSocketIo.ts'

/** Milliseconds between two heartbeats of Engine.IO, and without one after which an end takes the other for gone. */
const pingInterval = 25_000
const pingTimeout = 20_000

/** What the lines of one page go through. */
export interface VirtualSocketIoOptions {
  readonly timeline: Timeline
  readonly time: PageTime
  readonly network: Network
  readonly server: ChatbotServer
}

/** The Socket.IO lines of one page. */
export interface VirtualSocketIo {
  readonly dial: SocketIoDialer
  /** Lines that are held. */
  readonly open: number
  /** The browser ends all of them, since the page goes. */
  end(): void
}

const copyOf = (data: unknown): unknown => (data === undefined ? undefined : JSON.parse(JSON.stringify(data)))
const sizeOf = (data: unknown): number => JSON.stringify(data)?.length ?? 0

/** Lines over a virtual network to a chatbot server in memory, with heartbeats, as Engine.IO carries them: nothing in them overtakes anything. */
export function createVirtualSocketIo({ timeline, time, network, server }: VirtualSocketIoOptions): VirtualSocketIo {
  const lines = new Set<DialledSocketIo>()

  const dial: SocketIoDialer = ({ auth, timeout }, heard) => {
    const up = network.pipe('toServer', (unpack) => unpack())
    const down = network.pipe('toClient', (unpack) => time.enter(unpack))
    let connection: ChatbotConnection | undefined
    let isOpen = false
    let isOver = false
    let isFrozen = false
    /** The server has let go of it. */
    let isLost = false
    let stopHeartbeat = () => {}
    let stopPatience = () => {}

    const leave = () => {
      isOver = true
      stopTimer()
      stopPatience()
      stopCut()
      lines.delete(line)
    }
    const fail = (end: SocketIoEnd) => {
      if (isOver) return
      leave()
      heard.onEnd(end)
    }
    const letGo = () => {
      isLost = true
      stopHeartbeat()
      connection?.close()
    }
    // The server's end: a heartbeat that is not answered in time ends it there.
    const beat = () => {
      stopHeartbeat = timeline.after(pingInterval, () => {
        stopHeartbeat = timeline.after(pingTimeout, letGo)
        if (isFrozen) return
        down.send(() => {
          if (isOver) return
          awaitBeat()
          up.send(() => {
            if (isFrozen || isLost) return
            stopHeartbeat()
            beat()
          })
        })
      })
    }
    const awaitBeat = () => {
      stopPatience()
      stopPatience = time.after(pingInterval + pingTimeout, () => {
        up.send(letGo)
        fail({ kind: 'lost', reason: 'ping timeout' })
      })
    }
    const line: DialledSocketIo = {
      emit(name, data, onAnswer) {
        if (isOver || !isOpen) return false
        const copy = copyOf(data)
        const answer = onAnswer && ((given: unknown) => down.send(() => (isOver ? undefined : onAnswer(copyOf(given)))))
        up.send(() => connection?.receive(name, copy, answer), sizeOf(copy))
        return true
      },
      drop() {
        if (isOver) return
        leave()
        // The goodbye may never arrive: then the server holds a dead line.
        up.send(letGo)
      },
    }
    const stopTimer = time.after(timeout, () => {
      up.send(letGo)
      fail({ kind: 'silent', reason: 'No answer in time' })
    })
    const stopCut = network.onCut(() => {
      up.close()
      down.close()
      letGo()
      time.enter(() => fail({ kind: 'lost', reason: 'transport error' }))
    })
    lines.add(line)

    if (!network.isPluggedIn) time.after(0, () => fail({ kind: 'failed', reason: 'websocket error' }))
    up.send(() => {
      if (!server.isUp) return down.send(() => fail({ kind: 'failed', reason: 'websocket error' }))
      const outcome = server.connect({ ...auth }, {
        emit(name, data) {
          const copy = copyOf(data)
          down.send(() => (isOver ? undefined : heard.onEvent(name, copy)), sizeOf(copy))
        },
        disconnect(how) {
          letGo()
          down.send(() => fail(how === 'kick' ? { kind: 'put out', reason: 'The server ended the line' } : { kind: 'lost', reason: 'transport close' }))
        },
        freeze: () => void (isFrozen = true),
      })
      if ('refused' in outcome) {
        return down.send(() => {
          if (isOver) return
          leave()
          heard.onRefused({ message: outcome.refused, ...(outcome.data ? { data: outcome.data } : {}) })
        })
      }
      connection = outcome
      beat()
      down.send(() => {
        if (isOver) return
        isOpen = true
        stopTimer()
        awaitBeat()
        heard.onOpen()
      })
    })
    return line
  }

  return {
    dial,
    get open() {
      return lines.size
    },
    end: () => [...lines].forEach((line) => line.drop()),
  }
}
