import { describe, expect, it } from 'vitest'
import { settled } from '../scriptedClient.ts'
import { rowsOf, sentBy, sharedBrowser, stateOf } from './sharedBrowser.ts'

describe('tabs that share a line', () => {
  it('dial once, and show the same', async () => {
    const { start } = sharedBrowser()
    const [leader, second, third] = await start(2)
    leader.connection.receive({ type: 'message.received', message: { id: 'b1', wireIds: ['b1'], author: { role: 'bot' }, parts: [{ kind: 'text', format: 'plain', text: 'Hello' }] } })
    await settled()
    expect([leader, second, third].map((tab) => tab?.connection.script.opened)).toEqual([1, 0, 0])
    expect([leader, second, third].map((tab) => tab?.client.tabs.isLeader())).toEqual([true, false, false])
    for (const tab of [second, third]) expect(tab && stateOf(tab)).toEqual(stateOf(leader))
    expect(second?.heard.map(({ type }) => type)).toContain('message.received')
  })

  it('send through the one that holds it, and show at once what was said', async () => {
    const { start } = sharedBrowser()
    const [leader, second] = await start()
    const id = second?.client.send({ text: 'Hi' })
    expect(second && rowsOf(second)).toEqual(['visitor: Hi [queued]'])
    await settled()
    expect(sentBy(leader)).toEqual(['Hi'])
    expect(second && rowsOf(second)).toEqual(['visitor: Hi [sent]'])
    expect(stateOf(leader).messages).toEqual(second && stateOf(second).messages)
    leader.connection.receive({ type: 'message.acked', id: id ?? '' })
    await settled()
    expect(second && rowsOf(second)).toEqual(['visitor: Hi [confirmed]'])
    expect(second?.heard.filter(({ type }) => type === 'message.queued')).toHaveLength(1)
  })
})
