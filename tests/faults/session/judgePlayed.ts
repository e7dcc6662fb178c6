import { textOf } from '../../../sandbox/chatSession/wire.ts'
import type { Message } from '../../../src/model/index.ts'
import { recordOfChat } from './observeSession.ts'
import { doubled, type Played } from './randomPolls.ts'

const proved = ['confirmed', 'delivered', 'read']
const open = ['failed', 'unconfirmed']

const wordsOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : part.kind === 'form' ? `form ${part.formId}` : part.kind)).join('\n')

/** The same words said again are told apart by their count. */
function numbered(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return lines.map((line) => {
    const count = (counts.get(line) ?? 0) + 1
    counts.set(line, count)
    return count > 1 ? `${line} (${count})` : line
  })
}

/** What the server has of the chat: messages and forms in its order. */
function recorded({ world }: Played): string[] {
  const chat = world.server.ledger.chat()
  const said = recordOfChat(chat)
  const forms = (chat?.log ?? []).filter(({ event }) => event.event === 'chat_session_form_show').map(({ event }) => `form ${textOf(event, 'form_request_id')}`)
  return numbered([...said.map(({ author, text }) => `${author}: ${text}`), ...forms.map((text) => `bot: ${text}`)])
}

/** Whether `lines` have the order of the server's messages. Forms and messages have no common order in time of one second. */
function isInOrder(lines: readonly string[], order: readonly string[]): boolean {
  const places = lines.filter((line) => !line.startsWith('bot: form ')).map((line) => order.indexOf(line))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
}

/** Compares what the pages show with what the server has. Empty when nothing is lost, doubled or out of order. */
export function judgePlayed(played: Played): string[] {
  const { world, typed, faults } = played
  const order = recorded(played)
  const texts = world.server.ledger.texts()
  const wrong = [...faults, ...world.errors.map((error) => `thrown: ${error}`)]
  if (world.mostPolls > 1) wrong.push(`${world.mostPolls} polls were open at once`)
  for (const [tab, page] of world.pages.entries()) {
    const rows = page.rows().filter(({ author, deleted, parts }) => author.role !== 'system' && !deleted && parts.some(({ kind }) => kind === 'text' || kind === 'form'))
    const known = rows.filter(({ delivery }) => delivery === undefined || proved.includes(delivery.status))
    const lines = numbered(known.map((row) => `${row.author.role}: ${wordsOf(row)}`))
    const say = (what: string) => wrong.push(`tab ${tab}: ${what}`)
    for (const line of order) if (!lines.includes(line)) say(`lacks “${line}”`)
    for (const line of lines) if (!order.includes(line)) say(`shows “${line}”, which nobody said`)
    for (const text of doubled(page.rows())) say(`shows “${text}” twice`)
    if (!isInOrder(lines, order)) say(`shows another order: ${lines.join(' | ')} instead of ${order.join(' | ')}`)
    const ids = page.rows().flatMap(({ wireIds }) => wireIds)
    if (new Set(ids).size !== ids.length) say('has two rows of one id')
  }
  for (const text of typed) {
    const rows = world.pages.flatMap((page) => page.rows().filter((row) => row.author.role === 'visitor' && wordsOf(row) === text))
    if (rows.length === 0) wrong.push(`“${text}” was typed and is nowhere`)
    const times = texts.filter((one) => one === text).length
    if (times > 1) wrong.push(`“${text}” was acted on ${times} times`)
    if (times === 0 && rows.some(({ delivery }) => !open.includes(delivery?.status ?? ''))) wrong.push(`“${text}” never arrived and is called ${rows.map(({ delivery }) => delivery?.status).join()}`)
  }
  const forms = world.server.ledger.forms().map(({ requestId }) => requestId)
  if (new Set(forms).size !== forms.length) wrong.push('a form was answered twice')
  return wrong
}
