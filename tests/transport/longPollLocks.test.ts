import { expect, it } from 'vitest'
import type { ChatLocks } from '../../src/model/index.ts'
import { memoryLocks } from '../../src/testing/index.ts'
import { listen, openPolling, openPolls } from './longPollLine.ts'
import { startPollServer, turn } from './pollServer.ts'

async function turns(count = 20) {
  for (let done = 0; done < count; done += 1) await turn()
}

async function twoTabs() {
  const server = await startPollServer()
  const locks = memoryLocks()
  const [one, two] = [locks.tab(), locks.tab()]
  const first = await openPolling(server, { locks: one, lockName: 'poll' })
  const second = openPolls(server, { locks: two, lockName: () => 'poll' })
  await second.heard.line('open')
  expect(listen(second.transport, server)).toBe(true)
  await turns()
  return { server, locks, one, two, first, second }
}

it('of several tabs one polls; the others are open', async () => {
  const { server, locks, first, second } = await twoTabs()
  expect([server.count.polls, locks.held]).toEqual([1, ['poll']])
  server.emit('e1')
  await first.heard.until(() => first.heard.frames.length === 3)
  expect(second.heard.statuses()).toEqual(['connecting', 'open'])
  expect([first.kept(), second.kept()]).toEqual([0, 0])
})

it('F41: when the tab that polls closes, another one polls and says that something may be lost', async () => {
  const { server, first, second } = await twoTabs()
  first.transport.close()
  await second.pass(500)
  expect([server.count.polls, second.kept()]).toEqual([2, 1])
  server.emit('e1')
  await second.heard.until(() => second.heard.frames.length === 3)
  expect(server.violations).toEqual([])
})

it('a tab whose line is lost lets another one poll, and waits when it is back', async () => {
  const { server, first, second } = await twoTabs()
  server.answer('broken')
  await first.heard.line('closed')
  await second.pass(500)
  expect(server.isHolding).toBe(true)
  expect(second.kept()).toBe(1)
  first.clock.advance(2_000)
  await first.heard.line('open', 2)
  listen(first.transport, server)
  await turns()
  expect(server.count.polls).toBe(2)
})

it('a lock that the browser takes away ends the poll; back again, the tab waits for its turn', async () => {
  const { server, one, first, second } = await twoTabs()
  const back = one.suspend()
  await second.pass(500)
  await server.until(() => server.count.polls === 2 && server.isHolding)
  expect(second.kept()).toBe(1)
  back()
  await turns()
  expect([server.count.polls, server.count.givenUp]).toEqual([2, 1])
  second.transport.close()
  await first.pass(500)
  await server.until(() => server.count.polls === 3)
  expect(first.kept()).toBe(1)
  expect(server.violations).toEqual([])
})

it('a lock is given back only when the poll has ended', async () => {
  const server = await startPollServer()
  const locks = memoryLocks()
  let answer = () => {}
  const { transport, heard } = openPolls(server, {
    locks: locks.tab(),
    exchange: (request) =>
      request.url.includes('/poll')
        ? new Promise((resolve) => (answer = () => resolve({ ok: false, status: 0, failure: 'aborted' })))
        : Promise.resolve({ ok: true, status: 200, body: '' }),
  })
  await heard.line('open')
  listen(transport, server)
  await turns()
  transport.close()
  await turns()
  expect(locks.held).toEqual(['poll'])
  answer()
  await turns()
  expect(locks.held).toEqual([])
})

it('a tab that waits is told to look when somebody comes back to it', async () => {
  const { server, second } = await twoTabs()
  second.signals.give({ type: 'awake' })
  expect(second.kept()).toBe(1)
  expect(server.count.polls).toBe(1)
})

it('a tab that waits leaves the queue when it is closed', async () => {
  const { server, locks, first, second } = await twoTabs()
  second.transport.close()
  first.transport.close()
  await turns()
  expect([locks.held, second.clock.pending, server.count.polls]).toEqual([[], 0, 1])
})

it('StrictMode: a line that is opened, closed and opened again holds one lock and polls once', async () => {
  const server = await startPollServer()
  const locks = memoryLocks()
  const { transport, heard } = openPolls(server, { locks: locks.tab() })
  await heard.line('open')
  listen(transport, server)
  transport.close()
  transport.open(heard)
  await heard.line('open', 2)
  listen(transport, server)
  await server.until(() => server.isHolding)
  await turns()
  expect([server.count.polls, server.violations, locks.held]).toEqual([1, [], ['poll']])
  transport.close()
  await turns()
  expect(locks.held).toEqual([])
})

it('F30: where locks are refused, the tab polls without', async () => {
  const server = await startPollServer()
  const none: ChatLocks = { request: () => Promise.resolve(undefined) }
  const { transport, heard, pass, clock } = openPolls(server, { locks: none })
  await heard.line('open')
  listen(transport, server)
  await turns()
  expect(server.count.polls).toBe(0)
  await pass(3_500)
  expect(server.isHolding).toBe(true)
  transport.close()
  expect(clock.pending).toBe(0)
})
