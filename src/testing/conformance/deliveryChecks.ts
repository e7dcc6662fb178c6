import { isProven } from '../../core/index.ts'
import type { Message } from '../../model/index.ts'
import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import type { MessageLoss } from './createSimulatedServer.ts'
import { shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'
import { type SimulatedChat, withChat } from './simulateChat.ts'
import { capabilitiesOf, textIn } from './transcriptOf.ts'

const patience = 120_000

const rowsOf = (chat: SimulatedChat, text: string): readonly Message[] => chat.rows().filter((row) => textIn(row).includes(text))

const countAt = (chat: SimulatedChat, text: string): number => chat.server.said.filter((message) => message.text.includes(text)).length

const isSettled = ({ delivery }: Message): boolean =>
  delivery !== undefined && (isProven(delivery) || ['unconfirmed', 'failed', 'cancelled'].includes(delivery.status))

/** Throws unless the visitor's words stand once here, at most once at the server, and truly what is said of them. */
function requireOnce(chat: SimulatedChat, text: string): void {
  const rows = rowsOf(chat, text)
  const count = countAt(chat, text)
  const statuses = rows.map(({ author, delivery }) => `${author.role} ${delivery?.status ?? ''}`)
  requireThat(rows.length > 0, () => `A message of the visitor's is lost: the server has it ${String(count)} times, and no row shows it`)
  requireThat(
    rows.length === 1,
    () => `A message of the visitor's stands ${String(rows.length)} times (${shown(statuses)}): an echo or an entry of the record is not known to be it`,
  )
  requireThat(count <= 1, () => `A message of the visitor's was sent ${String(count)} times`)
  const [row] = rows
  requireThat(row?.author.role === 'visitor' && row.delivery, () => `A message of the visitor's is shown as ${shown(statuses)}`)
  requireThat(isSettled(row), () => `A message of the visitor's stays "${row.delivery?.status ?? ''}" for ever`)
  requireThat(count === 1 || !isProven(row.delivery ?? { status: 'queued' }), 'A message is shown as arrived, and the server does not have it')
}

/** Checks of what the visitor says. */
export function deliveryChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  const hasEvidence = () => capabilitiesOf(kit).transcript || kit.wire.proof !== undefined
  const hasRecord = () => capabilitiesOf(kit).transcript

  /** A conversation in which both have spoken. */
  const withTalk = (run: (chat: SimulatedChat) => Promise<void>) => () =>
    withChat(kit, async (chat) => {
      await chat.ready()
      await chat.hear('bot', 'Welcome')
      await say(chat, 'My first words')
      await run(chat)
    })

  async function say(chat: SimulatedChat, text: string): Promise<void> {
    const before = rowsOf(chat, text).length
    chat.client.send({ text })
    requireThat(rowsOf(chat, text).length === before + 1, `${shown(text)} is not shown at once`)
    await chat.until(() => rowsOf(chat, text).every(isSettled), `${shown(text)} is sent and stays without a word on whether it arrived`, patience)
  }

  /** Sends into a line that breaks before anything is heard of it. */
  async function sendIntoBreak(chat: SimulatedChat, text: string, loss: MessageLoss): Promise<void> {
    chat.server.lose(loss)
    chat.client.send({ text })
    await chat.cut()
    await chat.pass(2_000)
    requireThat(rowsOf(chat, text).length === 1, 'A message disappears when the line breaks')
    requireThat(
      loss !== 'proof' || rowsOf(chat, text).every(({ delivery }) => delivery?.status !== 'failed'),
      'A message that the server has is told as failed, because no answer came: the visitor would send it again. Tell message.unconfirmed',
    )
    await chat.mend()
    await chat.ready()
    // A row that is in doubt may yet be proved: the look into the record needs its time.
    await chat.pass(20_000)
    await chat.until(() => rowsOf(chat, text).every(isSettled), 'A message that left before the line broke is never settled', patience)
  }

  return [
    {
      name: 'delivery: a message is shown at once and once, and proved by what the server says',
      run: withTalk(async (chat) => {
        await say(chat, 'Is anybody there?')
        await chat.hear('agent', 'I am')
        requireOnce(chat, 'Is anybody there?')
        requireThat(countAt(chat, 'Is anybody there?') === 1, 'The words of the visitor do not reach the server')
        const [row] = rowsOf(chat, 'Is anybody there?')
        const isProved = row?.delivery && isProven(row.delivery)
        requireThat(isProved === true || !hasEvidence(), () => `The server has said that it has the message, and it is "${row?.delivery?.status ?? ''}"`)
      }),
    },
    {
      name: 'delivery: the same words said twice are two messages',
      run: withTalk(async (chat) => {
        await say(chat, 'Hello?')
        await say(chat, 'Hello?')
        await chat.pass(20_000)
        const counts = [rowsOf(chat, 'Hello?').length, countAt(chat, 'Hello?')]
        requireThat(
          counts.every((count) => count === 2),
          () => `The same words said twice are ${String(counts[0])} rows, and ${String(counts[1])} messages at the server`,
        )
      }),
    },
    {
      name: 'delivery: a message whose proof is lost with the line is neither lost nor sent twice',
      run: withTalk(async (chat) => {
        await sendIntoBreak(chat, 'The proof of this is lost', 'proof')
        requireOnce(chat, 'The proof of this is lost')
        const [row] = rowsOf(chat, 'The proof of this is lost')
        requireThat(
          !hasRecord() || (row?.delivery && isProven(row.delivery)),
          () => `The record holds the message, and it is "${row?.delivery?.status ?? ''}": the record is not aligned with what was sent`,
        )
      }),
    },
    {
      name: 'delivery: a message that is lost with the line is not forgotten',
      run: withTalk(async (chat) => {
        await sendIntoBreak(chat, 'This is lost', 'message')
        requireOnce(chat, 'This is lost')
      }),
    },
    {
      name: 'delivery: a message whose proof is lost in a reload is neither lost nor sent twice',
      async run() {
        if (!hasRecord()) return
        await withChat(kit, async (first) => {
          await first.ready()
          await first.hear('bot', 'Welcome')
          first.server.lose('proof')
          first.client.send({ text: 'Said and reloaded' })
          await first.settle()
          first.close()
          await withChat(kit, async (second) => {
            await second.ready()
            await second.pass(20_000)
            requireOnce(second, 'Said and reloaded')
          }, first)
        })
      },
    },
  ]
}
