'use client'
import { itemAt, type ChatClient, type ChatState } from '../core/index.ts'
import { useChatClient, useChatSelector } from '../react/index.ts'
import { startAnew } from './useStartNew.ts'

/** Milliseconds within which an end is what the visitor asked for; some servers ask him how it was before. */
const patience = 120_000
/** So many messages are not looked through: among them there is one of the visitor's. */
const many = 50

// Before he has said anything he is at the start.
function hasBegun({ messages, conversation, queue, participants }: ChatState): boolean {
  if (conversation.status !== 'active') return false
  if (messages.length > many || queue || participants.some(({ role }) => role === 'agent')) return true
  for (let index = 0; index < messages.length; index++) if (itemAt(messages, index)?.author.role === 'visitor') return true
  return false
}

/**
 * Whether there is a way from the present conversation to a new one: the wire lets the visitor end it, or has a list of several, and there is
 * something to begin anew from. Where it is not wanted it changes nothing.
 */
export function useCanRestart(isWanted: boolean): boolean {
  const { end, conversationList } = useChatClient().capabilities
  return useChatSelector((state) => isWanted && (end || conversationList) && hasBegun(state))
}

/** By chat, what calls off that an end is waited for. */
const waiting = new WeakMap<ChatClient, () => void>()

function restart(client: ChatClient): boolean {
  if (!client.capabilities.end) return client.startNew()
  waiting.get(client)?.()
  const askedAt = Date.now()
  const stop = client.subscribe((event) => {
    const isRefused = (event.type === 'error.received' || event.type === 'command.refused') && event.command === 'conversation.end'
    if (!isRefused && event.type !== 'conversation.ended') return
    stop()
    if (!isRefused && Date.now() - askedAt < patience) startAnew(client)
  })
  waiting.set(client, stop)
  client.request({ type: 'conversation.end' })
  return true
}

/**
 * The way from a conversation that goes on to a new one: ends it, and begins a new one as soon as the server has ended it, also where the panel is
 * closed by then. Where the wire has no end it is left; the answer is false where that cannot be yet, since messages are on their way.
 */
export function useRestart(): () => boolean {
  const client = useChatClient()
  return () => restart(client)
}
