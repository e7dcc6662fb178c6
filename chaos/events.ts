import type { Refusal } from '../sandbox/faults/doorFaults.ts'
import type { Leaving, RequestLoss, Way } from './virtual/index.ts'
import type { Random } from './random.ts'
import { pick, wholeBetween } from './random.ts'
import type { World } from './world.ts'

/** One thing that happens in a schedule; a fault says how long it lasts. Tabs are counted from 0 among those that are open. */
export interface ChaosEvent {
  /** For people, such as `the network swallows everything toServer for 4.2 s, then it is resent`. */
  readonly what: string
  readonly begin: (world: World) => void | Promise<void>
  /** Ends a fault, so many seconds later. */
  readonly end?: { readonly after: number; readonly run: (world: World) => void }
}

/** Makes an event of one kind. `count` numbers the texts. */
type Maker = (random: Random, count: () => number) => ChaosEvent

/** The tab with that place among the open ones. */
const tabAt = (world: World, place: number): number => world.tabs[place % world.tabs.length] ?? 1

const secondsBetween = (random: Random, from: number, to: number): number => Math.round((from + random() * (to - from)) * 10) / 10

function lasting(what: string, after: number, begin: (world: World) => void, run: (world: World) => void): ChaosEvent {
  return { what: `${what} for ${after} s`, begin, end: { after, run } }
}

function types(text: string, place: number): ChaosEvent {
  return { what: `the visitor types "${text}" in tab place ${place}`, begin: (world) => void world.type(text, tabAt(world, place)) }
}

const healings = ['resent', 'lost'] as const
const leavings: readonly [Leaving, Leaving] = ['graceful', 'crash']

/** Kinds of events with their weight. The first are what people do, the others are faults. */
export const eventKinds: readonly (readonly [weight: number, Maker])[] = [
  [14, (random, count) => types(`message ${count()}`, wholeBetween(random, 0, 3))],
  [3, (random) => types(pick(random, ['yes', 'no', 'yes', 'please']), wholeBetween(random, 0, 3))],
  [
    2,
    (random, count) => {
      const texts = Array.from({ length: wholeBetween(random, 2, 5) }, () => `message ${count()}`)
      return { what: `the visitor types ${texts.join(', ')} in a row`, begin: (world) => texts.forEach((text) => world.type(text)) }
    },
  ],
  [1, (_, count) => draft(`draft ${count()}`)],
  [1, () => ({ what: 'the visitor takes back what waits', begin: (world) => void world.takeBack() })],
  [1, (random) => onTab(random, 'the visitor sends again what failed', (world, tab) => void world.resend(tab))],
  [1, (random) => onTab(random, 'the visitor presses Try again', (world, tab) => world.retry(tab))],
  [5, (random, count) => says(pick(random, ['bot', 'agent']), `news ${count()}`)],
  [3, blackHole],
  [2, () => ({ what: 'every connection breaks', begin: (world) => world.network.cut() })],
  [2, slow],
  [2, (random) => lasting('the device is offline', secondsBetween(random, 0.1, 12), (world) => world.offline(), (world) => world.online(pick(random, healings)))],
  [3, killed],
  [2, (random) => closes(pick(random, [1000, 1001, 1011, 1012, 1013]))],
  [2, refused],
  [4, failingRequest],
  [3, lostRequest],
  [1, (random) => delays(wholeBetween(random, 200, 3_000), secondsBetween(random, 1, 10))],
  [1, (random) => lasting('frames come twice', secondsBetween(random, 1, 10), (world) => world.server.sandbox.faults.setCopies(2), (world) => world.server.sandbox.faults.setCopies(1))],
  [1, (random) => lasting('frames come out of order', secondsBetween(random, 1, 10), (world) => world.server.sandbox.faults.setReorder(3), (world) => world.server.sandbox.faults.setReorder(1))],
  [1, (random) => writesLate(wholeBetween(random, 100, 1_500), secondsBetween(random, 5, 20))],
  [3, (random) => reload(pick(random, leavings), wholeBetween(random, 0, 3))],
  [1, (random) => lasting('nobody sees the page', secondsBetween(random, 1, 20), (world) => world.tabs.forEach((tab) => world.hide(tab)), (world) => world.tabs.forEach((tab) => world.show(tab)))],
  [1, sleep],
  [1, (random) => frozen(secondsBetween(random, 2, 60))],
]

/** For schedules with more than one tab. */
export const tabKinds: readonly (readonly [weight: number, Maker])[] = [
  [2, () => ({ what: 'a tab is opened', begin: (world) => void (world.tabs.length < 3 && world.openTab()) })],
  [1, (random) => closesTab(pick(random, leavings))],
]

/** Rarer ones, after which the conversation or the connection is over until somebody acts. */
export const endingKinds: readonly (readonly [weight: number, Maker])[] = [
  [1, () => ({ what: 'the server forgets the conversation', begin: (world) => world.server.forgetConversations() })],
  [
    1,
    (random) => lasting('the server is down and then knows nothing', secondsBetween(random, 0.2, 5), (world) => world.server.kill(), (world) => world.server.start({ forget: true })),
  ],
  [
    1,
    (random) =>
      lasting('the key is refused', secondsBetween(random, 0.2, 10), (world) => void world.server.sandbox.faults.unauthorise(401), (world) => void world.server.sandbox.faults.unauthorise(null)),
  ],
]

