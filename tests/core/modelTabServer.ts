import type { ChatClient } from '../../src/core/index.ts'
import type { ChatEvent, Command, Message } from '../../src/model/index.ts'
import type { ScriptedConnection } from '../../src/testing/index.ts'
import { settled } from './scriptedClient.ts'

/** A tab as its server sees it. */
export interface ServedTab {
  readonly tab: { readonly client: ChatClient; readonly connection: ScriptedConnection }
  /** How many of its commands the server has read. */
  read: number
  /** How often it had given up its line when that last came up. */
  redialled: number
}

/** The words of a message. */
export const wordsOf = ({ parts }: Message): string => parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')

/** The line of a tab breaks. */
export function cutLine({ tab }: ServedTab): void {
  tab.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
}

/** The line of a tab comes up, unless it is up. `cut` breaks it first where the tab has given it up, whatever it seems. */
export async function bringUpLine(served: ServedTab, cut: () => void = () => cutLine(served)): Promise<void> {
  const { connection, client } = served.tab
  const { redialled } = connection.script
  if (redialled > served.redialled) cut()
  served.redialled = redialled
  const { status } = client.store.getState().connection
  if (status === 'ready' || status === 'handshaking') return
  connection.connect()
  connection.receive({ type: 'session.opened' })
  await settled()
}

/** A server that takes in everything at once and never forgets. It tells of a message at once, or in its record alone. */
export class ModelTabServer {
  /** The words that it has, in their order. */
  readonly record: string[] = []
  private readonly acknowledges: boolean

  constructor(acknowledges: boolean) {
    this.acknowledges = acknowledges
  }

  /** Answers what a tab has asked since. `isLost` says of a frame that it did not arrive. */
  async serve(served: ServedTab, isLost: () => boolean = () => false): Promise<void> {
    const { connection } = served.tab
    while (served.read < connection.commands.length) {
      const command = connection.commands[served.read++]
      if (isLost()) continue
      const answer = command && this.answer(command)
      if (answer) connection.receive(answer)
      await settled()
    }
  }

  private answer(command: Command): ChatEvent | undefined {
    if (command.type === 'message.send') {
      this.record.push(wordsOf(command.message))
      return this.acknowledges ? { type: 'message.acked', id: command.message.id } : undefined
    }
    if (command.type === 'conversation.start') return { type: 'conversation.started', conversationId: 'c1' }
    return command.type === 'transcript.fetch' ? { type: 'transcript.loaded', complete: true, messages: this.record.map(entry) } : undefined
  }
}

const entry = (text: string, index: number): Message => ({
  id: `record-${index}`,
  wireIds: [],
  author: { role: 'visitor' },
  parts: [{ kind: 'text', format: 'plain', text }],
  delivery: { status: 'confirmed' },
})
