import { describe, expect, it, vi } from 'vitest'
import type { HttpExchange } from '../../src/model/index.ts'
import { createHttpExchange, longPollTransport } from '../../src/transport/index.ts'
import { createHearing } from './hearing.ts'
import { countDeadlines, listen, openPolling, openPolls } from './longPollLine.ts'
import { afterwards, deadAddress } from './loopback.ts'
import { judge, startPollServer, turn } from './pollServer.ts'
import { scriptedSignals } from './scriptedDialer.ts'

const data = (frames: readonly { readonly data: unknown }[]) => frames.map((frame) => frame.data)

describe('the greeting', () => {
  it('opens the line, and its answers are the first frames, in the order of the requests', async () => {
    const server = await startPollServer()
    const { heard } = openPolls(server)
    await heard.until(() => heard.frames.length === 2)
    expect(heard.lines).toEqual([{ status: 'connecting', attempt: 0 }, { status: 'open' }])
    expect(heard.frames).toMatchObject([
      { via: 'socket', name: 'configuration', data: /^configuration/ },
      { via: 'socket', name: 'availability', data: /^availability/ },
    ].map((frame) => ({ ...frame, data: expect.stringMatching(frame.data) as string })))
  })

  it('is told after the line is open, so that whoever hears a frame may send', async () => {
    const server = await startPollServer()
    const order: string[] = []
    const { heard, transport } = openPolls(server)
    transport.close()
    transport.open({
      onLine: (event) => (order.push(event.status), heard.onLine(event)),
      onFrame: (frame) => (order.push(`${frame.name} ${listen(transport, server)}`), heard.onFrame(frame)),
    })
    await server.until(() => server.isHolding)
    expect(order).toEqual(['connecting', 'open', 'configuration true', 'availability true'])
    expect(server.count.polls).toBe(1)
  })

  it('needs no answer to what is optional, and gives no frame for it', async () => {
    const server = await startPollServer()
    server.greeting.configuration = 404
    const { heard } = openPolls(server)
    await heard.until(() => heard.frames.length === 1)
    expect(heard.frames[0]).toMatchObject({ name: 'availability' })
  })

  it('that hangs in what is optional opens the line after ten seconds without it', async () => {
    const server = await startPollServer()
    server.greeting.configuration = 0
    const { heard, clock } = openPolls(server)
    await server.until(() => server.count.greetings === 2)
    for (let turns = 0; turns < 20; turns += 1) await turn()
    expect(heard.statuses()).toEqual(['connecting'])
    clock.advance(10_000)
    await heard.line('open')
    await heard.until(() => heard.frames.length === 1)
  })

  it('that fails closes the line with back-off, and the next one opens it', async () => {
    const server = await startPollServer()
    server.greeting.availability = 503
    const { heard, clock } = openPolls(server)
    expect(await heard.line('closed')).toEqual({
      status: 'closed',
      code: 1006,
      reason: 'The greeting was answered with status 503',
      attempt: 1,
      retryIn: 1250,
    })
    server.greeting.availability = 200
    clock.advance(1_250)
    await heard.line('open')
    expect(heard.lines[2]).toEqual({ status: 'connecting', attempt: 1 })
  })

  it.each([401, 403])('F33: answered with %i is tried once afresh, then given up as unauthorised', async (status) => {
    const server = await startPollServer()
    server.greeting.availability = status
    const { heard, pass, clock } = openPolls(server)
    await heard.line('closed')
    clock.advance(1_250)
    expect(await heard.line('terminal')).toMatchObject({ kind: 'unauthorised' })
    await pass(600_000, 60_000)
    expect(server.count.greetings).toBe(4)
    expect(clock.pending).toBe(0)
  })

  it('that fails for five minutes leaves the line unreachable until it is redialled', async () => {
    const { heard, clock, transport } = openPolls({ url: (await deadAddress('http')).slice(0, -1) })
    for (let losses = 1; heard.lines.at(-1)?.status !== 'terminal'; losses += 1) {
      await heard.until(() => heard.lines.at(-1)?.status === 'closed' || heard.lines.at(-1)?.status === 'terminal')
      const last = heard.lines.at(-1)
      if (last?.status === 'closed') clock.advance(last.retryIn)
      expect(losses).toBeLessThan(40)
    }
    expect(heard.lines.at(-1)).toMatchObject({ kind: 'unreachable' })
    expect(clock.pending).toBe(0)
    const before = heard.lines.length
    transport.redial()
    await heard.until(() => heard.lines.length === before + 2)
    expect(heard.lines.at(-1)).toMatchObject({ status: 'closed', attempt: 1 })
  })

  it('whose host function throws is a failed attempt', async () => {
    const { heard } = openPolls({ url: '' }, {
      greeting: () => {
        throw new Error('no visitor')
      },
    })
    expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'No greeting to make' })
  })

  it('F46: that the page forbids blocks the line', async () => {
    const server = await startPollServer()
    server.greeting.availability = 0
    const { heard, signals } = openPolls(server)
    signals.give({ type: 'blocked', address: 'https://elsewhere.example/' })
    expect(heard.statuses()).toEqual(['connecting'])
    signals.give({ type: 'blocked', address: `${server.url}/availability` })
    expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'blocked' })
  })

  it('goes out once at a time, however often the line is redialled', async () => {
    const server = await startPollServer()
    server.greeting.availability = 0
    const { heard, transport } = openPolls(server)
    for (let count = 0; count < 20; count += 1) {
      transport.redial()
      for (let turns = 0; turns < count % 4; turns += 1) await turn()
    }
    server.greeting.availability = 200
    transport.redial()
    await heard.line('open')
    expect(server.violations).toEqual([])
  })
})

