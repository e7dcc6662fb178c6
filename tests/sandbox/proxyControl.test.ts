import { expect, it } from 'vitest'
import { createProxyControl } from '../../sandbox/proxy/createProxyControl.ts'
import { network } from './networks.ts'

it.each([
  ['cut-mid-frame', {}, { cut: { way: 'toClient', ending: 'fin' } }],
  ['cut-mid-frame', { way: 'toServer', ending: 'reset' }, { cut: { way: 'toServer', ending: 'reset' } }],
  ['cut-after', { bytes: 50 }, { cut: { way: 'toServer', ending: 'fin', bytes: 50 } }],
  ['black-hole', { newToo: true }, { dead: { toServer: true, toClient: true }, held: { toServer: 1, toClient: 1 } }],
  ['black-hole', { direction: 'toClient' }, { dead: { toServer: false, toClient: false }, held: { toServer: 0, toClient: 1 } }],
  ['delay', { ms: 30 }, { delay: 30 }],
  ['throttle', { bytesPerSecond: 4_000 }, { rates: { toServer: 4_000, toClient: 4_000 } }],
  ['throttle', { bytesPerSecond: 4_000, direction: 'toServer' }, { rates: { toServer: 4_000, toClient: 0 } }],
  ['reorder', { window: 5 }, { reorder: 5 }],
  ['duplicate', { copies: 2 }, { copies: { toServer: 1, toClient: 2 } }],
  ['corrupt', {}, { corrupt: { left: 1, part: 'payload', way: 'toClient' } }],
  ['corrupt', { count: 2, part: 'header', way: 'toServer' }, { corrupt: { left: 2, part: 'header', way: 'toServer' } }],
  ['refuse', {}, { isRefusing: true }],
])('turns on %s %j, and off again', async (name, body, state) => {
  const { proxy, line } = await network()
  await line()
  const control = createProxyControl(proxy)
  const before = { ...proxy.state, open: 0 }
  expect(await control(name, body)).toBe(true)
  expect(proxy.state).toMatchObject(state)
  expect(await control('clear', {})).toBe(true)
  expect({ ...proxy.state, open: 0, held: before.held }).toEqual(before)
})

it.each(['cut', 'reset'])('ends the lines by %s', async (name) => {
  const { proxy, line } = await network()
  const { client } = await line()
  expect(await createProxyControl(proxy)(name, {})).toBe(true)
  expect(await client.closed).toBe(1006)
})

it('takes back a planned cut, and accepts again', async () => {
  const { proxy, line } = await network()
  const control = createProxyControl(proxy)
  await control('cut-mid-frame', {})
  await control('cancel-cut', {})
  await control('refuse', {})
  await control('accept', {})
  expect(proxy.state).toMatchObject({ cut: null, isRefusing: false })
  await line()
})

it.each(['nonsense', '__proto__', 'toString'])('does not know %s', async (name) => {
  const { proxy } = await network()
  expect(await createProxyControl(proxy)(name, {})).toBe(false)
})
