import { expect, it } from 'vitest'
import type { HttpExchange, HttpOutcome } from '../../src/model/index.ts'
import { createVirtualClock } from '../../src/testing/index.ts'
import { webSocketTransport, type WebSocketTransportOptions } from '../../src/transport/index.ts'
import { createHearing } from './hearing.ts'
import { scriptedDialer, scriptedSignals, settle } from './scriptedDialer.ts'

/** A line whose server is asked by another way whether it accepts us: `verdict` is what it says. */
async function openLine(verdict: () => boolean | Promise<boolean>, options: Partial<WebSocketTransportOptions> = {}) {
  const clock = createVirtualClock()
  const dialer = scriptedDialer()
  const heard = createHearing()
  const asked: number[] = []
  const isRefused = () => {
    asked.push(dialer.dials.length)
    return Promise.resolve().then(verdict)
  }
  const exchange: HttpExchange = () => Promise.resolve({ ok: true, status: 200, body: '' })
  const transport = webSocketTransport({ url: 'wss://chat.example/', exchange, clock, signals: scriptedSignals(), dial: dialer.dial, isRefused, ...options })
  transport.open(heard)
  await settle()
  /** Lets the handshake fail and the next one begin. */
  const fail = async () => {
    dialer.last().onClosed(1006, '')
    await settle()
    clock.advance(60_000)
    await settle()
  }
  return { clock, dialer, heard, transport, asked, fail }
}

it('F33: after two failed handshakes the server is asked whether it accepts the key, and is not dialled again when it does not', async () => {
  const { dialer, heard, asked, fail } = await openLine(() => true)
  await fail()
  await fail()
  expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised' })
  expect([asked, dialer.dials.length]).toEqual([[2], 2])
})

it.each<[string, () => boolean | Promise<boolean>]>([
  ['accepts the key', () => false],
  ['cannot be asked', () => Promise.reject(new Error('no network'))],
])('a server that is only down, and %s, is dialled on', async (_what, verdict) => {
  const { dialer, asked, fail } = await openLine(verdict)
  for (let count = 0; count < 4; count += 1) await fail()
  expect(dialer.dials).toHaveLength(5)
  expect(asked).toEqual([2])
})

it('a line that opened while it was asked stays', async () => {
  let answer = (_refused: boolean) => {}
  const { dialer, heard, fail } = await openLine(() => new Promise<boolean>((resolve) => (answer = resolve)))
  await fail()
  await fail()
  dialer.last().onOpen()
  answer(true)
  await settle()
  expect(heard.lines.at(-1)).toEqual({ status: 'open' })
})

it('an address with a token that the host keeps is asked for anew after two failed handshakes', async () => {
  const asked: boolean[] = []
  const { fail } = await openLine(() => false, {
    url: ({ wasRefused }) => {
      asked.push(wasRefused)
      return 'wss://chat.example/'
    },
  })
  for (let count = 0; count < 3; count += 1) await fail()
  expect(asked.slice(0, 4)).toEqual([false, false, true, false])
})

it.each([401, 403])('F33: an exchange that is answered with %i ends the line when the key is no longer accepted, before its outcome is known', async (status) => {
  const outcome: HttpOutcome = { ok: false, status, body: '' }
  const { dialer, heard, transport } = await openLine(() => true, { exchange: () => Promise.resolve(outcome) })
  dialer.last().onOpen()
  const answer = transport.exchange({ method: 'POST', url: 'https://chat.example/' })
  expect(await answer).toBe(outcome)
  expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised' })
})

it('an exchange that is refused for its content leaves the line alone', async () => {
  const { dialer, heard, transport } = await openLine(() => false, { exchange: () => Promise.resolve({ ok: false, status: 403, body: '' }) })
  dialer.last().onOpen()
  await transport.exchange({ method: 'POST', url: 'https://chat.example/' })
  expect(heard.lines.at(-1)).toEqual({ status: 'open' })
})

it('a line that was closed meanwhile hears nothing', async () => {
  const { heard, transport, fail } = await openLine(() => true)
  await fail()
  transport.close()
  const before = heard.lines.length
  await settle()
  expect(heard.lines).toHaveLength(before)
})
