import { describe, expect, it } from 'vitest'
import type { Participant } from '../../src/model/index.ts'
import { answer, drop, settled, started, wait, type Chat } from './scriptedClient.ts'

const ana: Participant = { role: 'agent', name: 'Ana' }
const anaById: Participant = { role: 'agent', name: 'Ana', id: 'a1' }
const typing = ({ client }: Chat) => client.store.getState().typing
const types = (one: Chat, participant: Participant) => answer(one, { type: 'typing.started', participant })

describe('F51: typing that never ends', () => {
  it('ends after eight seconds', async () => {
    const one = await started()
    await types(one, ana)
    await wait(one, 7_999)
    expect(typing(one)).toEqual([ana])
    await wait(one, 1)
    expect(typing(one)).toEqual([])
  })

  it('goes on while it is told again, by name or by id', async () => {
    const one = await started()
    await types(one, ana)
    await wait(one, 5_000)
    await types(one, anaById)
    await wait(one, 5_000)
    expect(typing(one)).toEqual([anaById])
    await wait(one, 3_000)
    expect(typing(one)).toEqual([])
  })

  it('ends for each by himself', async () => {
    const one = await started()
    await types(one, ana)
    await wait(one, 4_000)
    await types(one, { role: 'agent', name: 'Ben' })
    await wait(one, 4_000)
    expect(typing(one)).toEqual([{ role: 'agent', name: 'Ben' }])
  })

  it('leaves no timer when the line is down or the client is closed', async () => {
    const one = await started()
    await types(one, ana)
    await drop(one)
    one.close()
    expect(one.connection.clock.pending).toBe(0)
  })
})

describe('a list that never comes', () => {
  const list = ({ client }: Chat) => client.store.getState().conversations.status

  it('has failed after ten seconds, also when news of one conversation come meanwhile', async () => {
    const one = await started()
    one.client.request({ type: 'conversations.list', page: 1 })
    await settled()
    await answer(one, { type: 'conversations.changed', conversation: { id: 'c2' }, isNew: true })
    expect(list(one)).toBe('loading')
    await wait(one, 10_000)
    expect(list(one)).toBe('failed')
  })
})
