/**
 * How many frames a second are decoded and reduced over each wire, beside parsing the same JSON alone. Run: `npm run bench:frames`.
 * Every figure is the median of seven rounds taken in turn, so that a drift of the machine meets all sides alike.
 */
import { createChatStore } from '../src/core/index.ts'
import type { ProtocolContext } from '../src/model/index.ts'
import { inTurn } from './timing.ts'
import { wires, type BenchWire } from './wires.ts'

const frameCount = 20_000
const rounds = 7

function contextOf(index: number): ProtocolContext {
  return { id: `f${index}`, at: index, session: { 'party:scenario': '{"role":"bot","name":"Bot"}' }, visitorId: 'v', conversationId: 'c' }
}

async function measure({ connection: { adapter }, frame }: BenchWire) {
  const frames = Array.from({ length: frameCount }, (_, index) => frame(index))

  function parseAll(): void {
    for (const { data } of frames) JSON.parse(data)
  }

  function decodeAll(): void {
    frames.forEach((inbound, index) => adapter.decode(inbound, contextOf(index)))
  }

  function decodeAndReduceAll(): void {
    const store = createChatStore()
    frames.forEach((inbound, index) => {
      const context = contextOf(index)
      store.apply(adapter.decode(inbound, context).events, context)
    })
    if (store.getState().messages.length !== frameCount) throw new Error('A frame was lost.')
  }

  return inTurn({ 'JSON.parse alone': parseAll, decode: decodeAll, 'decode and reduce': decodeAndReduceAll }, rounds)
}

console.log(`${frameCount} frames, ending with ${frameCount} messages in the state; Node ${process.version}\n`)
console.log('| wire | work | frames per second | × JSON.parse |\n|---|---|--:|--:|')
for (const [wire, given] of Object.entries(wires)) {
  const times = await measure(given)
  const base = times.get('JSON.parse alone') ?? NaN
  for (const [name, time] of times) {
    console.log(`| ${wire} | ${name} | ${Math.round((frameCount / time) * 1000).toLocaleString('en')} | ${(time / base).toFixed(1)} |`)
  }
}
