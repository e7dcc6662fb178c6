import type { ConnectionLog } from '../../sandbox/captivate/state.ts'
import type { GivenRecord, HandedMessage, ServerConnection } from '../observation.ts'
import { countEarlyFrames } from './observeServer.ts'
import type { Traffic } from './watchTraffic.ts'

/** One socket as a page made it. */
export interface Dial {
  readonly dial: string
  readonly tab: number
  readonly at: number
  /** Missing where the server's greeting never came. */
  readonly socketId?: string
  /** When the page let go of it, or was gone. */
  readonly leftAt?: number
}

/** A record that came, before it is known what it held. */
export type ArrivedRecord = Omit<Extract<Traffic, { readonly type: 'record' }>, 'type'>

/** Everything that the pages told of their traffic. */
export interface TrafficLog {
  note(tab: number, traffic: Traffic): void
  /** The page of that tab is gone. */
  leave(tab: number, at: number): void
  readonly dials: readonly Dial[]
  readonly handed: readonly HandedMessage[]
  readonly records: readonly ArrivedRecord[]
  /** How often something left after the end. */
  readonly late: number
}

/** A log in which nothing is noted. */
export function createTrafficLog(): TrafficLog {
  const dials = new Map<string, { -readonly [Key in keyof Dial]: Dial[Key] }>()
  const handed: HandedMessage[] = []
  const records: ArrivedRecord[] = []
  let late = 0
  const leave = (tab: number, at: number) => {
    for (const dial of dials.values()) if (dial.tab === tab && dial.at <= at) dial.leftAt ??= at
  }
  return {
    note(tab, traffic) {
      if (traffic.type === 'loaded') leave(tab, traffic.at)
      else if (traffic.type === 'dialled') dials.set(traffic.dial, { dial: traffic.dial, tab, at: traffic.at })
      else if (traffic.type === 'handed') handed.push({ clientMessageId: traffic.clientMessageId, at: traffic.at, tab })
      else if (traffic.type === 'record') records.push(traffic)
      else if (traffic.type === 'late') late++
      else if (traffic.type !== 'ended') {
        const dial = dials.get(traffic.dial)
        if (dial && traffic.type === 'greeted') dial.socketId = traffic.socketId
        if (dial && traffic.type === 'left') dial.leftAt ??= traffic.at
      }
    },
    leave,
    get dials() {
      return [...dials.values()]
    },
    get handed() {
      return [...handed].sort((one, other) => one.at - other.at)
    },
    records,
    get late() {
      return late
    },
  }
}

/** Milliseconds by which the clocks of a page and of the server may differ: a browser keeps its own. */
const clockError = 20

/** The server's connections, each with the tab that dialled it: known by the greeting, or else the latest dial that could be it. */
export function matchConnections(logs: readonly ConnectionLog[], dials: readonly Dial[]): ServerConnection[] {
  const bySocket = new Map(dials.flatMap((dial) => (dial.socketId === undefined ? [] : [[dial.socketId, dial] as const])))
  const left = dials.filter(({ socketId }) => socketId === undefined).sort((one, other) => other.at - one.at)
  const takeUnknown = ({ openedAt }: ConnectionLog): Dial | undefined => {
    const place = left.findIndex(({ at }) => at <= openedAt + clockError)
    return place < 0 ? undefined : left.splice(place, 1)[0]
  }
  return [...logs]
    .sort((one, other) => other.openedAt - one.openedAt)
    .map((log, place) => {
      const dial = bySocket.get(log.socketId) ?? takeUnknown(log)
      return {
        number: logs.length - place,
        openedAt: log.openedAt,
        ...(log.closedAt === undefined ? {} : { closedAt: log.closedAt }),
        ...(dial ? { tab: dial.tab } : {}),
        ...(dial?.leftAt === undefined ? {} : { abandonedAt: dial.leftAt - clockError }),
        earlyFrames: countEarlyFrames(log),
      }
    })
    .reverse()
}

/** What the records held, as the server's own entries tell: a record is always the beginning of a conversation. */
export function readRecords(records: readonly ArrivedRecord[], entriesOf: (conversationId: string) => readonly { readonly clientMsgId?: string }[] | undefined): GivenRecord[] | undefined {
  const given = records.map(({ at, arrivedAt, conversationId, length }) => {
    const entries = entriesOf(conversationId)
    return entries && entries.length >= length ? { at, arrivedAt, clientMessageIds: entries.slice(0, length).flatMap(({ clientMsgId }) => clientMsgId ?? []) } : undefined
  })
  const known = given.filter((record) => record !== undefined)
  return known.length === records.length ? known : undefined
}