describe('polling', () => {
  it('begins with the frame that says what to ask, and takes no other frame', async () => {
    const server = await startPollServer()
    const { heard, transport } = openPolls(server)
    expect(listen(transport, server), 'too early').toBe(false)
    await heard.line('open')
    expect(transport.send({ via: 'socket', name: 'events', data: {} })).toBe(false)
    expect(transport.send({ via: 'socket', data: 'text' })).toBe(false)
    expect(transport.send({ via: 'socket', name: 'poll', data: undefined })).toBe(false)
    for (let turns = 0; turns < 20; turns += 1) await turn()
    expect(server.count.polls).toBe(0)
    expect(listen(transport, server)).toBe(true)
    await server.until(() => server.isHolding)
  })

  it('brings the events of each answer once and in order, and asks again at once', async () => {
    const server = await startPollServer()
    const { heard, clock, polls } = await openPolling(server)
    const begun = clock.now()
    for (let event = 1; event <= 20; event += 1) {
      server.emit(`e${event}`)
      await server.until(() => server.isHolding)
    }
    expect(heard.frames.slice(2)).toEqual(
      Array.from({ length: 20 }, (_, index) => ({ via: 'socket', name: 'events', data: `["e${index + 1}"]` })),
    )
    expect([clock.now() - begun, polls.most, server.violations]).toEqual([0, 1, []])
  })

  it('asks again at once after an answer that took its time, and a second later after an empty one that came at once', async () => {
    const server = await startPollServer()
    const { clock, heard } = await openPolling(server)
    clock.advance(5_000)
    server.answer('empty')
    await server.until(() => server.count.polls === 2 && server.isHolding)
    server.answer('empty')
    await heard.until(() => true)
    for (let turns = 0; turns < 30; turns += 1) await turn()
    expect(server.count.polls).toBe(2)
    clock.advance(1_000)
    await server.until(() => server.count.polls === 3)
    expect(heard.statuses()).toEqual(['connecting', 'open'])
  })

  it('F48: gives up a poll that takes too long, asks again, and says that something may be lost', async () => {
    const server = await startPollServer()
    const { clock, heard, kept } = await openPolling(server)
    clock.advance(19_999)
    expect(server.count.givenUp).toBe(0)
    clock.advance(1)
    await server.until(() => server.count.givenUp === 1)
    expect(kept()).toBe(0)
    clock.advance(250)
    await server.until(() => server.isHolding)
    expect(kept()).toBe(1)
    server.emit('after')
    await heard.until(() => heard.frames.length === 3)
    expect(data(heard.frames).at(-1)).toBe('["after"]')
  })

  it('F48: waits ever longer while the server is busy, and says that another poll may have taken something', async () => {
    const server = await startPollServer()
    server.atOnce = 'busy'
    const { heard, kept, pass } = await openPolling(server)
    await server.until(() => server.count.polls === 1)
    const delays: number[] = []
    for (let polls = 2; polls <= 6; polls += 1) {
      for (let turns = 0; turns < 20; turns += 1) await turn()
      let delay = 0
      for (; server.count.polls < polls; delay += 50) await pass(50)
      expect(kept()).toBe(polls - 1)
      delays.push(delay)
    }
    expect(delays).toEqual([1_250, 2_250, 4_050, 7_300, 13_150])
    server.atOnce = undefined
    for (let turns = 0; turns < 20; turns += 1) await turn()
    await pass(30_000, 5_000)
    await server.until(() => server.isHolding)
    expect(heard.statuses().includes('closed')).toBe(false)
  })

  it('F48: stops for good when the server no longer knows the conversation', async () => {
    const server = await startPollServer()
    const { heard, clock, pass } = await openPolling(server)
    server.answer('gone')
    expect(await heard.line('terminal')).toMatchObject({ kind: 'gone' })
    expect(clock.pending).toBe(0)
    await pass(300_000, 60_000)
    expect([server.count.polls, server.count.greetings]).toEqual([1, 2])
  })

  it('F33: a refused poll is followed by one fresh dial, then nothing', async () => {
    const server = await startPollServer()
    const { heard, clock, transport } = await openPolling(server)
    server.answer('refused')
    expect(await heard.line('closed')).toMatchObject({ code: 4401 })
    clock.advance(1_250)
    await heard.line('open', 2)
    listen(transport, server)
    await server.until(() => server.isHolding)
    server.answer('refused')
    expect(await heard.line('terminal')).toMatchObject({ kind: 'unauthorised' })
    expect(clock.pending).toBe(0)
  })

  it.each(['broken', 'cut', 'half'] as const)('a poll that is %s closes the line, which is greeted anew after the delay', async (how) => {
    const server = await startPollServer()
    const { heard, clock, transport } = await openPolling(server)
    if (how === 'half') server.emit()
    server.answer(how)
    expect(await heard.line('closed')).toMatchObject({ code: 1006, attempt: 1, retryIn: 1250 })
    expect(listen(transport, server), 'no line to send on').toBe(false)
    clock.advance(1_250)
    await heard.line('open', 2)
    await heard.until(() => heard.frames.length === 4)
    expect(heard.frames.slice(2).map(({ name }) => name)).toEqual(['configuration', 'availability'])
    expect(server.count.polls, 'only what is asked for').toBe(1)
  })

  it('F45: a server that opens and then fails each poll is dialled ever more slowly, then given up', async () => {
    const server = await startPollServer()
    server.atOnce = 'broken'
    const { heard, clock, transport } = await openPolling(server)
    const delays: number[] = []
    for (let losses = 1; losses < 40; losses += 1) {
      await heard.until(() => ['closed', 'terminal'].includes(heard.lines.at(-1)!.status))
      const last = heard.lines.at(-1)!
      if (last.status !== 'closed') break
      delays.push(last.retryIn)
      clock.advance(last.retryIn)
      await heard.line('open', losses + 1)
      listen(transport, server)
    }
    expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unreachable' })
    expect(delays).toEqual([...delays].sort((a, b) => a - b))
  })

  it('follows a request that replaces the one before', async () => {
    const server = await startPollServer()
    const { transport, clock, kept } = await openPolling(server)
    listen(transport, server)
    for (let turns = 0; turns < 20; turns += 1) await turn()
    expect(server.count.polls, 'the same request goes on').toBe(1)
    listen(transport, server, '/poll/other')
    await server.until(() => server.count.givenUp === 1)
    clock.advance(250)
    await server.until(() => server.isHolding)
    expect(server.paths).toEqual(['/poll', '/poll/other'])
    expect(kept()).toBe(1)
  })

  it('a listener that throws harms neither the line nor the order of the frames', async () => {
    const server = await startPollServer()
    const { transport, heard } = openPolls(server)
    transport.close()
    const broken = () => {
      throw new Error('The listener is broken')
    }
    transport.open({ onLine: (event) => (heard.onLine(event), broken()), onFrame: (frame) => (heard.onFrame(frame), broken()) })
    await heard.line('open')
    listen(transport, server)
    for (const event of ['a', 'b', 'c']) {
      await server.until(() => server.isHolding)
      server.emit(event)
    }
    await heard.until(() => heard.frames.length === 5)
    expect(data(heard.frames).slice(2)).toEqual(['["a"]', '["b"]', '["c"]'])
  })
})

