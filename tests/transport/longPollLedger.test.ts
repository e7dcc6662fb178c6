import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryLocks } from '../../src/testing/index.ts'
import { createHttpExchange } from '../../src/transport/index.ts'
import { countPolls, listen, openPolls } from './longPollLine.ts'
import { judgePollLedger, type PollEntry } from './pollLedger.ts'
import { type PollAnswer, startPollServer, turn } from './pollServer.ts'

const answers: readonly PollAnswer[] = ['empty', 'busy', 'gone', 'refused', 'broken', 'cut', 'half']

type Step =
  | { readonly type: 'emit' | 'turns'; readonly count: number }
  | { readonly type: 'answer'; readonly how: PollAnswer }
  | { readonly type: 'atOnce'; readonly how: PollAnswer | undefined }
  | { readonly type: 'greeting'; readonly status: number }
  | { readonly type: 'pass' | 'sleep'; readonly milliseconds: number }
  | { readonly type: 'awake' | 'offline' | 'hide' | 'redial' | 'close' | 'open' | 'suspend' | 'other'; readonly tab: number }

const tab = fc.integer({ min: 0, max: 1 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('emit' as const), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('answer' as const), how: fc.constantFrom(...answers) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('atOnce' as const), how: fc.constantFrom(undefined, undefined, 'empty', 'busy', 'broken') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('greeting' as const), status: fc.constantFrom(200, 200, 503, 0) }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('pass' as const), milliseconds: fc.constantFrom(250, 500, 2_000, 6_000, 20_000) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('sleep' as const), milliseconds: fc.constantFrom(5_000, 30_000) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('awake', 'offline', 'hide', 'redial', 'close', 'open', 'suspend', 'other'),
      tab,
    }),
  },
)

/** Plays a script with two tabs and a real server, then lets all be well, and says what was wrong. */
async function play(steps: readonly Step[]): Promise<string[]> {
  const ledger: PollEntry[] = []
  const numbers = (events: readonly string[]) => events.map(Number)
  const server = await startPollServer({ onWritten: (events) => ledger.push({ what: 'written', events: numbers(events) }) })
  const locks = memoryLocks()
  const paths = ['/poll', '/poll']
  let made = 0

  const tabs = [0, 1].map((index) => {
    const own = locks.tab()
    const line = openPolls(server, { locks: own })
    line.transport.close()
    let back: (() => void) | undefined
    let isOpen = false
    let isAnswered = false
    return {
      ...line,
      get isWell() {
        return line.heard.lines.at(-1)?.status === 'open' && isAnswered
      },
      open() {
        if (!isOpen) ledger.push({ what: 'opened', tab: index })
        isOpen = true
        line.transport.open({
          onLine(event) {
            ledger.push({ what: 'line', tab: index, event })
            line.heard.onLine(event)
            if (event.status === 'connecting') isAnswered = false
          },
          onFrame(frame) {
            line.heard.onFrame(frame)
            if (frame.name === 'events') ledger.push({ what: 'heard', tab: index, events: numbers(JSON.parse(String(frame.data)) as string[]) })
            else if (frame.name === 'availability') isAnswered = listen(line.transport, server, paths[index])
          },
        })
      },
      close() {
        line.transport.close()
        isOpen = isAnswered = false
        ledger.push({ what: 'shut', tab: index })
      },
      suspend() {
        if (back) {
          back()
          back = undefined
        } else back = own.suspend()
      },
      comeBack() {
        back?.()
        back = undefined
      },
    }
  })

  async function turns(count: number) {
    for (let done = 0; done < count; done += 1) await turn()
  }

  /** Time lets the network do its part. */
  async function pass(milliseconds: number) {
    for (let left = milliseconds; left > 0; left -= 250) {
      for (const { clock } of tabs) clock.advance(Math.min(250, left))
      await turns(8)
    }
  }

  async function take(step: Step) {
    if ('count' in step) {
      if (step.type === 'turns') await turns(step.count)
      else for (let count = 0; count < step.count; count += 1) server.emit(String(++made))
    } else if (step.type === 'answer') server.answer(step.how)
    else if (step.type === 'atOnce') server.atOnce = step.how
    else if (step.type === 'greeting') server.greeting.availability = step.status
    else if ('milliseconds' in step) {
      if (step.type === 'pass') await pass(step.milliseconds)
      else tabs.forEach(({ clock }) => clock.sleep(step.milliseconds))
    } else {
      const one = tabs[step.tab]!
      if (step.type === 'awake' || step.type === 'offline') one.signals.give({ type: step.type })
      else if (step.type === 'hide') one.signals.isHidden = !one.signals.isHidden
      else if (step.type === 'redial') one.transport.redial()
      else if (step.type === 'other') {
        paths[step.tab] = paths[step.tab] === '/poll' ? '/poll/other' : '/poll'
        listen(one.transport, server, paths[step.tab])
      } else one[step.type]()
    }
  }

  tabs.forEach((one) => one.open())
  for (const step of steps) await take(step)

  server.atOnce = undefined
  server.greeting.availability = 200
  for (const one of tabs) {
    one.comeBack()
    one.open()
    one.signals.isHidden = false
    one.signals.give({ type: 'awake' })
    if (one.heard.lines.at(-1)?.status === 'terminal') one.transport.redial()
  }
  await pass(1_000)
  for (let rounds = 0; rounds < 400 && !(server.isHolding && tabs.every(({ isWell }) => isWell)); rounds += 1) await pass(250)
  const faults = server.isHolding ? [] : ['nobody polls in the end']
  const before = ledger.length
  const isHeard = () => ledger.slice(before).some(({ what }) => what === 'heard')
  // The poll that is held may just be given up.
  for (let tries = 0; tries < 3 && !isHeard(); tries += 1) {
    server.emit(String(++made))
    for (let rounds = 0; rounds < 20 && !isHeard(); rounds += 1) await pass(250)
  }
  if (!isHeard()) faults.push('nothing is heard in the end')
  await turns(4)
  tabs.forEach((one) => one.close())
  await turns(20)
  for (const [index, { clock, polls, signals }] of tabs.entries()) {
    if (clock.pending > 0) faults.push(`tab ${index} has a timer left`)
    if (signals.listeners > 0) faults.push(`tab ${index} listens to the page`)
    if (polls.most > 1) faults.push(`tab ${index} made ${polls.most} polls at once`)
    if (polls.now > 0) faults.push(`tab ${index} still polls`)
  }
  if (locks.held.length > 0) faults.push('a lock is held')
  await turns(10)
  if (server.isHolding) faults.push('the server still holds a poll')
  return [...faults, ...server.violations, ...judgePollLedger(ledger)]
}

