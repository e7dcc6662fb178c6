import type { ChatEvent, ChatState, Message } from '../../core/index.ts'

/** What following streamed answers needs. */
export interface FollowStreamsOptions {
  readonly getState: () => ChatState
  readonly rowOf: (id: string) => Message | undefined
  /** An answer has come to its end, however it did. Told once. */
  readonly onEnd: (message: Message) => void
  /** The finished form of one that was told before has taken its place. */
  readonly onFinished: (message: Message) => void
}

/** Makes what hears each event of a chat, and tells of the answers that come piece by piece. Those that had ended before it was there are old. */
export function followStreams({ getState, rowOf, onEnd, onFinished }: FollowStreamsOptions): (event: ChatEvent) => void {
  const answers = new Map<string, 'growing' | 'told' | 'finished'>()

  return (event) => {
    const { rows } = getState().stream
    const latest = event.type === 'stream.advanced' ? rows.at(-1) : undefined
    // What begins and ends in one frame is over before its first piece is told.
    const isNew = latest && !answers.has(latest.id) && (latest.end === undefined || latest.endedAt === latest.heardAt)
    if (isNew) answers.set(latest.id, 'growing')
    for (const [id, standing] of answers) {
      const row = rows.find((one) => one.id === id)
      if (!row) answers.delete(id)
      if (row?.end === undefined || standing === 'finished' || (standing === 'told' && row.end !== 'final')) continue
      answers.set(id, row.end === 'final' ? 'finished' : 'told')
      const message = rowOf(id)
      if (message) (standing === 'growing' ? onEnd : onFinished)(message)
    }
  }
}
