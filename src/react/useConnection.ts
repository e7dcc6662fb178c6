'use client'
import { selectQueued } from '../core/index.ts'
import type { ConnectionState } from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { useChatSelector } from './useChatSelector.ts'

/** The line, as `ConnectionBanner` takes it. */
export interface ConnectionView {
  readonly connection: ConnectionState
  /** How many of the visitor's messages wait to be sent. */
  readonly pendingCount: number
  /** Dials again at once. */
  readonly onRetry: () => void
}

/** The state of the line. */
export function useConnection(): ConnectionView {
  const client = useChatClient()
  const connection = useChatSelector((state) => state.connection)
  const pendingCount = useChatSelector((state) => (state.connection.status === 'ready' ? 0 : selectQueued(state).length))
  return { connection, pendingCount, onRetry: client.reconnect }
}
