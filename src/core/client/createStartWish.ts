import type { FormValues } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { selectQueued } from '../selectors/selectOutbox.ts'
import { preChatStart } from './preChat.ts'
import type { SessionOptions, StartOptions } from './sessionOptions.ts'

/** Whether a conversation is wanted, and what it begins with. */
export interface StartWish {
  /** Wants one, with this beside what is known already. */
  readonly want: (given?: StartOptions) => void
  /** Changes what the next conversation begins with, and wants none. */
  readonly identify: (given: StartOptions) => void
  /** Wants one that begins with what was asked before. Answers whether it was asked for. */
  readonly submitPreChat: (values: FormValues) => boolean
  /** Of the conversation that was left nothing stays but who the visitor is; the next one begins when it is asked for. */
  readonly reset: () => void
  readonly options: () => StartOptions
  /** What a conversation begins with, where one is wanted. */
  readonly begins: () => StartOptions | undefined
  /** Whether one may begin now. */
  readonly mayStart: () => boolean
}

/** Makes the wish of a session. */
export function createStartWish({ start, begins, autoStart }: SessionOptions, getState: () => ChatState): StartWish {
  let first = start
  let next = begins ?? first
  let isWanted = autoStart

  function want(given?: StartOptions) {
    isWanted = true
    next = { ...next, ...given }
  }

  return {
    want,
    identify(given) {
      first = { ...first, ...given }
      next = { ...next, ...given }
    },
    submitPreChat(values) {
      const { preChat, conversation } = getState()
      if (!preChat || conversation.status !== 'none') return false
      want(preChatStart(preChat, values, next))
      return true
    },
    reset() {
      isWanted = false
      next = first
    },
    options: () => next,
    begins: () => (isWanted ? next : undefined),
    mayStart() {
      const { conversation, preChat, availability } = getState()
      // What is asked before is answered first, and nothing begins while nobody is there.
      if (conversation.status === 'none' && (preChat || availability?.isOpen === false)) return false
      // What waits since before a reload was meant to begin one.
      return isWanted || selectQueued(getState()).length > 0
    },
  }
}
