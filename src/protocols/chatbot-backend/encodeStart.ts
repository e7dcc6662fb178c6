import type { Encoded, ProtocolContext, SessionRecord } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { clientFrame } from './clientFrame.ts'

/** Of a conversation of this status nothing is taken up. */
const over: readonly string[] = ['ended', 'closed', 'resolved']

/** Joins the conversation at hand, whose record is the answer, or begins one. Ids are said as far as they are known (SB-3). */
export const encodeStart = ({ conversationId, session }: Pick<ProtocolContext, 'conversationId' | 'session'>): Encoded =>
  clientFrame('join-conversation', present({ conversationId, sessionId: sessionIdOf(session, conversationId) }))

/**
 * A session belongs to one conversation: with another it would mislead the server, and a new one would not begin, but the old one be
 * taken up by it.
 */
const sessionIdOf = ({ sessionId, sessionOf, status = '' }: SessionRecord, conversationId: string | undefined): string | undefined => {
  const isOfThis = sessionOf === undefined ? conversationId !== undefined || !over.includes(status.toLowerCase()) : sessionOf === conversationId
  return isOfThis ? sessionId : undefined
}
