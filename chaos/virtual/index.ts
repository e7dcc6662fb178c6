export type { Healing, Network, RequestLoss, Way } from './network.ts'
export { createVirtualWorld, type Leaving, type VirtualWorld, type VirtualWorldOptions } from './virtualWorld.ts'
