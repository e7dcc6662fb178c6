'use client'
import { useState } from 'react'
import { useChatEvent } from './useChatEvent.ts'

const none: readonly never[] = []

/**
 * What came of an extension event since the component is there, oldest first: notifications, for one. `Payload` is the event's type as
 * the protocol's subpath exports it.
 *
 * @param limit - How many of the latest are kept.
 */
export function useExtensionLog<Payload = unknown>(name: string, limit = 50): readonly Payload[] {
  const [log, setLog] = useState<{ readonly name: string; readonly payloads: readonly Payload[] }>({ name, payloads: none })
  useChatEvent('extension.received', (event) => {
    if (event.name !== name) return
    const payload = event.payload as Payload
    setLog((before) => ({ name, payloads: [...(before.name === name ? before.payloads : none), payload].slice(-limit) }))
  })
  return log.name === name ? log.payloads : none
}
