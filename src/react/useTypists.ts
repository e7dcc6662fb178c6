'use client'
import type { ChatState } from '../core/index.ts'
import type { Participant } from '../model/index.ts'
import { useChatSelector } from './useChatSelector.ts'

const selectTyping = (state: ChatState) => state.typing

function areSame(one: readonly Participant[], other: readonly Participant[]): boolean {
  return one.length === other.length && one.every((participant, index) => participant === other[index])
}

/** Who is typing. The state makes this list anew with each message; it counts as changed when somebody began or stopped. */
export function useTypists(): readonly Participant[] {
  return useChatSelector(selectTyping, areSame)
}
