import type { ChatEvent, CommandType, Decoded } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { endedBy } from './decodeEnded.ts'
import { readError } from './readRefusal.ts'
import { commandOf, isGone, isOver, isRefusal } from './refusals.ts'
import { tellable } from './sample.ts'
import { ignored, isElsewhere, type Reader, type Scene } from './scene.ts'

/**
 * `error`, in the server's direction (SB-5). That it refuses this side is for the line, which closes by the same code. Everything that may be about an
 * answer that is coming ends that.
 */
export const decodeError: Reader = (frame, scene): Decoded => {
  const { config, context } = scene
  const { code, detail, conversationId } = readError(frame.value)
  if (isElsewhere(conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const words = present({
    code: code === undefined ? undefined : tellable(code, config, context, 80),
    detail: detail === undefined ? undefined : tellable(detail, config, context),
  })
  if (isRefusal(code)) return { events: [{ type: 'error.received', ...words }, interrupted] }
  const command = commandOf(code)
  const attributed = command === undefined || command === 'message.send' ? ({ unattributed: true } as const) : { command }
  const events: readonly ChatEvent[] = [{ type: 'error.received', ...words, ...attributed }]
  return {
    events: [...events, ...(command === undefined || command === 'message.send' ? [interrupted] : []), ...consequences(command, { code, detail }, scene)],
  }
}

const interrupted: ChatEvent = { type: 'stream.interrupted', reason: 'error' }

const consequences = (
  command: CommandType | undefined,
  refusal: { readonly code: string | undefined; readonly detail: string | undefined },
  scene: Scene,
): readonly ChatEvent[] => {
  if (scene.context.conversationId !== undefined) {
    if (isGone(refusal)) return endedBy('gone', undefined, scene)
    if (isOver(refusal.code)) return endedBy('unknown', undefined, scene)
  }
  if (command === 'conversations.list') return [{ type: 'conversations.failed' }]
  return command === 'conversation.start' && scene.context.conversationId !== undefined ? [{ type: 'transcript.failed' }] : []
}
