import { connect, type Socket } from 'node:net'
import type { Direction } from '../faults/faults.ts'
import { waysOf, type Conditions, type Ending, type PlannedCut, type Way } from './conditions.ts'
import { createFrameFaults, type FrameFaults } from './createFrameFaults.ts'
import { createLink, type Link } from './createLink.ts'

/** What is known of a connection. */
export interface ConnectionLog {
  readonly number: number
  /** Milliseconds since 1970. */
  readonly openedAt: number
  closedAt?: number
  /** Bytes that arrived, each way. */
  readonly bytes: Record<Way, number>
}

/** One connection through the proxy: the client's socket, and ours to the server. */
export interface Passage {
  /** Whether any way of it is a black hole. */
  readonly isHeld: boolean
  readonly held: Readonly<Record<Way, boolean>>
  hold(direction: Direction): void
  release(): void
  hurry(): void
  /** Ends both sides; what is on its way is lost. */
  end(ending: Ending): void
}

/** Where a proxy leads. */
export interface Target {
  /** @defaultValue 127.0.0.1 */
  readonly host?: string
  readonly port: number
}

/** A side that was told of the end and does not go is cut after so many milliseconds. */
const patience = 500

/** Leads a client to the target. `onClosed` is called when both sides are gone. */
export function createPassage(client: Socket, { host = '127.0.0.1', port }: Target, conditions: Conditions, log: ConnectionLog, onClosed: () => void): Passage {
  const server = connect({ host, port, allowHalfOpen: true, noDelay: true })
  client.setNoDelay(true)
  const sockets = [client, server]
  let isOver = false

  const lead = (from: Socket, to: Socket, way: Way): { link: Link; frames: FrameFaults } => {
    const link = createLink(conditions, way, {
      write(bytes) {
        if (to.destroyed || to.writableEnded) return true
        log.bytes[way] += bytes.length
        return to.write(bytes)
      },
      onFull: (isFull) => void (isFull ? from.pause() : from.resume()),
    })
    const cut = (ending: Ending): void => {
      from.off('data', take)
      link.then(() => end(ending))
    }
    const frames = createFrameFaults(conditions, way, link.pass, cut)
    let planned: PlannedCut | null = null
    let counted = 0
    const take = (chunk: Buffer): void => {
      if (conditions.cut !== planned) counted = 0
      planned = conditions.cut
      if (planned?.way !== way || planned.bytes === undefined) return frames.push(chunk)
      const left = planned.bytes - counted
      counted += chunk.length
      if (left > chunk.length) return frames.push(chunk)
      conditions.cut = null
      frames.push(chunk.subarray(0, Math.max(0, left)))
      cut(planned.ending)
    }
    from.on('data', take)
    from.on('end', () => {
      frames.flush()
      link.then(() => to.end())
    })
    from.on('error', () => link.then(() => end('reset')))
    to.on('drain', () => link.drained())
    if (conditions.dead[way]) link.hold()
    return { link, frames }
  }
  const ways = { toServer: lead(client, server, 'toServer'), toClient: lead(server, client, 'toClient') }

  for (const socket of sockets) {
    socket.on('close', () => {
      if (!sockets.every(({ destroyed }) => destroyed)) return
      isOver = true
      log.closedAt ??= Date.now()
      Object.values(ways).forEach(({ link, frames }) => (link.drop(), frames.drop()))
      onClosed()
    })
  }

  function end(ending: Ending): void {
    if (isOver) {
      // A side that was ended gently may still be there.
      if (ending === 'reset') sockets.forEach((socket) => socket.destroy())
      return
    }
    isOver = true
    Object.values(ways).forEach(({ link, frames }) => (link.drop(), frames.drop()))
    for (const socket of sockets.filter(({ destroyed }) => !destroyed)) {
      if (socket.connecting) socket.destroy()
      else {
        // Read on: what lies unread would turn the FIN into an RST.
        if (ending === 'fin') socket.removeAllListeners('data').resume().end()
        // It waits until all that was written has left, which on a dead line it never does.
        else socket.resetAndDestroy()
        const timer = setTimeout(() => socket.destroy(), patience)
        socket.once('close', () => clearTimeout(timer))
      }
    }
  }

  return {
    get isHeld() {
      return !isOver && (ways.toServer.link.isHeld || ways.toClient.link.isHeld)
    },
    get held() {
      return { toServer: !isOver && ways.toServer.link.isHeld, toClient: !isOver && ways.toClient.link.isHeld }
    },
    hold: (direction) => waysOf(direction).forEach((way) => ways[way].link.hold()),
    release: () => Object.values(ways).forEach(({ link }) => link.release()),
    hurry() {
      Object.values(ways).forEach(({ link }) => link.hurry())
      if (conditions.reorder < 2) ways.toClient.frames.flush()
    },
    end,
  }
}
