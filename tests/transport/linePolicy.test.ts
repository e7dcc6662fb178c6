import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HttpExchange } from '../../src/model/index.ts'
import { createVirtualClock } from '../../src/testing/index.ts'
import { judgeClose, webSocketTransport, type WebSocketTransportOptions } from '../../src/transport/index.ts'
import { backoffDelay, defaultBackoff } from '../../src/transport/backoffDelay.ts'
import { createHearing } from './hearing.ts'
import { scriptedDialer, scriptedSignals, settle } from './scriptedDialer.ts'

const exchange: HttpExchange = () => Promise.resolve({ ok: false, status: 0, failure: 'network' })

/** A transport without sockets and with virtual time, opened and dialled. */
async function openScripted(options: Partial<WebSocketTransportOptions> = {}) {
  const clock = createVirtualClock()
  const signals = scriptedSignals()
  const dialer = scriptedDialer()
  const heard = createHearing()
  const transport = webSocketTransport({
    url: 'wss://chat.example/dev',
    exchange,
    clock,
    signals,
    dial: dialer.dial,
    random: () => 0.5,
    ...options,
  })
  transport.open(heard)
  await settle()
  /** Lets time pass and every dial begin that falls due. */
  const pass = async (milliseconds: number) => {
    clock.advance(milliseconds)
    await settle()
  }
  return { clock, signals, dialer, heard, transport, pass }
}

describe('close codes', () => {
  /** Opens and closes with the code, at once each time, until the line is given up. */
  async function dialsUntilGivenUp(code: number, options: Partial<WebSocketTransportOptions> = {}) {
    const { dialer, heard, pass } = await openScripted(options)
    for (let count = 0; count < 60 && heard.lines.at(-1)?.status !== 'terminal'; count += 1) {
      dialer.last().onOpen()
      dialer.last().onClosed(code, 'why')
      const last = heard.lines.at(-1)
      if (last?.status === 'closed') await pass(last.retryIn)
    }
    return { dials: dialer.dials.length, last: heard.lines.at(-1), addresses: dialer.dials.map(({ address }) => address) }
  }

  const retried = [1000, 1001, 1002, 1005, 1006, 1009, 1011, 1012, 1013, 1014, 3000, 3999]
  it.each(retried)('%i is retried until five minutes have passed', async (code) => {
    const { dials, last } = await dialsUntilGivenUp(code)
    expect(dials).toBeGreaterThan(9)
    expect(last).toEqual({ status: 'terminal', kind: 'unreachable', code, reason: 'why' })
  })

  it.each([1008, 4001, 4003, 4401, 4403])('%i is tried once more with a fresh address, then refused', async (code) => {
    let asked = 0
    const { last, addresses } = await dialsUntilGivenUp(code, { url: () => `wss://chat.example/?token=${++asked}` })
    expect(addresses).toEqual(['wss://chat.example/?token=1', 'wss://chat.example/?token=2'])
    expect(last).toEqual({ status: 'terminal', kind: 'unauthorised', code, reason: 'why' })
  })

  it.each([4000, 4002, 4999])('%i, which nobody knows, is retried three times, then refused', async (code) => {
    const { dials, last } = await dialsUntilGivenUp(code)
    expect(dials).toBe(4)
    expect(last).toMatchObject({ kind: 'rejected', code })
  })

  it('F35: 4004 says that the conversation is gone: nothing is dialled again', async () => {
    const { dials, last } = await dialsUntilGivenUp(4004)
    expect(dials).toBe(1)
    expect(last).toEqual({ status: 'terminal', kind: 'gone', code: 4004, reason: 'why' })
  })

  it('F33: the address after a refusal is asked for with that knowledge, so that a kept token is fetched anew', async () => {
    const asked: boolean[] = []
    await dialsUntilGivenUp(4401, {
      url: ({ wasRefused }) => {
        asked.push(wasRefused)
        return 'wss://chat.example/'
      },
    })
    expect(asked).toEqual([false, true])
  })

  it('are judged by the host first', async () => {
    expect((await dialsUntilGivenUp(4001, { judge: () => 'retry' })).last).toMatchObject({ kind: 'unreachable' })
    expect((await dialsUntilGivenUp(1011, { judge: (code) => (code === 1011 ? 'reauthorise' : undefined) })).dials).toBe(2)
  })

  it('a line that was well in between forgets earlier refusals', async () => {
    const { dialer, heard, pass } = await openScripted()
    for (let count = 0; count < 5; count += 1) {
      dialer.last().onOpen()
      await pass(10_000)
      dialer.last().onClosed(4401, 'expired')
      await pass(2_000)
    }
    expect(heard.statuses()).not.toContain('terminal')
  })

  it('a redial is no loss: a line that was well ends the series, one that was not goes on with it', async () => {
    const { dialer, heard, pass, transport } = await openScripted()
    for (const [uptime, attempt] of [
      [9_999, 1],
      [10_000, 0],
    ] as const) {
      dialer.last().onClosed(1006, '')
      await pass(1_250)
      dialer.last().onOpen()
      await pass(uptime)
      transport.redial()
      await pass(10_000)
      expect(heard.lines.at(-1)).toEqual({ status: 'connecting', attempt })
      transport.close()
      transport.open(heard)
      await settle()
    }
  })

  it('every number has a verdict', () => {
    fc.assert(fc.property(fc.integer(), (code) => ['retry', 'reauthorise', 'limited'].includes(judgeClose(code))))
  })
})

