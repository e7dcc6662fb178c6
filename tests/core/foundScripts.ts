import { plainServer } from './modelScripts.ts'
import type { Script, Step } from './modelWorld.ts'

const begun: readonly Step[] = [{ kind: 'connect' }, { kind: 'greet' }, { kind: 'serve', count: 1, fate: 'keep' }]
const say: Step = { kind: 'say', word: 0 }
const bot: Step = { kind: 'bot', word: 0 }
const acks = { ...plainServer, proof: 'ack' } as const

/** Scripts by which a promise was once broken, each by what it tries. */
export const foundScripts: Readonly<Record<string, Script>> = {
  'F24: what was said before a reload and is written down late is not what was lost after it': {
    server: acks,
    repeats: false,
    steps: [...begun, say, say, { kind: 'serve', count: 1, fate: 'late' }, { kind: 'serve', count: 1, fate: 'keep' }, say, { kind: 'reload', isGraceful: false }],
  },
  'F24: masked words that an answer crossed on the way are not sent again': {
    server: { ...plainServer, masks: true },
    repeats: false,
    steps: [...begun, say, bot],
  },
  'F24: of the same masked words the acknowledged ones are the ones in the record': {
    server: { ...acks, masks: true },
    repeats: true,
    steps: [...begun, say, say, { kind: 'serve', count: 1, fate: 'forget' }],
  },
  'F24: also where an answer crossed them': {
    server: { ...acks, masks: true },
    repeats: true,
    steps: [...begun, say, bot, { kind: 'serve', count: 1, fate: 'keep' }, say, { kind: 'serve', count: 1, fate: 'crash' }],
  },
  'F27: a record of the latest entries does not prove absent what may stand before them': {
    server: { ...plainServer, partial: 2 },
    repeats: false,
    steps: [...begun, say, { kind: 'serve', count: 1, fate: 'mute' }, bot, bot],
  },
  'F41: what one tab lost and another said in its place are two messages': {
    server: plainServer,
    repeats: false,
    steps: [
      ...begun,
      { kind: 'openTab' },
      { kind: 'connect', tab: 1 },
      { kind: 'greet', tab: 1 },
      { kind: 'serve', count: 3, fate: 'keep', tab: 1 },
      say,
      { kind: 'serve', count: 1, fate: 'crash' },
      { kind: 'say', word: 0, tab: 1 },
    ],
  },
  'F29: a clock that jumps an hour while the start was lost': {
    server: { ...acks, byHttp: true },
    repeats: false,
    steps: [{ kind: 'connect' }, { kind: 'jump', milliseconds: 3_600_000 }, { kind: 'greet' }, say, { kind: 'serve', count: 1, fate: 'crash' }],
  },
  'F25: of the same words twice, one sent again by hand, the one typed first is the one that arrived': {
    server: { ...acks, dedupes: true, masks: true },
    repeats: true,
    steps: [...begun, say, say, { kind: 'serve', count: 1, fate: 'mute' }, { kind: 'resend' }],
  },
  'F41: what another tab left behind is known again by its id': {
    server: { ...plainServer, hasIds: true, masks: true },
    repeats: false,
    steps: [
      ...begun,
      { kind: 'openTab' },
      { kind: 'connect', tab: 1 },
      { kind: 'greet', tab: 1 },
      { kind: 'serve', count: 3, fate: 'keep', tab: 1 },
      { kind: 'blink' },
      { kind: 'say', word: 0, tab: 1 },
      { kind: 'serve', count: 1, fate: 'keep', tab: 1 },
      { kind: 'closeTab', isGraceful: false },
    ],
  },
}
