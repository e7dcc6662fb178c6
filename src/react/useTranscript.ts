'use client'
import { useCallback, useMemo } from 'react'
import { isAnswerable, messageSequence, selectActionState, selectGrowing, type ChatState, type MessageActionState } from '../core/index.ts'
import type {
  ButtonOption,
  Capabilities,
  FormPart,
  FormValues,
  InvitationPart,
  JsonRecord,
  Message,
  MessageSequence,
  Participant,
  Reaction,
} from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { selectCheck, selectLine, type LineOutlook, type RecordCheck } from './lineOutlook.ts'
import { useChatSelector } from './useChatSelector.ts'
import { useTypists } from './useTypists.ts'

const live: MessageActionState = { state: 'live' }

/** The transcript and what can be done in it. The names are the props of `Transcript`. */
export interface TranscriptView {
  readonly messages: MessageSequence
  /** Whether the buttons, the form or the invitation of a message can still be used. */
  readonly actionStateOf: (message: Message, index: number) => MessageActionState
  readonly typing: readonly Participant[]
  /** A bot is expected to answer, on a wire that does not tell of typing. */
  readonly awaitingReply: boolean
  /** An answer grows piece by piece at this moment. */
  readonly isStreaming: boolean
  /** The first record of the conversation is being fetched. */
  readonly loading: boolean
  readonly conversationEnded: boolean
  /** Whether messages can leave now, and why not. */
  readonly line: LineOutlook
  /** Whether messages in doubt are still being looked for; undefined when nothing more can be found out. */
  readonly check: RecordCheck
  /** Messages of others since the visitor last saw the end. */
  readonly unread: number
  /** The first of them. */
  readonly unreadFrom: string | undefined
  /** Sends the value of a reply button as the visitor's message. */
  readonly onReply: (option: Extract<ButtonOption, { action: 'reply' }>) => void
  readonly onFormSubmit: (form: FormPart, values: FormValues) => void
  readonly onFormCancel: (form: FormPart) => void
  /** `details` are the protocol's, such as the address of a co-browsing session. */
  readonly onInvitationAnswer: (invitation: InvitationPart, answer: 'accepted' | 'declined' | 'ended', details?: JsonRecord) => void
  readonly onRetry: (messageId: string) => void
  readonly onCancel: (messageId: string) => void
  readonly onUploadRetry: (messageId: string, fileId: string) => void
  readonly onUploadCancel: (messageId: string, fileId: string) => void
  /** Tells what the visitor thinks of a message; there only where the wire can. */
  readonly onReact?: (message: Message, reaction: Reaction) => void
  /** Ends the answer that grows; there only where answers come piece by piece. */
  readonly onStreamStop?: () => void
  /** Call when the visitor has seen the end. */
  readonly onSeen: () => void
}

/** All that is read of the state at once: one subscription, and one look at each change. */
const selectStanding = (capabilities: Capabilities) => (state: ChatState) => {
  const { messages: list, transcript, unread, unreadFrom } = state
  return {
    list,
    awaitingReply: state.awaitingReply && !capabilities.typingIn,
    isStreaming: selectGrowing(state) !== undefined,
    isEnded: state.conversation.status === 'ended',
    loading: capabilities.transcript && transcript.lacksHistory && transcript.gap === 'none' && list.length === 0,
    line: selectLine(state),
    check: capabilities.transcript ? selectCheck(state) : undefined,
    unread,
    unreadFrom,
  }
}

type Standing = ReturnType<ReturnType<typeof selectStanding>>

const areEqual = (before: Standing, after: Standing) => Object.entries(before).every(([name, value]) => Object.is(value, after[name as keyof Standing]))

/** The transcript. Renders again when a message comes or changes, or the line does; each row only when its own words do. */
export function useTranscript(): TranscriptView {
  const client = useChatClient()
  const { capabilities } = client
  const typing = useTypists()
  const { list, isEnded, ...standing } = useChatSelector(useMemo(() => selectStanding(capabilities), [capabilities]), areEqual)
  const messages = messageSequence(list)
  const actionStateOf = useCallback(
    // What holds nothing to press stays as it is when the visitor goes on, and so does its row.
    (message: Message, index: number) => (message.parts.some(isAnswerable) ? selectActionState(messages, index, isEnded) : live),
    [messages, isEnded],
  )
  const actions = useMemo(
    () => ({
      onReply: (option: Extract<ButtonOption, { action: 'reply' }>) => void client.send({ text: option.value }),
      onFormSubmit: client.submitForm,
      onFormCancel: client.cancelForm,
      onInvitationAnswer: client.answerInvitation,
      onRetry: client.resend,
      onCancel: client.cancel,
      onUploadRetry: client.retryUpload,
      onUploadCancel: client.cancelUpload,
      onSeen: client.markSeen,
      ...(client.capabilities.react ? { onReact: ({ id }: Message, reaction: Reaction) => client.react(id, reaction) } : {}),
      ...(client.capabilities.stream ? { onStreamStop: client.stopStream } : {}),
    }),
    [client],
  )
  return { messages, actionStateOf, typing, conversationEnded: isEnded, ...standing, ...actions }
}
