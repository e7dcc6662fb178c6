import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** How a run went, all suites together. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed once and passed when it was tried again: counted as passed, and to be looked into. */
  readonly unsteady: readonly string[]
}

/** Counts test cases. A file or suite that fails outside its tests and an error that no test caught count as one failure each. */
export function countTests(modules: readonly TestModule[], unhandledErrors: number): Tally {
  let passed = 0
  let skipped = 0
  let failed = unhandledErrors
  const unsteady: string[] = []
  for (const module of modules) {
    const tests = [...module.children.allTests()]
    const states = tests.map((test) => test.result().state)
    passed += states.filter((state) => state === 'passed').length
    skipped += states.filter((state) => state === 'skipped').length
    failed += states.filter((state) => state === 'failed' || state === 'pending').length
    unsteady.push(...tests.filter((test) => test.diagnostic()?.flaky).map((test) => `${module.project.name}: ${test.fullName}`))
    const loaded = module.errors().length === 0 && tests.length > 0
    failed += (loaded ? 0 : 1) + [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length
  }
  return { passed, failed, skipped, unsteady }
}

/** A Vitest reporter that leaves the tally of the run in the file named by `TALLY_FILE`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env['TALLY_FILE']
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors.length)))
  }
}
