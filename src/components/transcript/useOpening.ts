'use client'
import { useState } from 'react'
import type { MessageSequence } from '../../model/index.ts'
import type { TranscriptPlace } from '../../primitives/transcript/index.ts'
import { findMessage } from './findMessage.ts'

/** What is being read: a message, and how many of its pixels are above the upper edge (negative where it begins below the edge). */
export interface MessagePlace {
  readonly messageId: string
  readonly offset: number
}

/** Where a transcript opens: at a place, or at the first unread message if not all that is unread can be seen from the end, or at the end. */
export type TranscriptOpening = MessagePlace | 'unread' | 'end'

/** Pixels of what was read that stay in sight above the line of what is new, so that the reader knows where he is. */
const glance = 48

/** Where the transcript opened. */
export interface Opening {
  readonly place: TranscriptPlace | undefined
  /** Messages that were unread then, where it opened at them. */
  readonly unreadCount: number
}

interface HeldOpening extends Opening {
  readonly asked: string
  readonly firstId: string | undefined
  /** Whether more of the record may still change it. */
  readonly isFound: boolean
}

const nothing: Opening = { place: undefined, unreadCount: 0 }

function atUnread(messages: MessageSequence, unreadFrom: string | undefined): Opening {
  const index = unreadFrom === undefined ? -1 : findMessage(messages, unreadFrom)
  // Where all that is unread fits on the screen, the end comes before the place does, and the transcript opens there.
  return index < 0 || unreadFrom === undefined ? nothing : { place: { key: unreadFrom, offset: -glance }, unreadCount: messages.length - index }
}

function openingOf(messages: MessageSequence, openAt: TranscriptOpening, unreadFrom: string | undefined): Opening & { readonly isFound: boolean } {
  if (openAt === 'end') return { ...nothing, isFound: true }
  if (openAt === 'unread') return { ...atUnread(messages, unreadFrom), isFound: true }
  const { messageId, offset } = openAt
  if (findMessage(messages, messageId) < 0) return { ...atUnread(messages, unreadFrom), isFound: false }
  return { place: { key: messageId, offset }, unreadCount: 0, isFound: true }
}

/**
 * Where the transcript opens, decided with its first rows and the same object from then on. A message that is not there yet is looked
 * for again when more of the record has come.
 */
export function useOpening(messages: MessageSequence, openAt: TranscriptOpening, unreadFrom: string | undefined): Opening {
  const [held, hold] = useState<HeldOpening>()
  const asked = typeof openAt === 'string' ? openAt : `${openAt.messageId} ${openAt.offset}`
  const firstId = messages.at(0)?.id
  if (messages.length === 0) {
    if (held) hold(undefined)
    return nothing
  }
  if (held?.asked === asked && (held.isFound || held.firstId === firstId)) return held
  const opening = { ...openingOf(messages, openAt, unreadFrom), asked, firstId }
  hold(opening)
  return opening
}
