import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import { differenceOf, shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'
import { type SimulatedChat, withChat } from './simulateChat.ts'
import { capabilitiesOf, textIn, textsOf } from './transcriptOf.ts'

/** What must be the same after a frame that comes a second time. */
const standing = (chat: SimulatedChat) => {
  const { conversation, participants, typing, unread, session } = chat.state()
  return { rows: chat.rows(), conversation, participants, typing, unread, session }
}

/** Checks of a conversation: what others say, and what of it is known again. */
export function conversationChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  const wireIdOf = kit.wireIdOf ?? (({ id }) => id)
  const withReady = (run: (chat: SimulatedChat) => Promise<void>) => () =>
    withChat(kit, async (chat) => {
      await chat.ready()
      await run(chat)
    })

  return [
    {
      name: 'conversation: the greeting and the start make the line ready',
      run: withReady(async (chat) => {
        const { conversation } = chat.state()
        requireThat(
          conversation.status === 'active',
          () => `The line is ready, but the conversation is "${conversation.status}": decode must tell conversation.started`,
        )
        const expected = chat.server.scene().conversationId
        requireThat(conversation.id === expected, () => `The conversation is known as ${shown(conversation.id)}, and the server calls it ${shown(expected)}`)
        const starts = chat.server.asked.filter(({ type }) => type === 'conversation.start').length
        requireThat(starts === 1, () => `The conversation was begun ${String(starts)} times`)
      }),
    },
    {
      name: 'conversation: what is said is shown once, in its order, by its author',
      run: withReady(async (chat) => {
        for (const by of ['bot', 'agent', 'bot'] as const) await chat.hear(by, `Words of ${by} ${String(chat.server.said.length)}`)
        const expected = chat.server.said.map(({ by, text }) => `${by}: ${text}`)
        const found = chat.rows().map((row) => `${row.author.role}: ${textIn(row)}`)
        const difference = differenceOf(expected, found, 'the transcript')
        requireThat(difference === undefined, () => `${difference ?? ''}. Said was ${shown(expected)}, shown is ${shown(found)}.`)
      }),
    },
    {
      name: 'conversation: the id of a message stands on its row',
      run: withReady(async (chat) => {
        for (const by of ['bot', 'agent'] as const) {
          const message = await chat.hear(by, `An id of ${by}`)
          const wireId = wireIdOf(message)
          const row = chat.rows().find((one) => textIn(one).includes(message.text))
          requireThat(row, () => `What ${by} said is not shown`)
          const isKept = wireId === undefined || row.wireIds.includes(wireId)
          requireThat(
            isKept,
            () => `The id ${shown(wireId)} of a message is lost: its row has ${shown(row.wireIds)}. Give wireIdOf if the wire calls it otherwise.`,
          )
        }
      }),
    },
    {
      name: 'conversation: a message that comes twice is one, and changes nothing the second time',
      run: withReady(async (chat) => {
        for (const by of ['bot', 'agent'] as const) {
          const { message, replies } = chat.server.say(by, `Twice by ${by}`)
          if (wireIdOf(message) === undefined) continue
          await chat.deliver(replies)
          const before = standing(chat)
          await chat.deliver(replies)
          const difference = differenceOf(before, standing(chat))
          requireThat(difference === undefined, () => `A message of ${by} that comes twice changes something: ${difference ?? ''}`)
        }
      }),
    },
    {
      name: 'record: what was missed comes, and nothing of it twice',
      async run() {
        if (!capabilitiesOf(kit).transcript) return
        requireThat(kit.wire.record, 'capabilities.transcript is true, and the simulator has no record')
        await withChat(kit, async (chat) => {
          await chat.ready()
          await chat.hear('bot', 'Before the break')
          const known = chat.rows().map(({ id }) => id)
          await chat.cut()
          const missed = chat.server.say('agent', 'During the break')
          await chat.mend()
          await chat.until(() => textsOf(chat).includes(missed.message.text), 'What was said during a break of the line is not there afterwards')
          await chat.ready()
          if (wireIdOf(missed.message) !== undefined) await chat.deliver(missed.replies)
          await chat.hear('bot', 'After the break')
          chat.client.reconnect()
          await chat.pass(5_000)
          await chat.ready()
          const texts = chat.server.said.map(({ text }) => text)
          const difference = differenceOf(texts, textsOf(chat), 'the transcript')
          requireThat(
            difference === undefined,
            () => `Record and live messages do not become one list: ${difference ?? ''}. Said was ${shown(texts)}, shown is ${shown(textsOf(chat))}.`,
          )
          const kept = chat
            .rows()
            .slice(0, known.length)
            .map(({ id }) => id)
          requireThat(differenceOf(known, kept) === undefined, 'The record gives a message that stands already another row')
        })
      },
    },
    {
      name: 'record: after a reload it brings the conversation back',
      async run() {
        if (!capabilitiesOf(kit).transcript) return
        await withChat(kit, async (first) => {
          await first.ready()
          await first.hear('bot', 'Before the reload')
          first.client.send({ text: 'Words of the visitor' })
          await first.pass(20_000)
          await first.hear('agent', 'An answer')
          first.close()
          first.server.say('bot', 'While nobody was there')
          await withChat(kit, async (second) => {
            const texts = second.server.said.map(({ text }) => text)
            await second.until(() => textsOf(second).length >= texts.length, 'The conversation is not there after a reload')
            await second.ready()
            const expected = second.server.said.map(({ by, text }) => `${by}: ${text}`)
            const found = second.rows().map((row) => `${row.author.role}: ${textIn(row)}`)
            const difference = differenceOf(expected, found, 'the transcript')
            requireThat(difference === undefined, () => `${difference ?? ''}. Said was ${shown(expected)}, shown is ${shown(found)}.`)
          }, first)
        })
      },
    },
    {
      name: 'conversation: its end is told, and nothing is sent afterwards',
      run: withReady(async (chat) => {
        if (!kit.wire.ended) return
        await chat.hear('bot', 'Goodbye')
        await chat.deliver(kit.wire.ended(chat.server.scene()))
        const { status } = chat.state().conversation
        requireThat(status === 'ended', () => `The server has ended the conversation, and it is "${status}": decode must tell conversation.ended`)
        const asked = chat.server.asked.filter(({ type }) => type === 'message.send').length
        chat.client.send({ text: 'Too late' })
        await chat.pass(5_000)
        requireThat(chat.server.asked.filter(({ type }) => type === 'message.send').length === asked, 'A message is sent into a conversation that is over')
      }),
    },
  ]
}
