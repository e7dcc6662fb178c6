'use client'
import { useMemo } from 'react'
import type { ActionState, Message, MessageSequence } from '../../model/index.ts'

/** What has become of a message's buttons, lists and forms. */
export interface RowActionState {
  readonly state: ActionState
  readonly chosenValue?: string
}

const live: RowActionState = { state: 'live' }

type StateOf = (message: Message, index: number) => RowActionState

function rememberStates(messages: MessageSequence, actionStateOf: StateOf | undefined, hasEnded: boolean): StateOf {
  const known = new WeakMap<Message, RowActionState>()
  return (message, index) => {
    let answer = known.get(message)
    if (answer) return answer
    answer = (messages.at(index) === message && actionStateOf?.(message, index)) || live
    if (hasEnded && answer.state === 'live') answer = { ...answer, state: 'expired' }
    known.set(message, answer)
    return answer
  }
}

/**
 * What has become of the buttons of a row. Each row is asked for once as long as the transcript is the same, since the answer may have to be
 * looked for among all that was said later, and scrolling asks all the time.
 */
export function useActionStates(messages: MessageSequence, actionStateOf: StateOf | undefined, hasEnded: boolean): StateOf {
  return useMemo(() => rememberStates(messages, actionStateOf, hasEnded), [messages, actionStateOf, hasEnded])
}
