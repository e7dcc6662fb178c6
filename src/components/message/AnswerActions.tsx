'use client'
import type { Message, Reaction } from '../../model/index.ts'
import { canReact, MessageReactions } from './MessageReactions.tsx'
import { StopButton } from './StopButton.tsx'

/** What the visitor can do about somebody else's message. */
export interface AnswerHandlers {
  /** The visitor says what he thinks of a message. Without it there is no way to. */
  readonly onReact?: ((message: Message, reaction: Reaction) => void) | undefined
  /** The visitor does not want the rest of the answer that is coming. Without it there is no way to stop it. */
  readonly onStreamStop?: (() => void) | undefined
}

/** Props of `AnswerActions`. */
export interface AnswerActionsProps extends AnswerHandlers {
  readonly message: Message
}

/** What can be done about an answer: stop it while it comes, and say what one thinks of it when it is there. */
export function findAnswerAction(message: Message, { onReact, onStreamStop }: AnswerHandlers): 'stop' | 'react' | undefined {
  if (message.stream === 'growing') return onStreamStop && 'stop'
  return onReact && canReact(message) ? 'react' : undefined
}

/** The controls for it. Nothing is drawn where there is nothing to do. */
export function AnswerActions({ message, ...handlers }: AnswerActionsProps) {
  const { onReact, onStreamStop } = handlers
  switch (findAnswerAction(message, handlers)) {
    case 'stop':
      return <StopButton onPress={() => onStreamStop?.()} />
    case 'react':
      return <MessageReactions reaction={message.reaction} onReact={(reaction) => onReact?.(message, reaction)} />
    case undefined:
      return null
  }
}