describe('R11: delays', () => {
  const dice = fc.double({ min: 0, max: 1, noNaN: true })

  it('begin between 0.5 and 2 seconds and never pass 30', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), dice, (retry, roll) => {
        const delay = backoffDelay(retry, roll, defaultBackoff)
        expect(delay).toBeLessThanOrEqual(30_000)
        expect(delay).toBeGreaterThanOrEqual(500)
        if (retry === 1) expect(delay).toBeLessThanOrEqual(2_000)
      }),
    )
  })

  it('grow with each retry for the same roll', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), dice, (retry, roll) => {
        expect(backoffDelay(retry + 1, roll, defaultBackoff)).toBeGreaterThanOrEqual(backoffDelay(retry, roll, defaultBackoff))
      }),
    )
  })

  it('are rolled anew for each retry, also at the cap', () => {
    expect(new Set([0, 0.25, 0.5, 1].map((roll) => backoffDelay(100, roll, defaultBackoff))).size).toBe(4)
  })

  it.each([0, 0.5, 1])('F45: even with every roll %d there are fewer than twelve dials in a minute', (roll) => {
    let dials = 1
    for (let time = 0; ; dials += 1) {
      time += backoffDelay(dials, roll, defaultBackoff)
      if (time > 60_000) break
    }
    expect(dials).toBeLessThan(12)
  })
})

describe('giving up', () => {
  it('counts failures, not the time asleep', async () => {
    const { dialer, heard, pass } = await openScripted()
    dialer.last().onClosed(1006, '')
    await pass(8 * 3_600_000)
    dialer.last().onClosed(1006, '')
    expect(heard.statuses().at(-1)).toBe('closed')
  })

  it('does not happen while nobody looks', async () => {
    const { dialer, heard, pass, signals } = await openScripted()
    signals.isHidden = true
    for (let minute = 0; minute < 60; minute += 1) {
      dialer.last().onClosed(1006, '')
      await pass(60_000)
    }
    expect(heard.statuses()).not.toContain('terminal')
    expect(dialer.dials).toHaveLength(61)
  })

  it('ends with redial, which begins a new series', async () => {
    const { dialer, heard, pass, transport } = await openScripted({ giveUpAfter: 1 })
    dialer.last().onClosed(1006, '')
    await pass(2_000)
    dialer.last().onClosed(1006, '')
    expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unreachable' })
    transport.redial()
    await settle()
    expect(heard.lines.at(-1)).toEqual({ status: 'connecting', attempt: 0 })
    dialer.last().onOpen()
    expect(heard.lines.at(-1)).toEqual({ status: 'open' })
  })
})

describe('R16: the page forbids the connection', () => {
  it.each(['wss://chat.example/dev', 'wss://chat.example', 'wss'])('reported as "%s", it is blocked for good', async (address) => {
    const { dialer, heard, signals, pass } = await openScripted()
    signals.give({ type: 'blocked', address })
    dialer.last().onClosed(1006, '')
    signals.give({ type: 'awake' })
    await pass(600_000)
    expect(heard.lines.slice(1)).toEqual([
      { status: 'terminal', kind: 'blocked', reason: 'The page may not open this connection (Content-Security-Policy, connect-src)' },
    ])
    expect(dialer.dials).toHaveLength(1)
  })

  it('also when the report comes after the failure', async () => {
    const { dialer, heard, signals, clock } = await openScripted()
    dialer.last().onClosed(1006, '')
    signals.give({ type: 'blocked', address: 'wss://chat.example' })
    expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'blocked' })
    expect(clock.pending).toBe(0)
  })

  it.each(['https://other.example', 'wss://chat.example.evil', 'ws', '', 'inline'])('a report about "%s" is not ours', async (address) => {
    const { heard, signals } = await openScripted()
    signals.give({ type: 'blocked', address })
    expect(heard.statuses()).toEqual(['connecting'])
  })
})

