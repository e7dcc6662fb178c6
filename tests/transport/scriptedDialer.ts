import type { DialListener, Dialer } from '../../src/transport/index.ts'
import type { PageSignal, PageSignals } from '../../src/transport/index.ts'

/** One dial that the test decides about. */
export interface ScriptedDial extends DialListener {
  readonly address: string
  readonly dropped: boolean
  readonly sent: unknown[]
}

/** A dialer without sockets: to play through minutes of failures in no time. */
export function scriptedDialer(): { dial: Dialer; dials: ScriptedDial[]; last(): ScriptedDial } {
  const dials: ScriptedDial[] = []
  return {
    dials,
    last: () => dials.at(-1)!,
    dial(address, _timeout, heard) {
      const record = { ...heard, address, dropped: false, sent: [] as unknown[] }
      dials.push(record)
      return {
        send: (data) => record.sent.push(data) > 0,
        drop: () => void (record.dropped = true),
      }
    },
  }
}

/** A page whose hints the test gives. */
export function scriptedSignals(): PageSignals & { give(signal: PageSignal): void; isHidden: boolean; listeners: number } {
  const heard = new Set<(signal: PageSignal) => void>()
  return {
    isHidden: false,
    hidden() {
      return this.isHidden
    },
    listen(listener) {
      heard.add(listener)
      return () => void heard.delete(listener)
    },
    give: (signal) => heard.forEach((listener) => listener(signal)),
    get listeners() {
      return heard.size
    },
  }
}

/** Lets everything run that waits for promises alone. */
export async function settle(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
}
