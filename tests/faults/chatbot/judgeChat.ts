import type { KeptMessage } from '../../../sandbox/chatbot/state.ts'
import type { Message } from '../../../src/model/index.ts'
import type { VirtualPage } from '../virtual/virtualPage.ts'
import type { Play } from './chatScripts.ts'

const proved = ['confirmed', 'delivered', 'read']
const ended = [...proved, 'failed', 'unconfirmed']
const roles: Readonly<Record<KeptMessage['sender'], string>> = { user: 'visitor', ai: 'bot', agent: 'agent', system: 'system' }

/** Asked for these the bot never comes to an end. */
const neverWhole: readonly string[] = ['silent', 'error']

/** The words of a row; of a part without words, its kind. */
export const wordsOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('\n')
const isSaid = ({ parts }: Message) => parts[0]?.kind === 'text'
const lineOf = (row: Message) => `${row.author.role}: ${wordsOf(row)}`
const isKnown = ({ delivery }: Message) => delivery === undefined || proved.includes(delivery.status)

/** The server's record in its order. A greeting that it only told is no part of it. */
const recordOf = ({ world }: Play) => (world.server.ledger.conversation()?.messages ?? []).map(({ sender, content }) => `${roles[sender]}: ${content}`)

const isWelcome = (line: string) => line.startsWith('bot: Hello, I am the assistant of **Harbour Bank**')
const isGreeting = (line: string) => isWelcome(line) || line === 'bot: You have joined the conversation'

/** What is in `some` and not in `others`, each as often as it is missing. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return some.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

function judgeAlways(page: VirtualPage, say: (what: string) => void): void {
  const { typing, stream, connection } = page.client.store.getState()
  if (connection.status !== 'ready') say(`is ${connection.status}`)
  if (typing.length > 0) say(`still shows ${typing.map(({ role }) => role).join()} typing`)
  const rows = page.rows()
  if (rows.some((row) => row.stream === 'growing')) say('has an answer that grows for ever')
  if (stream.rows.some(({ end }) => end === undefined)) say('waits for the end of an answer')
  const ids = rows.flatMap(({ wireIds }) => wireIds)
  if (new Set(ids).size !== ids.length) say('has two rows of one id')
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) say('has two rows of one key')
  for (const row of rows) if (row.delivery && !ended.includes(row.delivery.status)) say(`“${wordsOf(row)}” is ${row.delivery.status} for ever`)
}

/** What the visitor typed: each in sight, ended as it is at the server, never there more often than it was said. */
function judgeTyped({ world, typed }: Play): string[] {
  const wrong: string[] = []
  const texts = world.server.ledger.texts()
  for (const [text, meant] of typed) {
    const times = texts.filter((one) => one === text).length
    if (times > meant) wrong.push(`“${text}” was said ${meant} times and is there ${times} times`)
    const shown = world.pages.map((page) => page.rows().filter((row) => row.author.role === 'visitor' && wordsOf(row) === text))
    if (shown.every((rows) => rows.length === 0)) wrong.push(`“${text}” was typed and is nowhere`)
    if (shown.some((rows) => rows.filter(isKnown).length > times)) wrong.push(`“${text}” is there ${times} times and is called so more often`)
  }
  return wrong
}

/** Compares what the pages show, before they are loaded anew, with what the server has. Empty when all is well. */
export function judgeLive(play: Play): string[] {
  const { world, isGarbled } = play
  const wrong = judgeTyped(play)
  const record = recordOf(play)
  // An answer that broke off may be in sight though the record lacks it.
  const { ledger } = world.server
  const broken = ledger.streams().filter(({ outcome }) => outcome !== 'complete').length + ledger.texts().filter((text) => neverWhole.includes(text)).length
  for (const [tab, page] of world.pages.entries()) {
    const say = (what: string) => void wrong.push(`tab ${tab}: ${what}`)
    judgeAlways(page, say)
    const rows = page.rows().filter((row) => isSaid(row) && isKnown(row) && !isGreeting(lineOf(row)))
    const marked = rows.filter(({ stream }) => stream !== undefined)
    const said = record.filter((line) => !isGreeting(line))
    const whole = rows.filter((row) => row.stream === undefined).map(lineOf)
    const unshown = without(said, whole)
    // What the visitor stopped stands for the whole that the record has.
    const pieces = marked.filter((row) => {
      const index = unshown.findIndex((line) => row.author.role === 'bot' && line.startsWith(lineOf(row)))
      if (index >= 0 && row.stream === 'stopped') unshown.splice(index, 1)
      return index < 0 || row.stream !== 'stopped'
    })
    // What was stopped in the midst of words of two answers stands for either.
    const isUnclear = isGarbled && marked.some(({ stream }) => stream === 'stopped')
    for (const line of unshown) if (!isUnclear || !line.startsWith('bot: ')) say(`lacks “${line}”`)
    if (isGarbled) continue
    for (const line of without(whole, said)) say(`shows “${line}”, which nobody said, or shows it twice`)
    if (pieces.length > broken) say(`shows ${pieces.map((row) => `“${lineOf(row)}” (${row.stream})`).join(', ')} beside what was said`)
  }
  return wrong
}

/** Compares what the pages show that were just loaded with the server's record: the same, in its order, each once. */
export function judgeReloaded(play: Play): string[] {
  const wrong = judgeTyped(play)
  const record = recordOf(play).filter((line) => !isGreeting(line))
  for (const [tab, page] of play.world.pages.entries()) {
    const say = (what: string) => void wrong.push(`tab ${tab}, loaded anew: ${what}`)
    judgeAlways(page, say)
    const rows = page.rows().filter((row) => isSaid(row) && isKnown(row))
    const lines = rows.map(lineOf).filter((line) => !isGreeting(line))
    if (rows.map(lineOf).filter(isWelcome).length > 1) say('greets twice')
    for (const line of without(record, lines)) say(`lacks “${line}”`)
    for (const line of without(lines, record)) say(`shows “${line}”, which nobody said, or shows it twice`)
    if (lines.length === record.length && lines.some((line, index) => line !== record[index])) say(`shows another order: ${lines.join(' | ')} instead of ${record.join(' | ')}`)
  }
  return wrong
}