describe('a silent server', () => {
  it('F4: is asked for a sign of life after two polls without an answer, and the line is closed when none comes', async () => {
    const server = await startPollServer()
    const { clock, heard } = await openPolling(server)
    server.greeting.availability = 0
    clock.advance(20_000)
    await server.until(() => server.count.givenUp === 1)
    clock.advance(250)
    await server.until(() => server.isHolding)
    clock.advance(20_000)
    await server.until(() => server.count.greetings === 3)
    clock.advance(10_000)
    expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'No answer to the greeting in time' })
  })

  it('that only holds its polls for long is polled on, and the line stays', async () => {
    const server = await startPollServer()
    const { pass, heard, kept } = await openPolling(server)
    await pass(130_000)
    expect(heard.statuses().filter((status) => status !== 'open')).toEqual(['connecting'])
    expect(kept()).toBeGreaterThan(3)
    expect(server.count.greetings).toBeGreaterThan(2)
  })

  it('is not judged while nobody looks', async () => {
    const server = await startPollServer()
    const { pass, heard, signals } = await openPolling(server)
    signals.isHidden = true
    server.greeting.availability = 0
    await pass(130_000)
    expect(heard.statuses().includes('closed')).toBe(false)
    expect(server.count.greetings).toBe(2)
  })
})

