'use client'
import type { ChatState } from '../core/index.ts'
import type { Participant } from '../model/index.ts'
import { useChatSelector } from './useChatSelector.ts'

// Where the wire does not say who, it is the one of that role.
function named(typist: Participant, participants: readonly Participant[]): Participant {
  if (typist.name !== undefined) return typist
  const [only, ...others] = participants.filter(({ role }) => role === typist.role)
  return only && others.length === 0 ? { ...only, ...typist } : typist
}

const selectTypists = ({ typing, participants }: ChatState) => typing.map((typist) => named(typist, participants))

function areSame(some: readonly Participant[], others: readonly Participant[]): boolean {
  const isSame = (one: Participant, other: Participant | undefined) =>
    one.role === other?.role && one.id === other.id && one.name === other.name && one.avatarUrl === other.avatarUrl
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]))
}

/** Who is typing, by name where it is known. The list is another one only when somebody began or stopped. */
export function useTypists(): readonly Participant[] {
  return useChatSelector(selectTypists, areSame)
}
