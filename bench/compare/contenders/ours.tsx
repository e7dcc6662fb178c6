import { oursContender } from './oursContender.tsx'

/** Every message a bubble with plain words. */
export const contender = oursContender(() => [])