describe('hints of the page', () => {
  it('F8: a poll that slept with the device is given up and made anew, and the listener is told', async () => {
    const server = await startPollServer()
    const { clock, kept } = await openPolling(server)
    clock.sleep(15_000)
    clock.advance(1_000)
    await server.until(() => server.count.givenUp === 1)
    clock.advance(250)
    await server.until(() => server.isHolding)
    expect(kept()).toBe(1)
  })

  it('somebody who looks again gets a fresh poll, but not with every hint', async () => {
    const server = await startPollServer()
    const { clock, signals, kept, pass } = await openPolling(server)
    for (let hints = 0; hints < 10; hints += 1) signals.give({ type: 'awake' })
    await server.until(() => server.count.givenUp === 1)
    await pass(1_000)
    signals.give({ type: 'awake' })
    await pass(1_000)
    expect([server.count.polls, kept()]).toEqual([2, 1])
    clock.advance(5_000)
    signals.give({ type: 'awake' })
    await server.until(() => server.count.givenUp === 2)
  })

  it('F11: offline keeps the poll and is told; online is told, and the poll made anew', async () => {
    const server = await startPollServer()
    const { signals, heard, pass } = await openPolling(server)
    signals.give({ type: 'offline' })
    expect(heard.lines.at(-1)).toEqual({ status: 'offline' })
    expect(server.isHolding).toBe(true)
    signals.give({ type: 'awake' })
    await server.until(() => server.count.givenUp === 1)
    await pass(250)
    expect(heard.lines.at(-1)).toEqual({ status: 'open', kept: true })
    for (let flaps = 0; flaps < 20; flaps += 1) {
      signals.give({ type: 'offline' })
      signals.give({ type: 'awake' })
      await pass(500)
      expect(heard.lines.at(-1)).toEqual({ status: 'open', kept: true })
    }
    expect(server.count.polls).toBeLessThanOrEqual(5)
    expect(server.violations).toEqual([])
  })

  it('a poll that is lost offline is not dialled after before the device is back', async () => {
    const server = await startPollServer()
    const { signals, heard, clock } = await openPolling(server)
    signals.give({ type: 'offline' })
    server.answer('cut')
    await heard.until(() => true)
    for (let turns = 0; turns < 20; turns += 1) await turn()
    clock.advance(120_000)
    expect(heard.statuses()).toEqual(['connecting', 'open', 'offline'])
    signals.give({ type: 'awake' })
    await heard.line('open', 2)
  })

  it('a poll given up offline is told of when the device is back', async () => {
    const server = await startPollServer()
    const { signals, heard, pass, kept } = await openPolling(server)
    signals.give({ type: 'offline' })
    await pass(21_000)
    expect([server.count.givenUp, kept(), heard.statuses().at(-1)]).toEqual([1, 0, 'offline'])
    signals.give({ type: 'awake' })
    await pass(500)
    expect(kept()).toBe(1)
  })

  it('F10: while the page is hidden a lost line is dialled once a minute at most', async () => {
    const server = await startPollServer()
    const { signals, heard } = await openPolling(server)
    signals.isHidden = true
    server.answer('cut')
    expect(await heard.line('closed')).toMatchObject({ retryIn: 60_000 })
  })
})

