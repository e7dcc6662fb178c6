import type { CDPSession } from 'playwright'
import { sum } from './statistics.ts'

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number }
}

const longest = 32

/** Where the time goes, by function: starts, and what it answers stops and prints milliseconds spent in each function itself. */
export async function startProfile(session: CDPSession): Promise<() => Promise<void>> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 100 })
  await session.send('Profiler.start')
  return async () => {
    const { profile } = await session.send('Profiler.stop')
    const byNode = new Map<number, number>()
    profile.samples?.forEach((id, index) => byNode.set(id, (byNode.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0)))
    const byFunction = new Map<string, number[]>()
    for (const { id, callFrame } of profile.nodes as readonly ProfileNode[]) {
      const name = `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`
      byFunction.set(name, [...(byFunction.get(name) ?? []), byNode.get(id) ?? 0])
    }
    const rows = [...byFunction].map(([name, times]) => ({ name, time: sum(times) / 1000 })).filter(({ name }) => !name.startsWith('(idle)'))
    rows.sort((one, other) => other.time - one.time)
    for (const { name, time } of rows.slice(0, longest)) console.log(`${time.toFixed(1).padStart(9)} ms  ${name}`)
  }
}
