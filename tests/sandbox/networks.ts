import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { createFaultProxy, type FaultProxy } from '../../sandbox/proxy/createFaultProxy.ts'
import { within } from './rawClient.ts'
import { afterwards } from './sandboxes.ts'

/** What one end of a line has heard. */
export interface End {
  readonly socket: WebSocket
  readonly heard: string[]
  /** Close code, once it is closed. */
  readonly closed: Promise<number>
  /** Resolves when so many messages have been heard. */
  hears(count: number): Promise<string[]>
}

function listenTo(socket: WebSocket): End {
  const heard: string[] = []
  socket.on('message', (data) => heard.push(String(data)))
  socket.on('error', () => undefined)
  return {
    socket,
    heard,
    closed: new Promise((resolve) => socket.on('close', resolve)),
    async hears(count) {
      await vi.waitFor(
        () => {
          if (heard.length < count) throw new Error(`Heard ${heard.length} of ${count}`)
        },
        { interval: 2, timeout: 8_000 },
      )
      return heard
    },
  }
}

/** A server for sockets and for plain HTTP, and a proxy before it. */
export interface Network {
  readonly proxy: FaultProxy
  /** The server's own port, past the proxy. */
  readonly port: number
  /** A line through the proxy, both ends of it. */
  line(): Promise<{ readonly client: End; readonly server: End }>
  /** A socket through the proxy that may never open. */
  dial(): End
  /** The TCP sockets that the server has open. */
  readonly sockets: ReadonlySet<Socket>
}

/** Starts both. Everything ends with the test. */
export async function network(answer: RequestListener = (request, response) => void request.pipe(response)): Promise<Network> {
  const http = createServer(answer)
  const sockets = new Set<Socket>()
  http.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  const server = new WebSocketServer({ server: http })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const proxy = await createFaultProxy({ target: { port } })
  afterwards(async () => {
    await proxy.close()
    server.clients.forEach((socket) => socket.terminate())
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
  })
  const dial = (): End => {
    const socket = new WebSocket(proxy.through(`ws://127.0.0.1:${port}/dev?apiKey=k`))
    afterwards(() => socket.terminate())
    return listenTo(socket)
  }
  return {
    proxy,
    port,
    sockets,
    dial,
    async line() {
      const arrival = once(server, 'connection') as Promise<[WebSocket]>
      const client = dial()
      const [socket] = await within('the server to see a socket', arrival)
      const end = listenTo(socket)
      if (client.socket.readyState !== WebSocket.OPEN) await once(client.socket, 'open')
      return { client, server: end }
    },
  }
}

/** Sends a text and waits until it has come out at the other end. */
export async function carry(from: End, to: End, text: string): Promise<void> {
  from.socket.send(text)
  await vi.waitFor(
    () => {
      if (!to.heard.includes(text)) throw new Error(`${text} has not come`)
    },
    { interval: 2, timeout: 8_000 },
  )
}