describe('exchanges', () => {
  it('pass through', async () => {
    const server = await startPollServer()
    const { transport } = openPolls(server)
    expect(await transport.exchange({ method: 'GET', url: `${server.url}/else` })).toMatchObject({ ok: true, status: 200 })
  })

  it.each([
    [403, 'terminal'],
    [200, 'open'],
  ])('F33: one that is refused ends the line if the greeting is answered with %i too: %s', async (status, last) => {
    const server = await startPollServer()
    const { transport, heard } = await openPolling(server)
    server.greeting.availability = status
    server.greeting.else = 403
    await transport.exchange({ method: 'POST', url: `${server.url}/else` })
    expect(heard.statuses().at(-1)).toBe(last)
  })
})

describe('close is final', () => {
  it.each(['while greeting', 'while polling', 'while settling', 'while busy', 'during the delay'])('%s', async (when) => {
    const server = await startPollServer()
    const deadlines = countDeadlines(21_000, 11_000)
    if (when === 'while greeting') server.greeting.availability = 0
    const { transport, heard, clock, signals } = openPolls(server)
    if (when === 'while greeting') await server.until(() => server.count.greetings === 2)
    else {
      await heard.line('open')
      listen(transport, server)
      await server.until(() => server.isHolding)
    }
    if (when === 'while settling') {
      clock.advance(20_000)
      await server.until(() => server.count.givenUp === 1)
    }
    if (when === 'while busy') {
      server.answer('busy')
      for (let turns = 0; turns < 20; turns += 1) await turn()
    }
    if (when === 'during the delay') {
      server.answer('cut')
      await heard.line('closed')
    }
    const counted = { ...server.count }
    const told = heard.lines.length
    const frames = heard.frames.length
    transport.close()
    expect(clock.pending).toBe(0)
    expect(signals.listeners).toBe(0)
    expect(listen(transport, server)).toBe(false)
    transport.redial()
    signals.give({ type: 'awake' })
    clock.advance(3_600_000)
    server.emit('late')
    while (deadlines() > 0) await turn()
    for (let turns = 0; turns < 20; turns += 1) await turn()
    expect([server.count.polls, server.count.greetings]).toEqual([counted.polls, counted.greetings])
    expect([heard.lines.length, heard.frames.length]).toEqual([told, frames])
  })

  it('F38: opening and closing in one turn asks nothing; the second opening asks once', async () => {
    const server = await startPollServer()
    const { transport, heard } = openPolls(server)
    transport.close()
    transport.open(heard)
    await heard.line('open')
    expect(server.count.greetings).toBe(2)
  })

  it.each(['connecting', 'open', 'kept', 'closed'] as const)('and may be said from within the listener, at %s', async (at) => {
    const server = await startPollServer()
    const { transport, heard, clock } = openPolls(server)
    transport.close()
    const told = createHearing()
    transport.open({
      onFrame: () => void listen(transport, server),
      onLine(event) {
        told.onLine(event)
        if (event.status === at || (at === 'kept' && event.status === 'open' && event.kept)) transport.close()
      },
    })
    if (at === 'kept' || at === 'closed') {
      await server.until(() => server.isHolding)
      if (at === 'closed') server.answer('cut')
      else clock.advance(20_000)
      if (at === 'kept') await server.until(() => server.count.givenUp === 1)
      if (at === 'kept') clock.advance(250)
    }
    await told.until(() => told.lines.length === { connecting: 1, open: 2, kept: 3, closed: 3 }[at])
    for (let turns = 0; turns < 20; turns += 1) await turn()
    clock.advance(60_000)
    expect(told.lines).toHaveLength({ connecting: 1, open: 2, kept: 3, closed: 3 }[at])
    expect([clock.pending, server.isHolding, heard.frames.length]).toEqual([0, false, 0])
  })
})

