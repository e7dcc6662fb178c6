import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A port on 127.0.0.1 that can be closed to new connections while the old ones go on. */
export interface Door {
  readonly port: number
  readonly isOpen: boolean
  /** Listens, always at the same port. Rejects if it is taken. */
  open(): Promise<void>
  /** From now on nobody listens. */
  close(): void
}

/** A door at `port`, or at a free port if that is 0. */
export function createDoor(port: number, onClient: (client: Socket) => void): Door {
  let bound = port
  let server: Server | undefined
  return {
    get port() {
      return bound
    },
    get isOpen() {
      return server !== undefined
    },
    async open() {
      if (server) return
      const next = createServer({ allowHalfOpen: true }, onClient)
      server = next
      await new Promise<void>((resolve, reject) => {
        next.once('error', (error) => {
          if (server === next) server = undefined
          reject(error)
        })
        // Closed again before it listened.
        next.once('close', resolve)
        next.listen(bound, '127.0.0.1', resolve)
      })
      bound = (next.address() as AddressInfo | null)?.port ?? bound
    },
    close() {
      server?.close()
      server = undefined
    },
  }
}
