import { expect, it } from 'vitest'
import { createVirtualWorld } from '../../chaos/virtual/index.ts'
import type { ChatConnection, Clock } from '../../src/model/index.ts'

/** Seconds after which a line counts as sound, so that the next break is a first one again. */
const soundAfter = 15

/** Counts the timers of the client and of its line that are waiting. */
function countTimers(clock: Clock): Clock & { readonly waiting: () => number } {
  const waiting = new Set<object>()
  return {
    now: clock.now,
    after(delay, callback) {
      const timer = {}
      waiting.add(timer)
      const cancel = clock.after(delay, () => {
        waiting.delete(timer)
        callback()
      })
      return () => {
        waiting.delete(timer)
        cancel()
      }
    },
    waiting: () => waiting.size,
  }
}

/** What a client holds after so many breaks of its line. `spoil` plants a fault of the client. */
async function afterBreaks(count: number, spoil: (connection: ChatConnection) => ChatConnection = (connection) => connection) {
  let waiting = () => 0
  const world = createVirtualWorld({
    send: 'http',
    wrapConnection(connection) {
      const clock = countTimers(connection.clock)
      waiting = clock.waiting
      return spoil({ ...connection, clock })
    },
  })
  await world.run(5)
  world.type('hello')
  await world.run(soundAfter)
  const held = () => ({
    status: world.page().status(),
    timers: waiting(),
    rows: world.page().rows().length,
    // How much there is, whatever ids and times it has.
    state: JSON.stringify(world.page().client.store.getState()).replace(/[^[\]{},:]/g, '').length,
  })
  const breakLine = async (times: number) => {
    for (let broken = 0; broken < times; broken++) {
      world.network.cut()
      await world.run(soundAfter)
    }
  }
  // The first break changes what is known of the conversation; those after it must not.
  await breakLine(2)
  const before = held()
  await breakLine(count)
  const after = held()
  const dialled = world.server.sandbox.ledger.connections().length
  await world.close()
  return { before, after, dialled, texts: world.server.sandbox.ledger.texts(), left: world.observe().leftBehind }
}

it('F54: 1,000 breaks of the line add no timer, no message and nothing to the state, and nothing is left at the end', async () => {
  const { before, after, dialled, texts, left } = await afterBreaks(1_000)
  expect(after).toEqual(before)
  expect(after.status).toBe('ready')
  expect(dialled).toBeGreaterThan(1_000)
  expect(texts).toEqual(['hello'])
  expect(left).toEqual({ connections: 0, timers: 0 })
})

it('calibration: a client that sets a timer with each line and never clears it is seen', async () => {
  const { before, after } = await afterBreaks(3, (connection) => ({
    ...connection,
    createTransport(visitor) {
      const transport = connection.createTransport(visitor)
      return {
        ...transport,
        open: ({ onLine, onFrame }) =>
          transport.open({
            onFrame,
            onLine(event) {
              if (event.status === 'open') connection.clock.after(86_400_000, () => undefined)
              onLine(event)
            },
          }),
      }
    },
  }))
  expect(after.timers).toBe(before.timers + 3)
})
