import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import { shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'
import { type SimulatedChat, withChat } from './simulateChat.ts'
import { capabilitiesOf, textIn, textsOf } from './transcriptOf.ts'

const pieces = ['The answer ', 'comes piece ', 'by piece.']
const whole = pieces.join('')

const answersIn = (chat: SimulatedChat) => chat.rows().filter(({ author }) => author.role === 'bot')

function requireOne(chat: SimulatedChat, when: string): void {
  const [row, ...others] = answersIn(chat)
  requireThat(row && others.length === 0, () => `${when}, the answer stands ${String(answersIn(chat).length)} times: ${shown(textsOf(chat))}`)
  requireThat(textIn(row) === whole, () => `${when}, the answer reads ${shown(textIn(row))}, and was ${shown(whole)}`)
}

/** Checks of answers that come piece by piece. */
export function streamChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  const { piece, completed } = kit.wire

  /** A question, and so many pieces of its answer. */
  const withPieces = (count: number, run: (chat: SimulatedChat) => Promise<void>) => async () => {
    requireThat(piece || capabilitiesOf(kit).stream !== true, 'capabilities.stream is true, and the simulator has no piece')
    if (!piece) return
    await withChat(kit, async (chat) => {
      await chat.ready()
      chat.client.send({ text: 'A question' })
      await chat.pass(1_000)
      for (const text of pieces.slice(0, count)) await chat.deliver(piece(text, chat.server.scene()))
      await chat.pass(500)
      await run(chat)
    })
  }

  return [
    {
      name: 'stream: an answer in pieces grows in one row, and its finished form takes its place',
      run: withPieces(pieces.length, async (chat) => {
        requireOne(chat, 'After its pieces')
        const before = answersIn(chat)[0]
        await chat.deliver(completed?.(chat.server.scene()) ?? [])
        requireOne(chat, 'After its last piece')
        const message = await chat.hear('bot', whole)
        requireOne(chat, 'After its finished form')
        const [row] = answersIn(chat)
        requireThat(row?.id === before?.id && row?.stream === undefined, () => `The finished form does not take the place of its pieces: ${shown(row)}`)
        const wireId = kit.wireIdOf ? kit.wireIdOf(message) : message.id
        requireThat(
          wireId === undefined || row?.wireIds.includes(wireId),
          () => `The id ${shown(wireId)} of the finished form is lost: its row has ${shown(row?.wireIds)}`,
        )
      }),
    },
    {
      name: 'stream: an answer that breaks off is marked, and grows no more by itself',
      run: withPieces(1, async (chat) => {
        await chat.pass(60_000)
        const [row] = answersIn(chat)
        requireThat(row?.stream === 'interrupted', () => `An answer of which no more comes is ${shown(row?.stream)}`)
      }),
    },
    {
      name: 'stream: an answer that the line interrupts is completed by the record, in one row',
      run: withPieces(1, async (chat) => {
        if (!capabilitiesOf(kit).transcript) return
        await chat.cut()
        chat.server.say('bot', whole)
        await chat.mend()
        await chat.ready()
        await chat.until(() => answersIn(chat).some((row) => textIn(row) === whole), 'The record does not complete an answer that the line has interrupted')
        requireOne(chat, 'After the break')
      }),
    },
  ]
}
