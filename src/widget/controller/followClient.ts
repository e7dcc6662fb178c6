import { itemAt, type ChatClient, type ChatState } from '../../core/index.ts'
import type { Message } from '../../model/index.ts'
import type { Emitter } from './createEmitter.ts'
import { followStreams } from './followStreams.ts'
import type { WidgetState } from './widgetState.ts'

/** How far back the row of a message is looked for: as many may come in one frame. */
const reach = 1_000

/** What following a chat needs of the widget. */
export interface FollowClientOptions {
  readonly client: ChatClient
  readonly emit: Emitter['emit']
  readonly setState: (change: Partial<WidgetState>) => void
  /** Somebody else said something. */
  readonly onMessage: (message: Message) => void
  /** What somebody said, which was told already, is there in another form. */
  readonly onChanged: (message: Message) => void
  /** A conversation began, or the visitor said something. */
  readonly onUsed: () => void
}

/** The row of a message that has just come. A message that was known already has none of its id. */
function rowOf({ messages }: ChatState, id: string): Message | undefined {
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - reach); index--) {
    const row = itemAt(messages, index)
    if (row?.id === id) return row
  }
  return undefined
}

const factsOf = ({ unread, connection, conversation: { id, status }, participants, availability }: ChatState): Partial<WidgetState> => ({
  unread,
  status: connection.status,
  conversation: id === undefined ? { status } : { id, status },
  participants,
  availability,
})

/** Carries over to the widget what happens in its chat. The answer stops it. */
export function followClient({ client, emit, setState, onMessage, onChanged, onUsed }: FollowClientOptions): () => void {
  const { store } = client
  let told: string | undefined
  function hear(message: Message) {
    emit('messageReceived', { message })
    onMessage(message)
  }
  setState(factsOf(store.getState()))
  const stops = [
    store.subscribe((state, before) => {
      const isSame = state.unread === before.unread && state.connection.status === before.connection.status && state.availability === before.availability
      if (isSame && state.conversation === before.conversation && state.participants === before.participants) return
      setState(factsOf(state))
      if (state.connection.status !== before.connection.status) emit('statusChanged', { status: state.connection.status })
      if (state.unread !== before.unread) emit('unreadCountChanged', { count: state.unread })
      const { status, endReason = 'unknown' } = state.conversation
      if (status === 'ended' && before.conversation.status !== 'ended') emit('conversationEnded', { reason: endReason })
    }),
    client.subscribe((event) => {
      if (event.type === 'message.queued') {
        const message = rowOf(store.getState(), event.message.id)
        if (message?.author.role !== 'visitor') return
        onUsed()
        emit('messageSent', { message })
      } else if (event.type === 'message.received' && !event.replayed) {
        const message = rowOf(store.getState(), event.message.id)
        if (!message || message.author.role === 'visitor') return
        hear(message)
      } else if (event.type === 'conversation.started') {
        const { conversationId: id, resumed = false } = event
        // It is taken up anew on each line.
        if (id === told) return
        told = id
        onUsed()
        emit('conversationStarted', { id, resumed })
      } else if (event.type === 'error.received') {
        emit('error', { message: event.detail ?? event.code ?? 'The server reported an error.' })
      }
    }),
    client.subscribe(followStreams({ getState: store.getState, rowOf: (id) => rowOf(store.getState(), id), onEnd: hear, onFinished: onChanged })),
  ]
  return () => stops.forEach((stop) => stop())
}
