import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as room from '../../src/transport/index.ts'

const sources = new URL('../../src/transport/', import.meta.url)

it('imports in plain Node, where it opens nothing', () => {
  const script = `const { socketIoTransport } = await import('${new URL('socketIoTransport.ts', sources).href}'); console.log(typeof socketIoTransport)`
  // A process that had opened anything would not end.
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { encoding: 'utf8', timeout: 15_000 })
  expect(said.trim()).toBe('function')
})

it('is no export of the room, so that no other subpath loads socket.io-client', () => {
  expect(Object.keys(room).filter((name) => /socketio/i.test(name))).toEqual([])
  expect(readFileSync(new URL('index.ts', sources), 'utf8')).not.toMatch(/socketIo/i)
})
