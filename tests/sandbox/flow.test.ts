import { describe, expect, it } from 'vitest'
import { runFlow, wordsOf } from '../../sandbox/flow.ts'
import { meet as meetChatbot, texts } from './chatbot/meet.ts'
import { meet as meetChatSession } from './chatSession/meet.ts'
import type { RawClient } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'
import { createVirtualClock } from './chatSession/virtualClock.ts'

const control = (url: string, name: string, body: object) => fetch(`${url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) })
const textOf = (event: unknown) => /"text":"([^"]*)"/.exec(JSON.stringify(event))?.[1]

async function hear(client: RawClient, count: number): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = []
  while (texts.length < count) texts.push(textOf((await client.next('bot_message')).event_payload))
  return texts
}

const expected = Array.from({ length: 20 }, (_, index) => wordsOf(index + 1))

describe('a flow of messages', () => {
  it('keeps its rate, whatever the timers do, and ends', async () => {
    const clock = createVirtualClock()
    const said: number[] = []
    runFlow(clock, { perSecond: 1_000, seconds: 2 }, () => said.push(clock.now()) > 0)
    const begun = clock.now()
    await clock.pass(1_000)
    expect(said).toHaveLength(1_000)
    await clock.pass(5_000)
    expect(said).toHaveLength(2_000)
    expect(Math.max(...said) - begun).toBe(2_000)
  })

  it('ends when nobody listens any more', async () => {
    const clock = createVirtualClock()
    const said: string[] = []
    runFlow(clock, { perSecond: 100, seconds: 10 }, (text) => said.push(text) < 5)
    await clock.pass(10_000)
    expect(said).toHaveLength(5)
  })

  it('is said message by message over Captivate, and is in the record', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    expect((await control(sandbox.url, 'flow', { perSecond: 1_000, seconds: 0.02 })).status).toBe(200)
    expect(await hear(client, 20)).toEqual(expected)
    expect(sandbox.ledger.conversation(id)?.entries.slice(-20).map(({ content }) => textOf(content))).toEqual(expected)
  })

  it('is said message by message over chat_session', async () => {
    const { sandbox, client } = await meetChatSession()
    expect((await control(sandbox.url, 'chat-session/flow', { perSecond: 1_000, seconds: 0.02 })).status).toBe(200)
    const heard: string[] = []
    while (heard.length < 20) heard.push(String((await client.next('message'))['msg_text']))
    expect(heard).toEqual(expected)
  })

  it('is said message by message by the chatbot', async () => {
    const { server, clock, line, id } = await meetChatbot()
    expect(server.flow({ perSecond: 1_000, seconds: 0.02 }, id)).toBe(true)
    await clock.pass(100)
    expect(texts(line)).toEqual(expected)
  })

  it.each(['flow', 'chat-session/flow', 'chatbot/flow'])('is refused where there is no conversation (%s)', async (name) => {
    const sandbox = await open()
    expect((await control(sandbox.url, name, {})).status).toBe(404)
  })
})