describe('R17: hints', () => {
  it('offline is told, keeps the socket, and stops the dialling', async () => {
    const { dialer, heard, signals, transport, pass, clock } = await openScripted()
    dialer.last().onOpen()
    signals.give({ type: 'offline' })
    expect(heard.lines.at(-1)).toEqual({ status: 'offline' })
    expect(dialer.last().dropped).toBe(false)
    expect(transport.send({ via: 'socket', data: 'still handed over' })).toBe(true)
    dialer.last().onData('still heard')
    expect(heard.frames).toHaveLength(1)

    dialer.last().onClosed(1006, '')
    await pass(3_600_000)
    expect(dialer.dials).toHaveLength(1)
    expect(clock.pending).toBe(0)
    expect(heard.lines.at(-1)).toEqual({ status: 'offline' })

    signals.give({ type: 'awake' })
    await settle()
    expect(dialer.dials).toHaveLength(2)
    expect(heard.lines.at(-1)).toEqual({ status: 'connecting', attempt: 1 })
  })

  it('offline during the delay cancels the attempt', async () => {
    const { dialer, signals, pass, clock } = await openScripted()
    dialer.last().onClosed(1006, '')
    signals.give({ type: 'offline' })
    expect(clock.pending).toBe(0)
    await pass(60_000)
    expect(dialer.dials).toHaveLength(1)
  })

  it('a line that is still open when the device is back is told as kept, for a probe', async () => {
    const { dialer, heard, signals } = await openScripted()
    dialer.last().onOpen()
    dialer.last().onData('greeting')
    signals.give({ type: 'offline' })
    signals.give({ type: 'awake' })
    expect(heard.lines.slice(1)).toEqual([{ status: 'open' }, { status: 'offline' }, { status: 'open', kept: true }])
    expect(dialer.dials).toHaveLength(1)
  })

  it('a line that has not been greeted yet has nothing to keep', async () => {
    const { dialer, heard, signals } = await openScripted()
    dialer.last().onOpen()
    signals.give({ type: 'awake' })
    signals.give({ type: 'offline' })
    signals.give({ type: 'awake' })
    expect(heard.lines.slice(1)).toEqual([{ status: 'open' }, { status: 'offline' }, { status: 'open' }])
  })

  it('a flock of hints asks for one probe, the next look for another', async () => {
    const { dialer, heard, signals, pass } = await openScripted()
    dialer.last().onOpen()
    dialer.last().onData('greeting')
    for (let count = 0; count < 4; count += 1) signals.give({ type: 'awake' })
    expect(heard.lines.slice(1)).toEqual([{ status: 'open' }, { status: 'open', kept: true }])
    await pass(5_000)
    signals.give({ type: 'awake' })
    expect(heard.lines).toHaveLength(4)
  })

  it('a dial that was under way when the device went offline goes on', async () => {
    const { dialer, heard, signals } = await openScripted()
    signals.give({ type: 'offline' })
    signals.give({ type: 'awake' })
    expect(heard.lines.at(-1)).toEqual({ status: 'connecting', attempt: 0 })
    dialer.last().onOpen()
    expect(heard.lines.at(-1)).toEqual({ status: 'open' })
    expect(dialer.dials).toHaveLength(1)
  })

  it('somebody looking again skips the delay', async () => {
    const { dialer, heard, signals, pass } = await openScripted()
    signals.isHidden = true
    dialer.last().onClosed(1006, '')
    expect(heard.lines.at(-1)).toMatchObject({ status: 'closed', retryIn: 60_000 })
    await pass(5_000)
    signals.isHidden = false
    signals.give({ type: 'awake' })
    await settle()
    expect(dialer.dials).toHaveLength(2)
  })

  it('a hint right after an attempt hurries the next one without hammering, and tells the new delay', async () => {
    const { dialer, heard, signals, pass } = await openScripted()
    signals.isHidden = true
    dialer.last().onClosed(1006, '')
    await pass(1_000)
    signals.give({ type: 'awake' })
    expect(heard.lines.at(-1)).toMatchObject({ status: 'closed', retryIn: 4_000 })
    await pass(3_999)
    expect(dialer.dials).toHaveLength(1)
    await pass(1)
    expect(dialer.dials).toHaveLength(2)
  })

  it('F8: a device that slept makes the line prove itself, though no event of the browser tells of it', async () => {
    const { clock, dialer, heard, pass } = await openScripted()
    dialer.last().onOpen()
    dialer.last().onData('greeting')
    clock.sleep(600_000)
    await pass(0)
    expect(heard.lines.at(-1)).toEqual({ status: 'open', kept: true })
    await pass(60_000)
    expect(heard.statuses()).toEqual(['connecting', 'open', 'open'])
  })

  it('F10: timers that the browser holds back while nobody looks are no sleep', async () => {
    const { clock, dialer, heard, signals, pass } = await openScripted()
    dialer.last().onOpen()
    dialer.last().onData('greeting')
    signals.isHidden = true
    for (let minute = 0; minute < 10; minute += 1) {
      clock.sleep(60_000)
      await pass(0)
    }
    expect(heard.statuses()).toEqual(['connecting', 'open'])
  })

  it('F11: a network that flickers twenty times in ten seconds causes at most three dials', async () => {
    const { dialer, heard, signals, pass } = await openScripted()
    dialer.last().onOpen()
    await pass(60_000)
    dialer.last().onClosed(1006, '')
    for (let count = 0; count < 20; count += 1) {
      signals.give({ type: 'offline' })
      await pass(250)
      signals.give({ type: 'awake' })
      await settle()
      if (!dialer.last().dropped) dialer.last().onClosed(1006, '')
      await pass(250)
    }
    expect(dialer.dials.length - 1).toBeLessThanOrEqual(3)
    expect(dialer.dials.filter(({ dropped }) => !dropped).length).toBeLessThanOrEqual(1)
    expect(heard.statuses()).not.toContain('terminal')
  })

  it('a hint does not wake what was given up', async () => {
    const { dialer, heard, signals, pass } = await openScripted({ judge: () => 'reauthorise' })
    dialer.last().onClosed(4401, '')
    await pass(2_000)
    dialer.last().onClosed(4401, '')
    signals.give({ type: 'offline' })
    signals.give({ type: 'awake' })
    await pass(60_000)
    expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised' })
    expect(dialer.dials).toHaveLength(2)
  })

  it('redial ends a spell offline', async () => {
    const { dialer, signals, transport } = await openScripted()
    dialer.last().onClosed(1006, '')
    signals.give({ type: 'offline' })
    transport.redial()
    await settle()
    expect(dialer.dials).toHaveLength(2)
  })
})

