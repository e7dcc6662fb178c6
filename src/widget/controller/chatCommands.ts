import type { ChatClient } from '../../core/index.ts'
import type { ChatWidgetApi } from './chatWidgetApi.ts'
import type { ClientHolder } from './clientHolder.ts'
import type { ChatWidgetOptions } from './widgetOptions.ts'

/** What the commands need of the widget. */
export interface ChatCommandsOptions {
  readonly holder: ClientHolder
  readonly getOptions: () => ChatWidgetOptions
  readonly setOptions: (change: Partial<ChatWidgetOptions>) => void
}

/** The commands that reach the chat. */
export interface ChatCommands extends Pick<ChatWidgetApi, 'send' | 'prefill' | 'startConversation' | 'endConversation' | 'identify' | 'update'> {
  /** The panel was opened. */
  readonly begin: () => void
  /** Calls off what still waits for the chat. */
  readonly cancel: () => void
}

/** Does something once it is known what the visitor typed before a reload. The answer calls it off. */
function onceRecalled({ store }: ChatClient, action: () => void): () => void {
  const isRecalled = () => store.getState().connection.status !== 'idle' || store.getState().conversation.status === 'ended'
  if (isRecalled()) {
    action()
    return () => undefined
  }
  const stop = store.subscribe(() => {
    if (!isRecalled()) return
    stop()
    action()
  })
  return stop
}

/** Makes the commands of a widget. */
export function createChatCommands({ holder, getOptions, setOptions }: ChatCommandsOptions): ChatCommands {
  /** What the host put into the composer last: this alone it may write over. */
  let prefilled = ''
  let stopWaiting: (() => void) | undefined
  const statusOf = ({ store }: ChatClient) => store.getState().conversation.status

  function tell(client: ChatClient) {
    const { visitor, metadata } = getOptions()
    client.identify({ ...(visitor ? { visitor } : {}), ...(metadata ? { metadata } : {}) })
  }

  function update(change: Partial<ChatWidgetOptions>) {
    setOptions(change)
    const client = holder.client()
    if (client && ('visitor' in change || 'metadata' in change)) tell(client)
  }

  return {
    begin: () =>
      holder.use((client) => {
        const { autoStart = true, away } = getOptions()
        if (autoStart && !away?.isAway && statusOf(client) === 'none') client.start()
      }),
    send: (text) =>
      holder.use((client) => {
        if (statusOf(client) === 'ended') client.start()
        client.send({ text })
      }),
    prefill: (text) =>
      holder.use((client) => {
        stopWaiting?.()
        stopWaiting = onceRecalled(client, () => {
          const { draft } = client.store.getState()
          if (draft !== '' && draft !== prefilled) return
          prefilled = text
          client.setDraft(text)
        })
      }),
    startConversation: () =>
      holder.use((client) => {
        if (statusOf(client) !== 'active' && statusOf(client) !== 'starting') client.start()
      }),
    endConversation: () => holder.client()?.request({ type: 'conversation.end' }),
    identify(visitor) {
      update({ visitor })
      const client = holder.client()
      if (client?.capabilities.metadata && statusOf(client) === 'active') client.request({ type: 'metadata.set', metadata: visitor })
    },
    update,
    cancel: () => stopWaiting?.(),
  }
}
