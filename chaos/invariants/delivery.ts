import type { ConnectionStatus } from '../../src/model/index.ts'
import type { Observation, SeenRow, SeenTab, TypedMessage } from '../observation.ts'
import { type Violation, violations } from '../violation.ts'
import { countBy, groupBy, quote } from './counting.ts'

const confirmed = ['confirmed', 'delivered', 'read']
/** Where nothing can leave, what waits may wait. */
const barred: readonly ConnectionStatus[] = ['idle', 'offline', 'unreachable', 'refused']

/** Whether the row says that the server has the message. */
export function isConfirmed({ delivery }: SeenRow): boolean {
  return delivery !== undefined && confirmed.includes(delivery)
}

function isOnItsWay({ delivery }: SeenRow, { status, isEnded }: SeenTab): boolean {
  if (delivery === 'sending' || delivery === 'sent') return true
  return delivery === 'queued' && (isEnded || !barred.includes(status))
}

/** I1: once the network works again, every message comes to an end that is told. */
export function judgeSettling({ tabs }: Observation): Violation[] {
  const waiting = tabs.flatMap((tab) => tab.rows.filter((row) => isOnItsWay(row, tab)).map((row) => ({ ...row, tab })))
  return violations('I1', waiting, ({ text, delivery, tab }) => `${quote(text)} is still ${delivery} in tab ${tab.tab}, whose connection is ${tab.status}`)
}

/** I2: what is called confirmed has arrived. */
export function judgeProof({ tabs, server }: Observation): Violation[] {
  const arrived = countBy(server.received.filter(({ processed }) => processed), ({ text }) => text)
  return tabs.flatMap(({ tab, rows }) => {
    const claimed = countBy(rows.filter(isConfirmed), ({ text }) => text)
    const wrong = [...claimed].filter(([text, times]) => times > (arrived.get(text) ?? 0))
    return violations('I2', wrong, ([text, times]) => `tab ${tab} calls ${quote(text)} confirmed ${times} times; it arrived ${arrived.get(text) ?? 0} times`)
  })
}

/** I2: what was typed is in a transcript view or in a composer, unless the visitor took it back. */
export function judgeLoss({ typed, tabs }: Observation): Violation[] {
  if (tabs.length === 0) return []
  const inSight = new Map<string, number>()
  for (const { rows, draft } of tabs) {
    const here = countBy(rows.filter(({ author }) => author === 'visitor'), ({ text }) => text)
    if (draft !== '') here.set(draft, (here.get(draft) ?? 0) + 1)
    for (const [text, times] of here) inSight.set(text, Math.max(times, inSight.get(text) ?? 0))
  }
  // Where no conversation goes on, what a closed tab left waits in the storage for the next page.
  const isWaiting = ({ tab }: TypedMessage) => tabs.every(({ isEnded }) => isEnded) && tabs.every((one) => one.tab !== tab)
  const meant = new Map<string, number>()
  const accountable = typed.filter((message) => !message.cancelled && !message.isForgotten && !isWaiting(message))
  // The record knows no ids: the same words said in two tabs at once are taken for each other, and nobody can tell.
  for (const ofTab of groupBy(accountable, ({ tab }) => String(tab)).values()) {
    for (const [text, times] of countBy(ofTab, ({ text }) => text)) meant.set(text, Math.max(times, meant.get(text) ?? 0))
  }
  const lost = [...meant].filter(([text, times]) => times > (inSight.get(text) ?? 0))
  return violations('I2', lost, ([text, times]) => `${quote(text)} was typed ${times} times and is to be seen ${inSight.get(text) ?? 0} times`)
}
