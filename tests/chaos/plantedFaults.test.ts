import { expect, it } from 'vitest'
import { checkInvariants, type InvariantName } from '../../chaos/checkInvariants.ts'
import { createVirtualWorld, type VirtualWorld } from '../../chaos/virtual/index.ts'
import type { ChatConnection, SocketFrame, Transport, TransportListener } from '../../src/model/index.ts'

type Wrap = (connection: ChatConnection) => ChatConnection

/** Changes the line that the client gets. */
const onLine =
  (change: (transport: Transport, connection: ChatConnection) => Partial<Transport>): Wrap =>
  (connection) => ({
    ...connection,
    createTransport(visitor) {
      const transport = connection.createTransport(visitor)
      return { ...transport, ...change(transport, connection) }
    },
  })

const isMessage = ({ data }: SocketFrame) => String(data).includes('user_message')

const sendsTwice = onLine((line) => ({
  send: (frame) => (isMessage(frame) ? line.send(frame) && line.send(frame) : line.send(frame)),
  exchange: async (request, options) => {
    if (String(request.body).includes('user_message')) void line.exchange(request, options)
    return line.exchange(request, options)
  },
}))

const swapsMessages = onLine((line) => {
  let held: SocketFrame | undefined
  return {
    send(frame) {
      if (!isMessage(frame)) return line.send(frame)
      if (held) return line.send(frame) && line.send(held) && ((held = undefined), true)
      held = frame
      return true
    },
  }
})

const opensTwoSockets: Wrap = (connection) => ({
  ...connection,
  createTransport(visitor) {
    const [one, other] = [connection.createTransport(visitor), connection.createTransport(visitor)]
    return {
      ...one,
      open(listener: TransportListener) {
        one.open(listener)
        other.open({ onLine: () => undefined, onFrame: () => undefined })
      },
    }
  },
})

const speaksTooEarly = onLine((line) => ({
  open: (listener) =>
    line.open({
      ...listener,
      onLine(event) {
        if (event.status === 'open') line.send({ via: 'socket', data: JSON.stringify({ action: 'sendMessage', event: { event_type: 'action', event_payload: {} } }) })
        listener.onLine(event)
      },
    }),
}))

const neverHangsUp = onLine(() => ({ close: () => undefined }))
const forgets: Wrap = (connection) => ({ ...connection, storage: { get: () => null, set: () => undefined, remove: () => undefined } })
const throwsLater = onLine((line, { clock }) => ({
  open(listener) {
    clock.after(1_000, () => {
      throw new Error('Nobody catches this.')
    })
    line.open(listener)
  },
}))
const writesDownItsKey = onLine((line, { storage }) => ({
  exchange(request, options) {
    storage.set('log', JSON.stringify(request))
    return line.exchange(request, options)
  },
}))

async function talk(world: VirtualWorld): Promise<void> {
  await world.run(3)
  world.type('one')
  world.type('two')
  await world.run(5)
}

async function breakAndTalk(world: VirtualWorld): Promise<void> {
  await world.run(3)
  world.network.cut()
  await talk(world)
}

async function loseThePage(world: VirtualWorld): Promise<void> {
  await world.run(3)
  world.offline()
  world.type('typed without a network')
  world.reload('crash')
  world.online()
  await world.run(5)
}

async function endAndRestart(world: VirtualWorld): Promise<void> {
  await world.run(3)
  world.server.forgetConversations()
  world.type('into the void')
  await world.run(5)
  world.server.kill()
  world.server.start()
  await world.run(30)
}

const faults: readonly (readonly [InvariantName, string, 'http' | 'socket', Wrap, (world: VirtualWorld) => Promise<void>])[] = [
  ['I2', 'loses what waits when the page is loaded anew', 'http', forgets, loseThePage],
  ['I4', 'sends each message twice by HTTP', 'http', sendsTwice, talk],
  ['I4', 'sends each message twice on the socket', 'socket', sendsTwice, talk],
  ['I7', 'lets one message overtake another', 'socket', swapsMessages, talk],
  ['I8', 'opens two sockets', 'http', opensTwoSockets, talk],
  ['I9', 'speaks before the greeting', 'socket', speaksTooEarly, breakAndTalk],
  ['I10', 'goes on after the end', 'socket', neverHangsUp, endAndRestart],
  ['I11', 'throws', 'http', throwsLater, talk],
  ['I13', 'writes its key down', 'http', writesDownItsKey, talk],
]

it.each(faults)('%s: a client that %s (by %s) is found out', async (invariant, _, send, wrapConnection, story) => {
  const sound = createVirtualWorld({ send })
  await story(sound)
  await sound.calm()
  expect(checkInvariants(sound.observe()).filter((one) => one.invariant === invariant)).toEqual([])

  const planted = createVirtualWorld({ send, wrapConnection })
  await story(planted)
  await planted.calm()
  expect(checkInvariants(planted.observe()).map((one) => one.invariant)).toContain(invariant)
})
