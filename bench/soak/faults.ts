import { type Random, pick, wholeBetween } from '../../chaos/random.ts'

/** Asks the sandbox for something by `POST /control/NAME`. */
export type Control = (name: string, body?: object) => Promise<void>

/** A fault of the line or the server, and how long it lasts in milliseconds. */
export interface SoakFault {
  readonly name: string
  readonly lasting: number
  readonly begin: (control: Control) => Promise<void>
  readonly end?: (control: Control) => Promise<void>
}

const clear = (control: Control) => control('clear')

/** Draws a fault. Each is one that a sound client gets over by itself. */
export function drawFault(random: Random): SoakFault {
  const lasting = wholeBetween(random, 500, 4_000)
  const ms = wholeBetween(random, 50, 800)
  return pick<SoakFault>(random, [
    { name: 'cut', lasting: 0, begin: (control) => control('drop') },
    { name: 'close 1012', lasting: 0, begin: (control) => control('drop', { code: 1012 }) },
    { name: 'no server', lasting, begin: (control) => control('refuse', { status: 503 }).then(() => control('drop')), end: clear },
    { name: 'slow', lasting, begin: (control) => control('delay', { ms }), end: clear },
    { name: 'slow handshake', lasting, begin: (control) => control('handshake-delay', { ms }).then(() => control('drop')), end: clear },
    { name: 'twice', lasting, begin: (control) => control('duplicate', { copies: 2 }), end: clear },
    { name: 'half-open', lasting, begin: (control) => control('half-open', { direction: 'both' }), end: clear },
    { name: 'malformed', lasting: 0, begin: (control) => control('malformed', { kind: pick(random, ['bad-json', 'binary', 'wrong-types', 'deep']) }) },
    { name: 'lost message', lasting: 0, begin: (control) => control('fail-next', { on: 'message', outcome: 'drop' }) },
    { name: 'lost answer', lasting: 0, begin: (control) => control('fail-next', { on: 'message', outcome: 'swallow' }) },
    { name: 'lost record', lasting: 0, begin: (control) => control('fail-next', { on: 'transcript', outcome: 'status' }) },
  ])
}