it('F48: over any script there is one poll at a time, events come once and in order, losses are told of, and nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
      expect(await play(steps)).toEqual([])
    }),
    { numRuns: 200, seed: Number(process.env['SEED'] ?? 7) },
  )
}, 120_000)

describe('the ledger sees', () => {
  const written: PollEntry = { what: 'written', events: [1, 2] }
  const open: PollEntry = { what: 'line', tab: 0, event: { status: 'open', kept: true } }

  it.each<[string, readonly PollEntry[], RegExp]>([
    ['an event heard twice', [written, { what: 'heard', tab: 0, events: [1, 2] }, { what: 'heard', tab: 1, events: [2] }], /heard twice/],
    ['a wrong order', [written, { what: 'heard', tab: 0, events: [2, 1] }], /after a later one/],
    ['a loss that nobody is told of', [open, written, { what: 'heard', tab: 0, events: [1] }], /event 2 was lost/],
    ['an invented event', [open, { what: 'heard', tab: 0, events: [1] }], /before it was written/],
    ['a word after the end', [{ what: 'shut', tab: 0 }, open], /after it was closed/],
  ])('%s', (_what, ledger, fault) => {
    expect(judgePollLedger(ledger).join()).toMatch(fault)
  })

  it('nothing where all is well', () => {
    expect(judgePollLedger([{ what: 'opened', tab: 0 }, open, written, { what: 'heard', tab: 0, events: [1] }, open])).toEqual([])
  })

  it('two polls at once, at the server and at the client', async () => {
    const server = await startPollServer()
    const { polls, exchange } = countPolls()
    const first = exchange({ method: 'GET', url: `${server.url}/poll` })
    await server.until(() => server.isHolding)
    await exchange({ method: 'GET', url: `${server.url}/poll` })
    expect(server.violations).toEqual(['two polls at once: /poll'])
    expect(polls.most).toBe(2)
    server.answer('empty')
    await first
  })

  it('two greetings at once', async () => {
    const server = await startPollServer()
    server.greeting.availability = 0
    const stop = new AbortController()
    const ask = () => createHttpExchange()({ method: 'GET', url: `${server.url}/availability` }, { signal: stop.signal })
    const asked = [ask(), ask()]
    await server.until(() => server.violations.length > 0)
    expect(server.violations).toEqual(['two greetings at once: availability'])
    stop.abort()
    await Promise.all(asked)
  })
})
