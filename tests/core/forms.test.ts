import { describe, expect, it } from 'vitest'
import { fillIn } from '../../src/core/client/fillIn.ts'
import type { CommandOf, ProtocolAdapter } from '../../src/model/index.ts'
import { fakeChat, memoryStorage } from '../../src/testing/index.ts'
import { asked, asking, form, outcomeOf, statusOf } from './requests.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, fakeChatByHttp, posted, record, respond, rows, settled, started, types, wait, type Chat } from './scriptedClient.ts'
import { browser } from './tabs.ts'

const values = { city: 'Vienna' }

const sentForms = ({ connection }: Chat) => connection.commands.filter((command): command is CommandOf<'form.submit'> => command.type === 'form.submit')
const cancelled = ({ connection }: Chat) => connection.commands.filter((command): command is CommandOf<'form.cancel'> => command.type === 'form.cancel').map(({ formId }) => formId)

async function submit(one: Chat, extra: Parameters<typeof form>[0] = {}) {
  one.client.submitForm(form(extra), values)
  await settled()
}

async function startedByHttp(): Promise<Chat> {
  const one = await chat({ adapter: fakeChatByHttp })
  await connect(one)
  await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
  await answer(one, asked())
  return one
}

describe('a form that is sent by an exchange', () => {
  it('is answered when the server says so', async () => {
    const one = await startedByHttp()
    await submit(one)
    expect(outcomeOf(one)).toEqual({ status: 'sending', values })
    await respond(one, 'form.submit', { type: 'form.changed', formId: 'f1', outcome: { status: 'answered' } })
    expect(outcomeOf(one)).toEqual({ status: 'answered', values })
  })

  it('failed when the server says so, and can be sent again', async () => {
    const one = await startedByHttp()
    await submit(one)
    await respond(one, 'form.submit', { type: 'form.changed', formId: 'f1', outcome: { status: 'failed' } })
    expect(outcomeOf(one)).toEqual({ status: 'failed', values })
    await submit(one)
    expect(posted(one).filter(({ type }) => type === 'form.submit')).toHaveLength(2)
    expect(statusOf(one)).toBe('sending')
  })

  it('does not even leave while the line is down: it certainly has not arrived', async () => {
    const one = await startedByHttp()
    await drop(one)
    await submit(one)
    expect([statusOf(one), posted(one).some(({ type }) => type === 'form.submit')]).toEqual(['failed', false])
  })

  it('is looked for in the record when no answer comes', async () => {
    const one = await startedByHttp()
    await submit(one)
    await respond(one, 'form.submit')
    expect(statusOf(one)).toBe('unconfirmed')
    expect(posted(one).at(-1)?.type).toBe('transcript.fetch')
    await respond(one, 'transcript.fetch', record(asking({ outcome: { status: 'answered', values } })))
    expect(outcomeOf(one)).toEqual({ status: 'answered', values })
  })

  it('stays unconfirmed where the record proves nothing: the visitor may send it again, but not a secure one', async () => {
    const one = await startedByHttp()
    await answer(one, asked({ formId: 'f2', secure: true }))
    for (const formId of ['f1', 'f2']) {
      await submit(one, { formId })
      await respond(one, 'form.submit')
      await respond(one, 'transcript.fetch', record(asking(), asking({ formId: 'f2', secure: true })))
    }
    expect([statusOf(one, 'f1'), statusOf(one, 'f2')]).toEqual(['unconfirmed', 'unconfirmed'])
    await submit(one, { formId: 'f1' })
    await submit(one, { formId: 'f2' })
    expect([statusOf(one, 'f1'), statusOf(one, 'f2')]).toEqual(['sending', 'unconfirmed'])
    expect(posted(one).flatMap((command) => (command.type === 'form.submit' ? [command.formId] : []))).toEqual(['f1', 'f2', 'f1'])
  })
})

