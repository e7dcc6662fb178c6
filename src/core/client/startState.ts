import { initialState, type ChatState } from '../chatState.ts'
import type { ChatClientOptions } from './chatClient.ts'

/** The state of a client before anything has happened: with the bot that answers, and what is asked first. */
export function startState({ assistant, preChat }: Pick<ChatClientOptions, 'assistant' | 'preChat'>): ChatState {
  return {
    ...initialState,
    ...(assistant ? { participants: [{ ...assistant, role: 'bot' }] } : {}),
    ...(preChat ? { preChat } : {}),
  }
}