function draft(text: string): ChaosEvent {
  return { what: `the visitor leaves "${text}" in the composer`, begin: (world) => world.draft(text) }
}

function says(who: 'bot' | 'agent', text: string): ChaosEvent {
  return { what: `the ${who} says "${text}"`, begin: (world) => world.say(who, text) }
}

function onTab(random: Random, what: string, act: (world: World, tab: number) => void): ChaosEvent {
  const place = wholeBetween(random, 0, 3)
  return { what: `${what} in tab place ${place}`, begin: (world) => act(world, tabAt(world, place)) }
}

function blackHole(random: Random): ChaosEvent {
  const way = pick<Way | 'both'>(random, ['toServer', 'toClient', 'both', 'both'])
  const how = pick(random, healings)
  const after = secondsBetween(random, 0.5, 20)
  return lasting(`the network swallows everything (${way}; in the end it is ${how})`, after, (world) => world.network.blackHole(way), (world) => world.network.heal(how))
}

function slow(random: Random): ChaosEvent {
  const latency = wholeBetween(random, 300, 4_000)
  const throughput = pick(random, [0, 0, 4_000])
  return lasting(
    `the network is slow (${latency} ms each way${throughput > 0 ? `, ${throughput} bytes/s` : ''})`,
    secondsBetween(random, 2, 20),
    ({ network }) => void Object.assign(network, { latency: { toServer: latency, toClient: latency }, jitter: latency / 2, throughput }),
    ({ network }) => void Object.assign(network, { latency: { toServer: 30, toClient: 30 }, jitter: 20, throughput: 0 }),
  )
}

function killed(random: Random): ChaosEvent {
  const code = pick(random, [undefined, undefined, 1012])
  const how = code === undefined ? 'the server is killed' : 'the server restarts'
  return lasting(how, secondsBetween(random, 0.2, 8), (world) => world.server.kill(code), (world) => world.server.start())
}

function closes(code: number): ChaosEvent {
  return { what: `the server closes all sockets with ${code}`, begin: ({ server }) => void server.sandbox.faults.dropSockets({ code }) }
}

function refused(random: Random): ChaosEvent {
  const refusal = pick<Refusal>(random, [{ status: 503 }, { cut: true }, { hang: true }, { code: 1013 }, { code: 1011 }])
  return lasting(
    `new sockets are turned away with ${JSON.stringify(refusal)}`,
    secondsBetween(random, 1, 15),
    ({ server }) => server.sandbox.faults.refuse(refusal),
    ({ server }) => server.sandbox.faults.refuse(null),
  )
}

function failingRequest(random: Random): ChaosEvent {
  const on = pick(random, ['message', 'message', 'event', 'transcript'] as const)
  const outcome = pick(random, ['status', 'drop', 'swallow'] as const)
  const ending = pick(random, ['cut', 'hang'] as const)
  const status = pick(random, [500, 502, 503, 429])
  const fault = { on, outcome, ending, status, count: wholeBetween(random, 1, 2) }
  return { what: `the server fails at the next ${JSON.stringify(fault)}`, begin: ({ server }) => server.sandbox.faults.failNext(fault) }
}

function lostRequest(random: Random): ChaosEvent {
  const fault: RequestLoss = { loses: pick(random, ['request', 'answer'] as const), isTold: random() < 0.5 }
  return { what: `the next exchange loses its ${fault.loses}${fault.isTold ? '' : ' without a sign'}`, begin: ({ network }) => network.loseNext(fault) }
}

function delays(milliseconds: number, after: number): ChaosEvent {
  return lasting(`frames are held back by ${milliseconds} ms`, after, ({ server }) => server.sandbox.faults.setDelay(milliseconds), ({ server }) => server.sandbox.faults.setDelay(0))
}

function writesLate(writingDelay: number, after: number): ChaosEvent {
  return lasting(`the server writes ${writingDelay} ms late`, after, ({ server }) => void Object.assign(server.sandbox.settings, { writingDelay }), ({ server }) => void Object.assign(server.sandbox.settings, { writingDelay: 0 }))
}

function reload(how: Leaving, place: number): ChaosEvent {
  return { what: `tab place ${place} is loaded anew (${how})`, begin: (world) => world.reload(how, tabAt(world, place)) }
}

function closesTab(how: Leaving): ChaosEvent {
  return { what: `the last tab is closed (${how}) if there is more than one`, begin: (world) => (world.tabs.length > 1 ? world.closeTab(how, world.tabs.at(-1)) : undefined) }
}

function sleep(random: Random): ChaosEvent {
  const seconds = wholeBetween(random, 3, 600)
  const lines = pick(random, healings)
  return { what: `the device sleeps for ${seconds} s (its lines are ${lines})`, begin: (world) => world.sleep(seconds, lines) }
}

function frozen(seconds: number): ChaosEvent {
  return { what: `the browser puts the pages aside for ${seconds} s`, begin: (world) => world.freeze(seconds) }
}
