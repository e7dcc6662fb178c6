import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FormStatus } from '../../src/model/index.ts'
import { asked, asking, form, outcomeOf, statusOf } from './requests.ts'
import { answer, chat, connect, drop, fakeChatByHttp, posted, record, respond, settled, wait, type Chat } from './scriptedClient.ts'

type Step = 'submit' | 'cancel' | 'taken' | 'refused' | 'lost' | 'record' | 'drop' | 'connect' | 'time' | 'told' | 'withdrawn' | 'end'

const canary = '4242424242424242'
const steps = ['submit', 'cancel', 'taken', 'refused', 'lost', 'record', 'drop', 'connect', 'time', 'told', 'withdrawn'] as const satisfies readonly Step[]

/** A server that takes a form at most once, and a wire by which its answers may be lost. */
interface World {
  readonly one: Chat
  readonly isByHttp: boolean
  readonly secure: boolean
  isTaken: boolean
  readonly seen: FormStatus[]
}

const submits = ({ one, isByHttp }: World) => (isByHttp ? posted(one) : one.connection.commands).filter(({ type }) => type === 'form.submit').length

async function lookedUp(world: World) {
  const loaded = record(asking({ secure: world.secure, ...(world.isTaken ? { outcome: { status: 'answered' } } : {}) }))
  if (world.isByHttp) await respond(world.one, 'transcript.fetch', loaded)
  else await answer(world.one, loaded)
}

async function play(world: World, step: Step) {
  const { one, secure, isByHttp } = world
  const news = (status: FormStatus) => ({ type: 'form.changed', formId: 'f1', outcome: { status } }) as const
  const before = submits(world)
  switch (step) {
    case 'submit':
      one.client.submitForm(form({ secure }), { card: canary })
      break
    case 'cancel':
      one.client.cancelForm(form({ secure }))
      break
    case 'taken':
      if (before > 0) world.isTaken = true
      if (before > 0 && isByHttp) await respond(one, 'form.submit', news('answered'))
      break
    case 'refused':
      if (isByHttp) await respond(one, 'form.submit', news('failed'))
      break
    case 'lost':
      if (isByHttp) await respond(one, 'form.submit')
      break
    case 'told':
      if (world.isTaken) await answer(one, news('answered'))
      break
    case 'withdrawn':
      await answer(one, news('cancelled'))
      break
    case 'record':
      await lookedUp(world)
      break
    case 'drop':
      await drop(one)
      break
    case 'connect':
      await connect(one)
      break
    case 'time':
      await wait(one, 4_000)
      break
    case 'end':
      await answer(one, { type: 'conversation.ended', reason: 'agent' })
  }
  await settled()
  world.seen.push(statusOf(one))
}

async function open(isByHttp: boolean, secure: boolean): Promise<World> {
  const one = await chat(isByHttp ? { adapter: fakeChatByHttp } : {})
  await connect(one)
  const started = { type: 'conversation.started', conversationId: 'c1' } as const
  if (isByHttp) await respond(one, 'conversation.start', started)
  else await answer(one, started)
  await answer(one, asked({ secure }))
  return { one, isByHttp, secure, isTaken: false, seen: ['open'] }
}

it('a form keeps its promises whatever happens to the line and the server, in any order', async () => {
  const script = fc.record({
    isByHttp: fc.boolean(),
    secure: fc.boolean(),
    steps: fc.array(fc.constantFrom(...steps), { maxLength: 16 }),
    isEnded: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(script, async ({ isByHttp, secure, steps: played, isEnded }) => {
      const world = await open(isByHttp, secure)
      for (const step of [...played, ...(isEnded ? (['end'] as const) : [])]) await play(world, step)
      await wait(world.one, 60_000)
      const last = statusOf(world.one)
      // What is proved is never taken back.
      const proved = world.seen.indexOf('answered')
      if (proved >= 0) expect([...world.seen.slice(proved), last].every((status) => status === 'answered')).toBe(true)
      // What was closed opens no more.
      const closed = world.seen.findIndex((status) => status === 'cancelled' || status === 'expired')
      if (closed >= 0) expect([...world.seen.slice(closed), last].filter((status) => !['cancelled', 'expired', 'answered'].includes(status))).toEqual([])
      // Nothing is on its way for ever, but an exchange that was never answered.
      if (!isByHttp) expect(last).not.toBe('sending')
      // It leaves only when the visitor presses, and a secure one never again once it may have arrived.
      expect(submits(world)).toBeLessThanOrEqual(played.filter((step) => step === 'submit').length)
      const doubted = world.seen.indexOf('unconfirmed')
      if (secure && doubted >= 0) expect(world.seen.slice(doubted)).not.toContain('sending')
      if (secure) expect(JSON.stringify([world.one.client.store.getState(), outcomeOf(world.one)])).not.toContain(canary)
    }),
    { numRuns: 300, seed: Number(process.env['SEED'] ?? 7) },
  )
})
