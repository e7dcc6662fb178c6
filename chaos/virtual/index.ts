export type { Healing, Network, RequestLoss, Way } from './network.ts'
export type { Leaving } from './tabs.ts'
export { createVirtualWorld, type VirtualWorld, type VirtualWorldOptions } from './virtualWorld.ts'
