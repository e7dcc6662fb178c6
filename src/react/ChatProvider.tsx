'use client'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { createChatClient, type ChatClient } from '../core/index.ts'
import type { ChatConnection, FormDefinition, JsonRecord, Participant, VisitorInfo } from '../model/index.ts'

const ClientContext = createContext<ChatClient | undefined>(undefined)

/** Props of `ChatProvider`: a connection, or a client made elsewhere. */
export type ChatProviderProps = {
  readonly children?: ReactNode
} & (
  | {
      /**
       * What a protocol's factory returned. Read once: to change the conversation's identity (another visitor, another key),
       * change the provider's `key`.
       */
      readonly connection: ChatConnection
      /** Begin the conversation as soon as the line stands, not with the first message. @defaultValue `true` */
      readonly autoStart?: boolean
      /** The bot that answers, for wires whose messages name nobody. */
      readonly assistant?: Omit<Participant, 'role'>
      /** Asked before a conversation begins. Nothing is asked when one is taken up again. */
      readonly preChat?: FormDefinition
      /** Tells the others with each sign of typing what the visitor has typed so far. @defaultValue `false` */
      readonly shareDraft?: boolean
      /**
       * How the browser's tabs go together that show the same conversation. `separate`: each has a line of its own. `shared`: one holds the line
       * for all, and the next one takes over when it is gone. @defaultValue `'separate'`
       */
      readonly tabs?: 'shared' | 'separate'
      /** What the host knows of the visitor, sent when a conversation begins. */
      readonly visitor?: VisitorInfo
      /** Sent when a conversation begins. */
      readonly metadata?: JsonRecord
      readonly client?: undefined
    }
  | {
      /** A client to use as it is, for tests and for sharing one between roots. */
      readonly client: ChatClient
      readonly connection?: undefined
    }
)

function createClient(props: ChatProviderProps): ChatClient {
  if (props.client) return props.client
  const { connection, autoStart, assistant, preChat, shareDraft, tabs, visitor, metadata } = props
  return createChatClient({
    connection,
    ...(autoStart === undefined ? {} : { autoStart }),
    ...(assistant === undefined ? {} : { assistant }),
    ...(preChat === undefined ? {} : { preChat }),
    ...(shareDraft === undefined ? {} : { shareDraft }),
    ...(tabs === undefined ? {} : { tabs }),
    ...(visitor === undefined ? {} : { visitor }),
    ...(metadata === undefined ? {} : { metadata }),
  })
}

/** Holds one conversation and keeps it connected while it is mounted. Everything below reads it by the hooks. */
export function ChatProvider(props: ChatProviderProps) {
  const [client] = useState(() => createClient(props))
  useEffect(() => client.open(), [client])
  return <ClientContext.Provider value={client}>{props.children}</ClientContext.Provider>
}

/**
 * The client of the nearest `ChatProvider`.
 *
 * @throws Error when there is no provider above.
 */
export function useChatClient(): ChatClient {
  const client = useContext(ClientContext)
  if (!client) {
    throw new Error(
      'Parlance: a chat hook was called outside <ChatProvider>. It reads the conversation that the provider holds. ' +
        'Wrap the component in <ChatProvider connection={…}>.',
    )
  }
  return client
}
