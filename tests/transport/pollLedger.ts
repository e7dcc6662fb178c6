import type { LineEvent } from '../../src/model/index.ts'

/** What happened, in order. Events are numbered from 1 as the server makes them. */
export type PollEntry =
  /** The server put events into the answer of a poll: it gives them to nobody else. */
  | { readonly what: 'written'; readonly events: readonly number[] }
  | { readonly what: 'heard'; readonly tab: number; readonly events: readonly number[] }
  | { readonly what: 'line'; readonly tab: number; readonly event: LineEvent }
  | { readonly what: 'opened'; readonly tab: number }
  | { readonly what: 'shut'; readonly tab: number }

/** What is wrong with what happened; nothing if all is well. */
export function judgePollLedger(ledger: readonly PollEntry[]): string[] {
  const faults: string[] = []
  const written = new Map<number, number>()
  const heard = new Set<number>()
  const last = new Map<number, number>()
  const isShut = new Set<number>()
  let lastOpen = -1

  for (const [index, entry] of ledger.entries()) {
    if (entry.what === 'written') for (const event of entry.events) written.set(event, index)
    else if (entry.what === 'shut') isShut.add(entry.tab)
    else if (entry.what === 'opened') isShut.delete(entry.tab)
    else if (isShut.has(entry.tab)) faults.push(`tab ${entry.tab} heard something after it was closed`)
    else if (entry.what === 'line') lastOpen = entry.event.status === 'open' ? index : lastOpen
    else {
      for (const event of entry.events) {
        if (!written.has(event)) faults.push(`event ${event} was heard before it was written`)
        if (heard.has(event)) faults.push(`event ${event} was heard twice`)
        if (event < (last.get(entry.tab) ?? 0)) faults.push(`event ${event} was heard after a later one`)
        heard.add(event)
        last.set(entry.tab, event)
      }
    }
  }
  for (const [event, at] of written) {
    if (!heard.has(event) && lastOpen < at) faults.push(`event ${event} was lost without a word`)
  }
  return faults
}
