'use client'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { InvitationKind, InvitationPart } from '../model/index.ts'
import { useChatClient, useChatEvent } from '../react/index.ts'
import type { InvitationHandlers } from './invitationHandlers.ts'

const kinds: readonly InvitationKind[] = ['cobrowsing', 'call']

/** What can be taken up here, and what happens when it is. The names are the props of `Transcript`. */
export interface Invitations {
  readonly invitations: readonly InvitationKind[]
  readonly onInvitationAnswer: (part: InvitationPart, answer: 'accepted' | 'declined' | 'ended') => void
}

/** Runs the host's handlers for invitations that the visitor accepts, one at a time each, and ends them with what they belong to. */
export function useInvitations(handlers: InvitationHandlers = {}): Invitations {
  const client = useChatClient()
  const running = useRef(new Map<string, AbortController>())
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })

  const end = useCallback((invitationId: string) => {
    running.current.get(invitationId)?.abort()
    running.current.delete(invitationId)
  }, [])

  const endAll = useCallback(() => {
    for (const invitationId of running.current.keys()) end(invitationId)
  }, [end])

  useEffect(() => endAll, [endAll])
  useChatEvent('*', (event) => {
    if (event.type === 'invitation.changed' && ['declined', 'ended', 'missed'].includes(event.status)) end(event.invitationId)
    else if (['conversation.ended', 'conversation.reset', 'conversation.deleted'].includes(event.type)) endAll()
  })

  const accept = useCallback(
    async (part: InvitationPart) => {
      const handler = latest.current[part.invitation]
      if (!handler || running.current.has(part.invitationId)) return
      const controller = new AbortController()
      running.current.set(part.invitationId, controller)
      try {
        const details = await handler(part, controller.signal)
        if (!controller.signal.aborted) client.answerInvitation(part, 'accepted', details ?? undefined)
      } catch (error) {
        globalThis.reportError?.(error)
        if (controller.signal.aborted) return
        end(part.invitationId)
        client.answerInvitation(part, 'declined')
      }
    },
    [client, end],
  )

  const onInvitationAnswer = useCallback(
    (part: InvitationPart, answer: 'accepted' | 'declined' | 'ended') => {
      if (answer === 'accepted') return void accept(part)
      end(part.invitationId)
      client.answerInvitation(part, answer)
    },
    [accept, client, end],
  )

  const offered = kinds.filter((kind) => handlers[kind]).join()
  const invitations = useMemo(() => kinds.filter((kind) => offered.split(',').includes(kind)), [offered])
  return { invitations, onInvitationAnswer }
}
