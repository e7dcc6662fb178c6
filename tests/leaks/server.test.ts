import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot, readEntries, readManifest } from '../../scripts/entries.ts'

// That every entry imports in plain Node, and that a chat renders there, is in tests/package (entries, serverRender); that the
// process ends by itself afterwards as well. Here: that nothing is begun meanwhile, not even what would let the process end.

beforeAll(() => ensureBuild(), 120_000)

/** Runs a program of plain Node and answers with what it began. */
function begunBy(...program: string[]): string[] {
  const { status, stderr } = spawnSync(process.execPath, ['--import', './tests/leaks/watchNode.mjs', ...program], { cwd: packageRoot, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return JSON.parse(stderr) as string[]
}

const evaluate = (script: string) => ['--input-type=module', '--eval', script]

describe('on a server, no timer, socket or listener is begun', () => {
  it.each(readEntries().map(({ subpath }) => readManifest().name + subpath.slice(1)))('by importing %s', (specifier) => {
    expect(begunBy(...evaluate(`await import('${specifier}')`))).toEqual([])
  })

  it('by rendering a chat to a string', () => {
    expect(begunBy('./tests/package/pages/chat.mjs')).toEqual([])
  })

  it('calibration: each of them is seen', () => {
    const script = `
      setTimeout(() => undefined).unref()
      setInterval(() => undefined).unref()
      new EventTarget().addEventListener('resize', () => undefined)
      new WebSocket('ws://127.0.0.1:1')
      new ResizeObserver(() => undefined)
      process.on('warning', () => undefined)
    `
    expect(begunBy(...evaluate(script))).toEqual(['setTimeout', 'setInterval', 'listener resize', 'WebSocket', 'ResizeObserver', 'process warning'])
  })
})
