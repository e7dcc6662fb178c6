import type { Command, HttpFrame, SocketFrame } from '../../model/index.ts'
import type { SaidMessage, WireAsked, WireReply, WireScene, WireSimulator } from './conformanceKit.ts'

/** What becomes of the next message of the visitor's: it does not arrive, or what would prove it does not. */
export type MessageLoss = 'message' | 'proof'

/** The server of the checks: what was said and asked, spoken in the words of a simulator. */
export interface SimulatedServer {
  readonly said: readonly SaidMessage[]
  readonly asked: readonly Command[]
  readonly scene: () => WireScene
  greet(): readonly WireReply[]
  /** Undefined says that nothing of it arrives, in one of the two directions. */
  answer(command: Command, frame: SocketFrame | HttpFrame): readonly WireReply[] | undefined
  /** Somebody says something; the answer is how the line is told of it. */
  say(by: 'bot' | 'agent', text: string): { readonly message: SaidMessage; readonly replies: readonly WireReply[] }
  /** Loses the next message of the visitor's, once. */
  lose(loss: MessageLoss): void
}

const textOf = (command: Command): string =>
  command.type === 'message.send' ? command.message.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n') : ''

/** Makes the server. `now` is the time of the checks. */
export function createSimulatedServer(wire: WireSimulator, now: () => number): SimulatedServer {
  const said: SaidMessage[] = []
  const asked: Command[] = []
  let conversations = 0
  let loss: MessageLoss | undefined

  const scene = (): WireScene => ({ conversationId: conversations === 0 ? '' : `conversation-${String(conversations)}`, at: now() })
  // No two moments are the same, as on a server that is not always busy.
  const nextAt = () => Math.max(now(), (said.at(-1)?.at ?? 0) + 1)

  function take(command: Command, frame: SocketFrame | HttpFrame): readonly WireReply[] | undefined {
    const lost = loss
    loss = undefined
    if (lost === 'message') return undefined
    const rowId = command.type === 'message.send' ? command.message.id : ''
    const wireIds = frame as { readonly wireIds?: readonly string[] }
    const message: SaidMessage = {
      id: `own-${String(said.length + 1)}`,
      by: 'visitor',
      text: textOf(command),
      at: nextAt(),
      rowId,
      ...(wireIds.wireIds ? { wireIds: wireIds.wireIds } : {}),
    }
    said.push(message)
    const proof = wire.proof?.({ ...scene(), command, frame }, message) ?? []
    return lost === 'proof' ? undefined : proof
  }

  function begin(asking: WireAsked): readonly WireReply[] {
    conversations += 1
    said.length = 0
    return wire.started({ ...asking, ...scene() })
  }

  return {
    said,
    asked,
    scene,
    greet: () => wire.greeting?.(scene()) ?? [],
    answer(command, frame) {
      asked.push(command)
      const asking: WireAsked = { ...scene(), command, frame }
      if (command.type === 'conversation.start') return begin(asking)
      if (command.type === 'conversation.resume') return wire.resumed?.(asking) ?? []
      if (command.type === 'transcript.fetch') return wire.record?.(asking, said) ?? []
      if (command.type === 'message.send') return take(command, frame)
      return wire.answered?.(asking) ?? []
    },
    say(by, text) {
      const message: SaidMessage = { id: `${by}-${String(said.length + 1)}`, by, text, at: nextAt() }
      said.push(message)
      return { message, replies: wire.said(message, scene()) }
    },
    lose(next) {
      loss = next
    },
  }
}
