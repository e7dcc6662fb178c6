export { dressLate, type LateTopic } from './lateTopics.ts'
export { createLazyModule, useLazyModule, type LazyModule } from './lazyModule.ts'
