import { describe, it } from 'vitest'
import { conformanceChecks } from '../../../src/testing/index.ts'
import { exampleKit } from './exampleKit.ts'

describe('the Lantern protocol', () => {
  for (const { name, run } of conformanceChecks(exampleKit)) it(name, run)
})