describe('a form that is handed to a line without acknowledgements', () => {
  it('is looked for after three seconds, and unconfirmed after fifteen', async () => {
    const one = await started()
    await answer(one, asked())
    await submit(one)
    await wait(one, 2_999)
    expect(types(one)).not.toContain('transcript.fetch')
    await wait(one, 1)
    expect(types(one).at(-1)).toBe('transcript.fetch')
    await answer(one, record(asking()))
    await wait(one, 11_999)
    expect(statusOf(one)).toBe('sending')
    await wait(one, 1)
    expect(statusOf(one)).toBe('unconfirmed')
    expect(one.connection.script.redialled).toBe(0)
    expect(sentForms(one)).toHaveLength(1)
  })

  it('is answered by the record', async () => {
    const one = await started()
    await answer(one, asked())
    await submit(one)
    await wait(one, 3_000)
    await answer(one, record(asking({ outcome: { status: 'answered' } })))
    await wait(one, 20_000)
    expect(outcomeOf(one)).toEqual({ status: 'answered', values })
  })

  it('is answered at once where there is no record to prove it', async () => {
    const one = await started({ capabilities: { transcript: false } })
    await answer(one, asked())
    await submit(one)
    expect(statusOf(one)).toBe('answered')
  })

  it('is unconfirmed when the line breaks, until the record of the next line proves it', async () => {
    const one = await started()
    await answer(one, asked())
    await submit(one)
    await drop(one)
    expect(statusOf(one)).toBe('unconfirmed')
    await connect(one)
    await answer(one, record(asking({ outcome: { status: 'answered' } })))
    expect(statusOf(one)).toBe('answered')
    expect(sentForms(one)).toHaveLength(1)
  })

  it('failed when nothing can leave', async () => {
    const one = await started()
    await answer(one, asked())
    await drop(one)
    await submit(one)
    expect([statusOf(one), sentForms(one).length]).toEqual(['failed', 0])
  })

  it('leaves once, however often it is pressed', async () => {
    const one = await started()
    await answer(one, asked())
    for (let press = 0; press < 3; press++) one.client.submitForm(form(), values)
    await settled()
    expect(sentForms(one)).toHaveLength(1)
  })
})

it('a form with a reply is answered by the visitor’s own message', async () => {
  const one = await started()
  await answer(one, asked({ reply: 'I live in {city}.' }))
  await submit(one)
  expect(rows(one)).toEqual(['bot: form', 'visitor: I live in Vienna. [sent]'])
  expect(outcomeOf(one)).toEqual({ status: 'answered', values })
  expect(sentForms(one)).toEqual([])
})

describe('the words of a reply', () => {
  const cases: readonly [name: string, template: string, answers: Record<string, string>, expected: string][] = [
    ['hold the answers', 'I live in {city}, {country}.', { city: 'Vienna', country: 'Austria' }, 'I live in Vienna, Austria.'],
    ['leave out what was not answered', '{city} {country}', { city: 'Vienna' }, 'Vienna'],
    ['leave out a line that nothing was answered to', 'Hello\nCity: {city}\nCountry: {country}', { country: 'Austria' }, 'Hello\nCountry: Austria'],
    ['leave an answer as it is', '{city}', { city: '{country} $1 $&', country: 'x' }, '{country} $1 $&'],
  ]
  it.each(cases)('%s', (_name, template, answers, expected) => {
    expect(fillIn(template, answers)).toBe(expected)
  })
})

it('a form that the wire cannot put aside is put aside here, and nothing is said of it', async () => {
  const adapter: ProtocolAdapter = { ...fakeChat, encode: (command, context) => (command.type === 'form.cancel' ? { via: 'none', reason: '' } : fakeChat.encode(command, context)) }
  const one = await started({ adapter })
  await answer(one, asked())
  one.client.cancelForm(form())
  await settled()
  expect([statusOf(one), one.client.store.getState().diagnostics.refused]).toEqual(['cancelled', 0])
})

