import type { FaultProxy } from '../../sandbox/proxy/createFaultProxy.ts'
import type { RequestLoss, Way } from '../virtual/index.ts'
import type { WorldNetwork } from '../world.ts'

/** The stretch between the browser and the server: a real proxy, and requests that the page itself loses. */
export interface BrowserNetwork extends WorldNetwork {
  /** The device loses its lines without a sign while it does not run; the answer brings them back, if they come back. */
  suspend(): (how: 'resent' | 'lost') => void
  /** Everything is as it should be again. */
  clear(): Promise<void>
}

/** A network by that proxy. `lose` lets the next exchange of a page go wrong. What is asked for is done when it is its turn. */
export function createBrowserNetwork(proxy: FaultProxy, inTurn: (task: () => unknown) => void, lose: (loss: RequestLoss) => unknown): BrowserNetwork {
  const conditions = { latency: { toServer: 0, toClient: 0 }, jitter: 0, throughput: 0 }
  const holes = new Set<Way>()
  const dig = () => {
    if (holes.size > 0) proxy.blackHole(holes.size > 1 ? 'both' : ([...holes][0] as Way), { newToo: true })
  }
  const heal = (how: 'resent' | 'lost') => proxy.heal(how === 'resent' ? 'resume' : 'reset')
  return {
    get latency() {
      return conditions.latency
    },
    set latency(latency) {
      conditions.latency = latency
      inTurn(() => proxy.setDelay(latency.toServer + latency.toClient))
    },
    // A real network has enough of its own.
    jitter: 0,
    get throughput() {
      return conditions.throughput
    },
    set throughput(throughput) {
      conditions.throughput = throughput
      inTurn(() => proxy.throttle(throughput, 'both'))
    },
    blackHole(way) {
      inTurn(() => {
        for (const one of way === 'both' ? (['toServer', 'toClient'] as const) : [way]) holes.add(one)
        dig()
      })
    },
    heal(how = 'lost') {
      inTurn(() => {
        holes.clear()
        heal(how)
      })
    },
    cut: () => inTurn(() => proxy.cut()),
    loseNext: (loss) => inTurn(() => lose(loss)),
    suspend() {
      proxy.blackHole('both')
      return (how) => {
        if (how === 'resent') heal(how)
        dig()
      }
    },
    async clear() {
      holes.clear()
      Object.assign(conditions, { latency: { toServer: 0, toClient: 0 }, throughput: 0 })
      await proxy.clear()
    },
  }
}
