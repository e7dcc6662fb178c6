import type { Command, Encoded, ProtocolAdapter, ProtocolContext } from '../../model/index.ts'
import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import { adapterOf } from './connectionOf.ts'
import { brokenCommands, everyCommand } from './everyCommand.ts'
import { faultOfEncoded } from './faultOf.ts'
import { inWorld } from './inWorld.ts'
import { copyOf, differenceOf, frozen, shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'
import { withChat } from './simulateChat.ts'

function encoded(adapter: ProtocolAdapter, command: Command, context: ProtocolContext, what: string = command.type): Encoded {
  let made: Encoded
  try {
    made = adapter.encode(command, context)
  } catch (error) {
    throw new Error(`encode threw at ${what}: ${String(error)}. It must answer { via: 'none', reason } instead.`, { cause: error })
  }
  const fault = faultOfEncoded(made)
  requireThat(fault === undefined, () => `Of ${what}, encode makes neither a frame nor a reason: ${fault ?? ''}`)
  return made
}

/** What `encode` is told while a conversation runs, as the protocol's own frames have made it. */
async function runningContext(kit: ConformanceKit): Promise<ProtocolContext> {
  return withChat(kit, async (chat) => {
    await chat.ready()
    await chat.hear('bot', 'Welcome')
    const { session, conversation } = chat.state()
    return {
      id: 'command-1',
      at: chat.clock.now(),
      session,
      visitorId: 'visitor',
      ...(conversation.id === undefined ? {} : { conversationId: conversation.id }),
    }
  })
}

/** Sessions that nobody should have, made of one that somebody has. */
const brokenSessions = ({ session }: ProtocolContext): readonly ProtocolContext['session'][] => [
  {},
  ...['', 'garbage', '{"a":', '[]', 'null'].map((word) => Object.fromEntries(Object.keys(session).map((key) => [key, word]))),
]

/** Checks of `encode` by commands, each by itself. */
export function commandChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  const own = kit.commands ?? []
  const commands = () => [...everyCommand(), ...copyOf(own)]

  return [
    {
      name: 'encode: every command gives a frame or a reason, in a conversation and before one',
      async run() {
        const adapter = adapterOf(kit)
        const running = await runningContext(kit)
        const { conversationId: _, ...before } = running
        for (const command of commands()) for (const context of [running, { ...before, session: {} }]) encoded(adapter, command, context)
      },
    },
    {
      name: 'encode: the commands that the kit names have a frame',
      async run() {
        const adapter = adapterOf(kit)
        const running = await runningContext(kit)
        for (const command of copyOf(own)) {
          const made = encoded(adapter, command, running)
          requireThat(made.via !== 'none', () => `${shown(command)} has no frame: ${made.via === 'none' ? made.reason : ''}`)
        }
      },
    },
    {
      name: 'encode: no broken command or session makes it throw',
      async run() {
        const adapter = adapterOf(kit)
        const running = await runningContext(kit)
        const sessions = [running.session, ...brokenSessions(running)]
        for (const session of sessions) {
          for (const command of [...commands(), ...brokenCommands()])
            encoded(adapter, command, { ...running, session }, `a broken ${command.type} or its session`)
        }
      },
    },
    {
      name: 'encode: the same command gives the same, by no clock or dice of its own, and is never changed',
      async run() {
        const running = await runningContext(kit)
        for (const command of commands()) {
          const given = copyOf(command)
          const made = inWorld(1, () => copyOf(encoded(adapterOf(kit), given, running)))
          const changed = differenceOf(command, given)
          requireThat(changed === undefined, () => `encode changes what it is given: of ${command.type}, ${changed ?? ''}`)
          const again = inWorld(9, () => copyOf(encoded(adapterOf(kit), frozen(copyOf(command)), running)))
          const difference = differenceOf(made, again)
          requireThat(difference === undefined, () => `encode is not pure: of ${command.type}, ${difference ?? ''}`)
        }
      },
    },
  ]
}
