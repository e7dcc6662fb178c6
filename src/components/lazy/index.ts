export { dressLate, type LateTopic } from './lateTopics.ts'
export { createLazyModule, useLazyFailure, useLazyModule, type LazyModule } from './lazyModule.ts'
