import { expect, it } from 'vitest'
import { scriptedTransport } from '../../src/transport/index.ts'
import { createHearing } from './hearing.ts'

it('tells the listener what the test says, and remembers what was handed over', () => {
  const script = scriptedTransport()
  const heard = createHearing()
  script.transport.open(heard)
  script.transport.open(createHearing())
  expect(script.transport.send({ via: 'socket', data: 'too early' })).toBe(false)
  script.line({ status: 'open' })
  expect(script.transport.send({ via: 'socket', data: 'in time' })).toBe(true)
  script.deliver('text')
  script.deliver({ a: 1 }, 'message')
  script.line({ status: 'offline' })
  expect(script.transport.send({ via: 'socket', data: 'too late' })).toBe(false)

  expect(heard.statuses()).toEqual(['open', 'offline'])
  expect(heard.frames).toEqual([
    { via: 'socket', data: 'text' },
    { via: 'socket', data: { a: 1 }, name: 'message' },
  ])
  expect(script.sent).toEqual([{ via: 'socket', data: 'in time' }])
  expect([script.opened, script.closed, script.redialled]).toEqual([1, 0, 0])
})

it('is silent once closed, and may be opened again', () => {
  const script = scriptedTransport()
  const heard = createHearing()
  script.transport.open(heard)
  script.line({ status: 'open' })
  script.transport.close()
  script.transport.close()
  script.line({ status: 'open' })
  script.deliver('ghost')
  expect(script.transport.send({ via: 'socket', data: 'x' })).toBe(false)
  expect([heard.lines.length, heard.frames.length]).toEqual([1, 0])
  script.transport.open(heard)
  script.line({ status: 'open' })
  script.transport.redial()
  expect(script.transport.send({ via: 'socket', data: 'x' })).toBe(false)
  expect([script.opened, script.closed, script.redialled]).toEqual([2, 1, 1])
})

it('answers exchanges when the test does, once', async () => {
  const script = scriptedTransport()
  const answer = script.transport.exchange({ method: 'GET', url: 'https://chat.example' })
  const [exchange] = script.exchanges
  expect(exchange).toMatchObject({ request: { url: 'https://chat.example' }, settled: false })
  exchange!.respond({ ok: true, status: 200, body: 'first' })
  exchange!.respond({ ok: true, status: 200, body: 'second' })
  expect(await answer).toMatchObject({ body: 'first' })
  expect(exchange!.settled).toBe(true)
})

it.each(['before', 'after'])('an exchange aborted %s it began says so', async (when) => {
  const script = scriptedTransport()
  const stop = new AbortController()
  if (when === 'before') stop.abort()
  const answer = script.transport.exchange({ method: 'GET', url: '' }, { signal: stop.signal })
  stop.abort()
  expect(await answer).toEqual({ ok: false, status: 0, failure: 'aborted' })
  expect(script.exchanges[0]!.settled).toBe(true)
})
