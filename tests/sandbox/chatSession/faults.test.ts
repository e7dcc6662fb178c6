import { describe, expect, it } from 'vitest'
import { malformedAnswers } from '../../../sandbox/chatSession/malformedAnswers.ts'
import { meet } from './meet.ts'

describe('polls that go wrong', () => {
  it('F48: an answer with an event in it is lost, and the event is in the history alone', async () => {
    const { client, sandbox } = await meet()
    const { faults, ledger } = sandbox.chatSession
    faults.losePolls()
    await client.say('sticker')
    await ledger.until(() => ledger.polls().some(({ outcome, events }) => outcome === 'lost' && events === 1))
    await client.say('choice')
    expect(await client.nextText()).toContain('/choice')
    expect((await client.history()).some(({ msg_text }) => String(msg_text).includes('/sticker'))).toBe(true)
  })

  it('F48: a poll that is cut with nothing in it loses nothing', async () => {
    const { client, sandbox } = await meet()
    const { faults, ledger } = sandbox.chatSession
    await ledger.until(() => ledger.polls().some(({ outcome }) => outcome === 'open'))
    expect(faults.cutPolls()).toBe(1)
    await client.say('sticker')
    expect(await client.nextText()).toContain('/sticker')
    expect(ledger.polls().some(({ outcome }) => outcome === 'cut')).toBe(true)
  })

  it.each([
    ['5509', 400, 5509],
    ['5511', 408, 5511],
    ['429', 429, 5955],
    ['5000', 504, 5000],
  ])('F48: refused with %s', async (_name, status, code) => {
    const { client, sandbox } = await meet()
    client.stop()
    const { faults, ledger } = sandbox.chatSession
    await ledger.until(() => ledger.polls().every(({ outcome }) => outcome !== 'open'))
    faults.failNext({ on: 'poll', outcome: 'status', status, code })
    const answer = await client.ask(`chats/${client.chatId}/events`)
    expect([answer.status, await answer.json()]).toEqual([status, { error_code: String(code), error_message: expect.any(String) }])
  })

  it('F48: a chat that the server forgets ends its poll with 5005', async () => {
    const { client, sandbox } = await meet()
    const { faults, ledger } = sandbox.chatSession
    await ledger.until(() => ledger.polls().some(({ outcome }) => outcome === 'open'))
    faults.forgetChat()
    await ledger.until(() => ledger.polls().some(({ outcome }) => outcome === 'refused'))
    expect(await (await client.ask(`chats/${client.chatId}/history`)).json()).toMatchObject({ error_code: '5005' })
  })

  it.each(Object.keys(malformedAnswers))('F15, F16: an answer of the kind %s', async (kind) => {
    const { client, sandbox } = await meet()
    client.stop()
    const { faults, ledger } = sandbox.chatSession
    await ledger.until(() => ledger.polls().every(({ outcome }) => outcome !== 'open'))
    expect(faults.sendMalformed(kind)).toBe(true)
    sandbox.chatSession.say('scenario', 'behind it')
    expect(Buffer.from(await (await client.ask(`chats/${client.chatId}/events`)).arrayBuffer()).toString()).toBe(malformedAnswers[kind])
  })

  it('F17: a huge message', async () => {
    const { client, sandbox } = await meet()
    expect(sandbox.chatSession.faults.sendHuge(2_000_000)).toBe(true)
    expect(String((await client.next('message'))['msg']).length).toBeGreaterThanOrEqual(2_000_000)
  })

  it('F21: every event more than once', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.setCopies(2)
    await client.say('sticker')
    const first = await client.next('message')
    expect(await client.next('message')).toEqual(first)
  })

  it('F22: events in another order, or alone after a while', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.setReorder(3)
    sandbox.chatSession.faults.burst(3)
    const texts = [await client.nextText(), await client.nextText(), await client.nextText()]
    expect(texts.toSorted()).toEqual(['Message 1 of 3', 'Message 2 of 3', 'Message 3 of 3'])
    expect(texts).not.toEqual(texts.toSorted())
    sandbox.chatSession.faults.burst(1)
    expect(await client.nextText()).toBe('Message 1 of 1')
  })
})

describe('requests that go wrong', () => {
  it('F7: a message is taken, and nobody says so', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.failNext({ outcome: 'swallow' })
    await expect(client.say('sticker')).rejects.toThrow()
    expect(await client.nextText()).toContain('/sticker')
    expect(sandbox.chatSession.ledger.texts()).toEqual(['sticker'])
  })

  it('F6: a message is lost before anybody reads it', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.failNext({ outcome: 'drop' })
    await client.send({ event: 'chat_session_typing' })
    await expect(client.say('sticker')).rejects.toThrow()
    expect(sandbox.chatSession.ledger.texts()).toEqual([])
  })

  it('F5: nothing ever comes', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.failNext({ on: 'history', outcome: 'drop', ending: 'hang' })
    const leaving = new AbortController()
    const answer = client.ask(`chats/${client.chatId}/history`, { signal: leaving.signal })
    await sandbox.chatSession.ledger.until((ledger) => ledger.requests().some(({ outcome }) => outcome === 'hang'))
    leaving.abort()
    await expect(answer).rejects.toThrow()
  })

  it('F28: a history that fails twice', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.failNext({ on: 'history', outcome: 'status', count: 2 })
    const ask = async (): Promise<number> => (await client.ask(`chats/${client.chatId}/history`)).status
    expect([await ask(), await ask(), await ask()]).toEqual([500, 500, 200])
  })

  it('F33: every client is a stranger; F1: nobody is let in', async () => {
    const { client, sandbox } = await meet()
    const { faults } = sandbox.chatSession
    faults.unauthorise(403)
    const stranger = await client.ask('availability')
    expect([stranger.status, await stranger.json()]).toMatchObject([403, { error_code: '2004' }])
    faults.unauthorise(null)
    faults.refuse({ status: 503, code: 5001 })
    expect(await (await client.ask('availability')).json()).toMatchObject({ error_code: '5001' })
    faults.refuse({ ending: 'cut' })
    await expect(client.ask('availability')).rejects.toThrow()
    faults.clear()
    expect((await client.ask('availability')).status).toBe(200)
  })

  it('F13: answers come late', async () => {
    const { client, sandbox } = await meet()
    sandbox.chatSession.faults.setDelay(30)
    await client.say('sticker')
    expect(await client.nextText()).toContain('/sticker')
    expect(sandbox.chatSession.faults.state).toMatchObject({ delay: 30 })
  })
})

describe('restarts', () => {
  it('F2: with everything it knew, on the same port', async () => {
    const { client, sandbox } = await meet()
    await sandbox.chatSession.ledger.until((ledger) => ledger.polls().some(({ outcome }) => outcome === 'open'))
    await sandbox.restart()
    await client.say('sticker')
    expect(await client.nextText()).toContain('/sticker')
    expect(sandbox.chatSession.ledger.polls().some(({ outcome }) => outcome === 'cut')).toBe(true)
  })

  it('F44: with lost memory', async () => {
    const { client, sandbox } = await meet()
    await sandbox.restart({ forget: true })
    expect((await client.ask('chats/active')).status).toBe(404)
  })
})
