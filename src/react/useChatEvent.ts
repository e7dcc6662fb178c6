'use client'
import { useEffect, useRef } from 'react'
import type { ChatEvent, ChatEventOf, ChatEventType } from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'

/**
 * Calls back for every event of a type (or of any, with `'*'`), after the state has changed by it. Actions, errors and what
 * only one protocol has reach the app here. The listener may change between renders.
 */
export function useChatEvent(type: '*', listener: (event: ChatEvent) => void): void
export function useChatEvent<T extends ChatEventType>(type: T, listener: (event: ChatEventOf<T>) => void): void
export function useChatEvent(type: ChatEventType | '*', listener: (event: never) => void): void {
  const client = useChatClient()
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(
    () =>
      client.subscribe((event) => {
        if (type === '*' || event.type === type) latest.current(event as never)
      }),
    [client, type],
  )
}