it('R18: events of an older epoch never arrive, whatever they are', async () => {
  const { dialer, heard, transport } = await openScripted()
  const old = dialer.last()
  transport.redial()
  await settle()
  expect(old.dropped).toBe(true)
  old.onOpen()
  old.onData('ghost')
  old.onClosed(4401, 'ghost')
  old.onBlocked('ghost')
  expect(heard.statuses()).toEqual(['connecting', 'connecting'])
  expect(heard.frames).toEqual([])
})

it('whatever happens in whatever order, there is at most one line and one timer, and close ends both', async () => {
  const step = fc.constantFrom('open', 'data', 'lost', 'refused', 'blocked', 'offline', 'awake', 'hide', 'show', 'redial', 'wait', 'reopen')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { dialer, signals, transport, pass, clock, heard } = await openScripted()
      for (const name of steps) {
        const dial = dialer.last()
        if (name === 'open') dial.onOpen()
        if (name === 'data') dial.onData('x')
        if (name === 'lost') dial.onClosed(1006, '')
        if (name === 'refused') dial.onClosed(4401, '')
        if (name === 'blocked') dial.onBlocked('SecurityError')
        if (name === 'offline' || name === 'awake') signals.give({ type: name })
        if (name === 'hide' || name === 'show') signals.isHidden = name === 'hide'
        if (name === 'redial') transport.redial()
        if (name === 'wait') await pass(7_000)
        if (name === 'reopen') {
          transport.close()
          transport.open(heard)
        }
        await settle()
        expect(dialer.dials.filter(({ dropped }) => !dropped).length).toBeLessThanOrEqual(1)
        expect(clock.pending).toBeLessThanOrEqual(1)
      }
      transport.close()
      expect(dialer.dials.every(({ dropped }) => dropped)).toBe(true)
      expect(clock.pending).toBe(0)
      expect(signals.listeners).toBe(0)
    }),
    { numRuns: 300 },
  )
})
