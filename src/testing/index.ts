export { type ChannelDelivery, memoryChannels, type MemoryChannels, type TabChannels } from './memoryChannels.ts'
export { memoryLocks, type MemoryLocks, type TabLocks } from './memoryLocks.ts'
export { memoryStorage } from '../transport/memoryStorage.ts'
export { type ScriptedExchange, scriptedTransport, type ScriptedTransport } from '../transport/scriptedTransport.ts'
export { conformanceChecks } from './conformance/conformanceChecks.ts'
export type {
  ConformanceCheck,
  ConformanceKit,
  ConformanceParts,
  ConformanceSample,
  SaidMessage,
  WireAsked,
  WireReply,
  WireScene,
  WireSimulator,
} from './conformance/conformanceKit.ts'
export { createVirtualClock, type VirtualClock } from './createVirtualClock.ts'
export { fakeChat, type FakeFrame } from './fakeChat.ts'
export { scriptedConnection, type ScriptedConnection, type ScriptedConnectionOptions } from './scriptedConnection.ts'
