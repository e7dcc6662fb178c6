/**
 * How many frames a second are decoded and reduced, beside parsing the same JSON alone. Run: `npm run bench:frames`.
 * Every figure is the median of seven rounds taken in turn, so that a drift of the machine meets both sides alike.
 */
import { createChatStore } from '../src/core/index.ts'
import type { ProtocolContext } from '../src/model/index.ts'
import { captivate } from '../src/protocols/captivate/index.ts'
import { inTurn } from './timing.ts'

const frameCount = 20_000
const rounds = 7

function makeFrame(index: number): string {
  const text = { type: 'text', text: `Message ${index}: your card is on its way and should arrive within three working days.` }
  const buttons = { type: 'button', buttons: { title: 'Anything else?', options: [{ label: 'Yes', value: 'yes' }, { label: 'No', value: 'no' }] } }
  return JSON.stringify({
    action: 'receiveMessage',
    event: {
      event_type: 'bot_message',
      event_payload: { type: 'message_create', ch_msg_id: `m-${index}`, bot: {}, content: index % 4 === 0 ? [text, buttons] : [text] },
      event_id: `e-${index}`,
      accepts_response_payload: false,
    },
  })
}

const frames = Array.from({ length: frameCount }, (_, index) => makeFrame(index))
const { adapter } = captivate({ apiKey: 'bench', storage: 'none' })

function parseAll(): void {
  for (const frame of frames) JSON.parse(frame)
}

function decodeAll(): void {
  frames.forEach((data, index) => adapter.decode({ via: 'socket', data }, contextOf(index)))
}

function decodeAndReduceAll(): void {
  const store = createChatStore()
  frames.forEach((data, index) => {
    const context = contextOf(index)
    store.apply(adapter.decode({ via: 'socket', data }, context).events, context)
  })
  if (store.getState().messages.length !== frameCount) throw new Error('A frame was lost.')
}

function contextOf(index: number): ProtocolContext {
  return { id: `f${index}`, at: index, session: {}, visitorId: 'v', conversationId: 'c' }
}

const times = await inTurn({ 'JSON.parse alone': parseAll, decode: decodeAll, 'decode and reduce': decodeAndReduceAll }, rounds)
const base = times.get('JSON.parse alone') ?? NaN
console.log(`${frameCount} frames, ending with ${frameCount} messages in the state; Node ${process.version}\n`)
console.log('| work | frames per second | × JSON.parse |\n|---|--:|--:|')
for (const [name, time] of times) {
  console.log(`| ${name} | ${Math.round((frameCount / time) * 1000).toLocaleString('en')} | ${(time / base).toFixed(1)} |`)
}