describe('a form that waits', () => {
  it('expires in its time, also when its time came while nobody was there', async () => {
    const one = await started()
    const now = one.connection.clock.now()
    await answer(one, asked({ expiresAt: now + 60_000 }))
    await answer(one, asked({ formId: 'f2', expiresAt: now - 1 }))
    expect([statusOf(one), statusOf(one, 'f2')]).toEqual(['open', 'expired'])
    await wait(one, 59_999)
    expect(statusOf(one)).toBe('open')
    await wait(one, 1)
    expect(statusOf(one)).toBe('expired')
    await submit(one)
    expect(sentForms(one)).toEqual([])
  })

  it('does not expire while it is on its way', async () => {
    const one = await startedByHttp()
    await answer(one, asked({ formId: 'f2', expiresAt: one.connection.clock.now() + 1_000 }))
    await submit(one, { formId: 'f2' })
    await wait(one, 5_000)
    expect(statusOf(one, 'f2')).toBe('sending')
    await respond(one, 'form.submit', { type: 'form.changed', formId: 'f2', outcome: { status: 'failed' } })
    expect(statusOf(one, 'f2')).toBe('expired')
  })

  it('bears a time that no timer can hold', async () => {
    const one = await started()
    await answer(one, asked({ expiresAt: one.connection.clock.now() + 1e12 }))
    await wait(one, 0x7fff_ffff)
    expect(statusOf(one)).toBe('open')
  })

  it('expires with the conversation; what was answered stays answered', async () => {
    const one = await started()
    await answer(one, asked())
    await answer(one, asked({ formId: 'f2', outcome: { status: 'answered' } }))
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    expect([statusOf(one), statusOf(one, 'f2')]).toEqual(['expired', 'answered'])
  })

  it('is put aside by the visitor, and the server is told, if need be on the next line', async () => {
    const one = await started()
    await answer(one, asked())
    await answer(one, asked({ formId: 'f2' }))
    one.client.cancelForm(form())
    await settled()
    expect([statusOf(one), cancelled(one)]).toEqual(['cancelled', ['f1']])
    await drop(one)
    one.client.cancelForm(form({ formId: 'f2' }))
    await settled()
    expect([statusOf(one, 'f2'), cancelled(one)]).toEqual(['cancelled', ['f1']])
    await connect(one)
    await answer(one, record(asking(), asking({ formId: 'f2' })))
    expect(cancelled(one)).toEqual(['f1', 'f2'])
    expect([statusOf(one), statusOf(one, 'f2')]).toEqual(['cancelled', 'cancelled'])
  })
})

describe('F43: after a reload', () => {
  async function reloaded(...messages: Parameters<typeof record>): Promise<Chat> {
    const storage = memoryStorage()
    const before = await started({ storage })
    before.close()
    const after = await chat({ storage, clock: before.connection.clock, idPrefix: 'after' })
    await connect(after)
    await answer(after, record(...messages))
    return after
  }

  it('an open secure form is cancelled, and any other stays as it is', async () => {
    const one = await reloaded(asking(), asking({ formId: 's1', secure: true }), asking({ formId: 's2', secure: true, outcome: { status: 'answered' } }))
    expect([statusOf(one), statusOf(one, 's1'), statusOf(one, 's2')]).toEqual(['open', 'cancelled', 'answered'])
    expect(cancelled(one)).toEqual(['s1'])
  })

  it('also where the record brings news of the session first', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    before.close()
    const one = await chat({ storage, clock: before.connection.clock, idPrefix: 'after' })
    await connect(one)
    one.connection.receive({ type: 'session.changed', change: { party: 'x' } }, record(asking({ secure: true })))
    await settled()
    expect([statusOf(one), cancelled(one)]).toEqual(['cancelled', ['f1']])
  })

  it('a secure form stays open where another tab may be filling it in', async () => {
    const { start, open } = browser()
    const first = await start()
    await answer(first, asked({ secure: true }))
    const second = await open()
    await connect(second)
    await answer(second, record(asking({ secure: true })))
    expect([statusOf(second), cancelled(second)]).toEqual(['open', []])
  })

  it('one that is asked for after that is not', async () => {
    const one = await reloaded(said('bot', 'hello'))
    await answer(one, asked({ secure: true }))
    await drop(one)
    await connect(one)
    await answer(one, record(said('bot', 'hello'), asking({ secure: true })))
    expect([statusOf(one), cancelled(one)]).toEqual(['open', []])
  })

  it('nor one that comes before the record does', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    before.close()
    const one = await chat({ storage, clock: before.connection.clock, idPrefix: 'after' })
    await connect(one)
    await answer(one, asked({ secure: true }))
    await answer(one, record(own('hello', 'confirmed'), asking({ secure: true })))
    expect([statusOf(one), cancelled(one)]).toEqual(['open', []])
  })
})
