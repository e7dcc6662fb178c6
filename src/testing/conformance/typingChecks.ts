import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import { shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'
import { type SimulatedChat, withChat } from './simulateChat.ts'
import { capabilitiesOf } from './transcriptOf.ts'

/** Milliseconds after which nobody can still be typing who has said no more about it. */
const longTyping = 30_000

type Typist = 'bot' | 'agent'

/** Checks that nobody types for ever. */
export function typingChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  const { typing } = kit.wire

  /** Lets each of those who can begin typing, each in a conversation of his own. */
  const withTypist = (run: (chat: SimulatedChat, by: Typist) => Promise<void>) => async () => {
    requireThat(typing || !capabilitiesOf(kit).typingIn, 'capabilities.typingIn is true, and the simulator has no typing')
    for (const by of ['bot', 'agent'] as const) {
      await withChat(kit, async (chat) => {
        await chat.ready()
        await chat.hear(by, 'I am here')
        const begun = typing?.(by, true, chat.server.scene()) ?? []
        if (begun.length === 0) return
        await chat.deliver(begun)
        await chat.deliver(begun)
        const there = chat.state().typing
        requireThat(there.length === 1, () => `The ${by} types, told twice, and ${String(there.length)} are shown to type: ${shown(there)}`)
        await run(chat, by)
        const left = chat.state().typing
        requireThat(left.length === 0, () => `The typing of the ${by} never ends: ${shown(left)}`)
      })
    }
  }

  return [
    {
      name: 'typing: it ends when the wire says so',
      run: withTypist((chat, by) => chat.deliver(typing?.(by, false, chat.server.scene()) ?? [])),
    },
    {
      name: 'typing: it ends with the message that was typed',
      run: withTypist(async (chat, by) => void (await chat.hear(by, 'This is what I typed'))),
    },
    { name: 'typing: it ends by itself when nothing more comes', run: withTypist((chat) => chat.pass(longTyping)) },
  ]
}
