import type { Encoded } from '../../model/index.ts'
import { none } from '../foundation/totalAdapter.ts'

/** Names that Socket.IO keeps for itself: to send one throws, or means something else (SB-6). */
const reserved: ReadonlySet<string> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
  'error',
])

/** Whether no event may have this name. */
export const isReserved = (name: string): boolean => reserved.has(name)

/** An event with its one argument, or with none. */
export const clientFrame = (name: string, data?: object): Encoded =>
  isReserved(name) ? none(`${name} is a name that Socket.IO keeps for itself (SB-6)`) : { via: 'socket', name, data }

/** A copy of what JSON can carry; undefined where it cannot, or where nothing is left. The line would carry bytes and dates in other ways. */
export const jsonCopy = (value: unknown): unknown => {
  try {
    const text: string | undefined = JSON.stringify(value)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
