import type { GivenRecord, HandedMessage, Observation, SeenTab, TypedMessage } from '../observation.ts'
import { type Violation, violations } from '../violation.ts'
import { countBy, groupBy, quote } from './counting.ts'
import { isConfirmed } from './delivery.ts'

/** I3: a server that knows ids acts on each message once, and the client gives a message no second id. */
export function judgeOnce({ deduplicates, server, typed }: Observation): Violation[] {
  const done = server.received.filter(({ processed }) => processed)
  const doubled = deduplicates ? [...countBy(done, ({ clientMessageId }) => clientMessageId)].filter(([, times]) => times > 1) : []
  const meant = countBy(typed, ({ text }) => text)
  const ids = new Map([...groupBy(done, ({ text }) => text)].map(([text, rows]) => [text, new Set(rows.map((row) => row.clientMessageId)).size]))
  const renamed = [...ids].filter(([text, times]) => meant.has(text) && times > (meant.get(text) ?? 0))
  return [
    ...violations('I3', doubled, ([id, times]) => `the server acted ${times} times on the message ${id}`),
    ...violations('I3', renamed, ([text, times]) => `${quote(text)} was typed ${meant.get(text) ?? 0} times and came under ${times} ids`),
  ]
}

/** How many messages the server acted on more often than the visitor meant. */
export function countDuplicates({ server, typed }: Observation): number {
  const done = countBy(server.received.filter(({ processed }) => processed), ({ text }) => text)
  const meant = countBy(typed, ({ text }) => text)
  return [...meant].reduce((sum, [text, times]) => sum + Math.max(0, (done.get(text) ?? 0) - times), 0)
}

/** Whether a record shows a message, and whether it shows that the server lacks it. Equal words are counted: the record knows no ids. */
function readRecord({ clientMessageIds, at }: GivenRecord, id: string, typed: readonly TypedMessage[]): 'has' | 'lacks' {
  const text = typed.find((message) => message.id === id)?.text
  const said = new Set(typed.filter((message) => message.text === text && message.at <= at).map((message) => message.id ?? ''))
  if (said.size < 2) return clientMessageIds.includes(id) ? 'has' : 'lacks'
  return clientMessageIds.filter((one) => said.has(one)).length < said.size ? 'lacks' : 'has'
}

/** What was handed over anew although no record had shown since that the server lacks it. */
function findUnproved({ handed = [], records = [], typed }: Observation): HandedMessage[] {
  const byHand = new Map(typed.flatMap(({ id, resends }) => (id === undefined ? [] : [[id, resends] as const])))
  return [...groupBy(handed, ({ clientMessageId }) => clientMessageId)].flatMap(([id, copies]) => {
    const unproved = copies.filter((copy, index) => {
      const before = copies[index - 1]
      if (!before) return false
      // What was given out before it first left says nothing of it.
      const seen = records.filter(({ at, arrivedAt }) => at >= (copies[0]?.at ?? 0) && arrivedAt !== undefined && arrivedAt <= copy.at)
      const hasIt = seen.some((record) => readRecord(record, id, typed) === 'has')
      return hasIt || !seen.some((record) => record.at >= before.at && readRecord(record, id, typed) === 'lacks')
    })
    return unproved.slice(byHand.get(id) ?? 0)
  })
}

/** I4: nothing is sent again without evidence that the server lacks it. What is doubled all the same is counted by `countDuplicates`. */
export function judgeEvidence(observation: Observation): Violation[] {
  if (observation.records) return violations('I4', findUnproved(observation), ({ clientMessageId }) => `the message ${clientMessageId} was sent again without evidence that the server lacks it`)
  // Without a log of what left and what was asked, only this can be told: so often nobody may send by himself.
  const byHand = new Map(observation.typed.map(({ id, resends }) => [id ?? '', resends]))
  const often = [...countBy(observation.server.received, ({ clientMessageId }) => clientMessageId)].filter(([id, times]) => times > 3 + (byHand.get(id) ?? 0))
  return violations('I4', often, ([id, times]) => `the message ${id} came ${times} times`)
}

/** I5: one bubble per message, and none for a message that the server never had unless it is told to be pending or failed. */
export function judgeBubbles(observation: Observation): Violation[] {
  return observation.tabs.flatMap((tab) => [...findTwins(tab), ...findSurplus(observation, tab), ...findForeign(observation, tab)])
}

function findTwins({ tab, rows }: SeenTab): Violation[] {
  const twins = [...countBy(rows, ({ key }) => key)].filter(([, times]) => times > 1)
  return violations('I5', twins, ([key, times]) => `tab ${tab} has ${times} rows of the key ${key}`)
}

function findSurplus({ typed, server }: Observation, { tab, rows }: SeenTab): Violation[] {
  const meant = countBy(typed, ({ text }) => text)
  const arrived = countBy(server.received.filter(({ processed }) => processed), ({ text }) => text)
  const shown = countBy(rows.filter(({ author }) => author === 'visitor'), ({ text }) => text)
  // What the server really has twice may be shown twice; that is the business of I3 and I4.
  const surplus = [...shown].filter(([text, times]) => meant.has(text) && times > Math.max(meant.get(text) ?? 0, arrived.get(text) ?? 0))
  return violations('I5', surplus, ([text, times]) => `tab ${tab} shows ${quote(text)} ${times} times; it was typed ${meant.get(text) ?? 0} times`)
}

function findForeign({ typed, server }: Observation, { tab, rows, isEnded, transcript = server.transcript }: SeenTab): Violation[] {
  const known = new Set([...typed, ...server.received, ...transcript].map(({ text }) => text))
  const foreign = rows.filter((row) => row.author === 'visitor' && !known.has(row.text) && isConfirmed(row))
  if (isEnded) return violations('I5', foreign, ({ text }) => `tab ${tab} shows ${quote(text)}, which nobody said`)
  const said = countBy(transcript, ({ author, text }) => `${author}: ${text}`)
  const others = countBy(rows.filter(({ author }) => author === 'bot' || author === 'agent'), ({ author, text }) => `${author}: ${text}`)
  const surplus = [...others].filter(([line, times]) => times > (said.get(line) ?? 0))
  return [
    ...violations('I5', foreign, ({ text }) => `tab ${tab} shows ${quote(text)}, which nobody said`),
    ...violations('I5', surplus, ([line, times]) => `tab ${tab} shows ${quote(line)} ${times} times; it was said ${said.get(line) ?? 0} times`),
  ]
}
