'use client'
import { useMemo } from 'react'
import type { ChatState, OutgoingMessage, StartOptions } from '../core/index.ts'
import type {
  Availability,
  Capabilities,
  ConversationStatus,
  EndReason,
  FormDefinition,
  FormValues,
  JsonRecord,
  Participant,
  PresentParticipant,
  QueueState,
} from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { useChatSelector } from './useChatSelector.ts'

/** What can be done with the conversation. */
export interface ConversationCommands {
  /** Begins a conversation if there is none; after an end, a new one. */
  readonly start: (options?: StartOptions) => void
  /** Leaves this conversation for a new one. Answers false while messages of this one are not settled. */
  readonly startNew: (options?: StartOptions) => boolean
  /** Shows a message at once and sends it when it can leave. Answers its row id. */
  readonly send: (message: OutgoingMessage) => string | undefined
  /** Sends a place as a message. Answers its row id. */
  readonly sendLocation: (location: NonNullable<OutgoingMessage['location']>) => string | undefined
  /** Answers the form before the conversation, which begins with it. */
  readonly submitPreChat: (values: FormValues) => void
  /** Asks whether the service is open now; it comes in `availability`. */
  readonly checkAvailability: () => void
  /** Tells the others which page of the host's the visitor is on, where the wire can: chat_session takes a title, the chatbot backend the page he came from. */
  readonly reportPage: (page: string, about?: { readonly title?: string; readonly referrer?: string }) => void
  readonly end: () => void
  /** Rates the conversation, 1 to 5; where the capabilities have `rateAfterEnd`, also within ten minutes after its end. */
  readonly rate: (rating: number, comment?: string) => void
  /** Asks for a person. */
  readonly escalate: (reason?: string) => void
  /** Changes one of the visitor's own messages, named by its wire id. */
  readonly edit: (wireId: string, text: string) => void
  /** Stores metadata with the conversation. `target` is the protocol's word for who sees it. */
  readonly setMetadata: (metadata: JsonRecord, target?: string) => void
  /** Asks for the stored metadata; it comes in `metadata`. */
  readonly fetchMetadata: () => void
  /** Sends a named signal to the bot or the service. */
  readonly sendAction: (id: string, data?: JsonRecord) => void
}

/** Where the conversation stands, and what can be done with it. */
export interface Conversation extends ConversationCommands {
  /** The wire's id, once there is one. */
  readonly id: string | undefined
  readonly status: ConversationStatus
  /** Why it is over. */
  readonly endReason: EndReason | undefined
  /** Who is there beside the visitor. */
  readonly participants: readonly Participant[]
  /** Who has the conversation open at this moment, where the wire tells. */
  readonly present: readonly PresentParticipant[]
  readonly queue: QueueState | undefined
  /** The visitor asked for a person, and nothing has come of it yet: no agent, no queue that ended, no refusal. */
  readonly escalation: ChatState['escalation']
  /** The visitor's rating of this conversation, once he has given one. */
  readonly rating: ChatState['rating']
  /** Whether anybody can answer now, where the wire tells it before a conversation begins. */
  readonly availability: Availability | undefined
  /** What is asked before a conversation begins; show it while `status` is `none`. */
  readonly preChat: FormDefinition | undefined
  readonly metadata: JsonRecord
  /** What this connection can do; show nothing that it cannot. */
  readonly capabilities: Capabilities
}

/** The conversation as a whole. */
export function useConversation(): Conversation {
  const client = useChatClient()
  const conversation = useChatSelector((state) => state.conversation)
  const participants = useChatSelector((state) => state.participants)
  const present = useChatSelector((state) => state.present)
  const queue = useChatSelector((state) => state.queue)
  const escalation = useChatSelector((state) => state.escalation)
  const rating = useChatSelector((state) => state.rating)
  const availability = useChatSelector((state) => state.availability)
  const preChat = useChatSelector((state) => state.preChat)
  const metadata = useChatSelector((state) => state.metadata)
  const commands = useMemo(
    (): ConversationCommands => ({
      start: client.start,
      startNew: client.startNew,
      send: client.send,
      sendLocation: (location) => client.send({ location }),
      submitPreChat: client.submitPreChat,
      checkAvailability: () => client.request({ type: 'availability.check' }),
      reportPage(page, about) {
        if (client.capabilities.reportPage) client.request({ type: 'page.report', page, ...about })
      },
      end: () => client.request({ type: 'conversation.end' }),
      rate: (rating, comment) => client.request({ type: 'conversation.rate', rating, ...(comment === undefined ? {} : { comment }) }),
      escalate: (reason) => client.request({ type: 'conversation.escalate', ...(reason === undefined ? {} : { reason }) }),
      edit: (wireId, text) => client.request({ type: 'message.edit', wireId, text }),
      setMetadata: (data, target) => client.request({ type: 'metadata.set', metadata: data, ...(target === undefined ? {} : { target }) }),
      fetchMetadata: () => client.request({ type: 'metadata.get' }),
      sendAction: (id, data) => client.request({ type: 'action.send', id, ...(data === undefined ? {} : { data }) }),
    }),
    [client],
  )
  return {
    id: conversation.id,
    status: conversation.status,
    endReason: conversation.endReason,
    participants,
    present,
    queue,
    escalation,
    rating,
    availability,
    preChat,
    metadata,
    capabilities: client.capabilities,
    ...commands,
  }
}