it('redial gives up the poll, hears nothing more of it, and polls only when asked to', async () => {
  const server = await startPollServer()
  const { transport, heard } = await openPolling(server)
  transport.redial()
  expect(listen(transport, server), 'between the lines').toBe(false)
  server.emit('from the past')
  await heard.line('open', 2)
  await heard.until(() => heard.frames.length === 4)
  expect(heard.frames.every(({ name }) => name !== 'events')).toBe(true)
  listen(transport, server)
  await server.until(() => server.isHolding)
  expect(server.violations).toEqual([])
})

it('an answer that comes although its poll was given up is delivered, not lost', async () => {
  const server = await startPollServer()
  const answers: ((body: string) => void)[] = []
  const stubborn: HttpExchange = (request, options) =>
    request.url.includes('/poll')
      ? new Promise((resolve) => answers.push((body) => resolve({ ok: true, status: 200, body })))
      : createHttpExchange()(request, options)
  const { transport, heard, clock, polls } = openPolls(server, { exchange: stubborn })
  await heard.line('open')
  listen(transport, server)
  await server.until(() => answers.length === 1)
  clock.advance(20_000)
  for (let turns = 0; turns < 10; turns += 1) await turn()
  expect(answers, 'the next one waits for it').toHaveLength(1)
  answers[0]!('["late"]')
  await heard.until(() => heard.frames.length === 3)
  await server.until(() => answers.length === 2)
  expect([data(heard.frames).at(-1), polls.most]).toEqual(['["late"]', 1])
  answers[1]!('[]')
})

it('R15: neither addresses nor what is in them is told', async () => {
  const server = await startPollServer()
  const { heard, transport } = openPolls(server)
  await heard.line('open')
  transport.send({ via: 'socket', name: 'poll', data: { method: 'GET', url: 'http://127.0.0.1:1/poll?appId=SECRET' } })
  await heard.line('closed')
  expect(JSON.stringify(heard.lines)).not.toMatch(/SECRET|127\.0\.0\.1|appId/)
})

it('on the device’s own clock: polls, and leaves no timer', async () => {
  const server = await startPollServer()
  const timers = countDeadlines(1_000, 1_040, 11_000, 40, 10_000)
  const heard = createHearing()
  const transport = longPollTransport({
    greeting: [{ name: 'availability', request: { method: 'GET', url: `${server.url}/availability` } }],
    judgePoll: judge,
    exchange: createHttpExchange(),
    pollTimeout: 40,
    signals: scriptedSignals(),
  })
  afterwards(() => transport.close())
  transport.open(heard)
  await heard.line('open')
  listen(transport, server)
  await heard.until(() => heard.lines.length >= 4)
  transport.close()
  await vi.waitFor(() => expect(timers()).toBe(0))
  expect(server.violations).toEqual([])
})
