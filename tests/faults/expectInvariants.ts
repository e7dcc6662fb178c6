import { expect } from 'vitest'
import { checkInvariants } from '../../chaos/checkInvariants.ts'
import type { Observation } from '../../chaos/observation.ts'

/** Every invariant holds. */
export function expectInvariants(observation: Observation): void {
  expect(checkInvariants(observation).map(({ invariant, what }) => `${invariant}: ${what}`)).toEqual([])
}
