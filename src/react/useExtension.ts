'use client'
import { useExtensionLog } from './useExtensionLog.ts'

/**
 * What came last of an extension event since the component is there. `Payload` is the event's type as the protocol's subpath exports it:
 * `useExtension<SummaryEvent>(CHATBOT_BACKEND.summary)`.
 */
export function useExtension<Payload = unknown>(name: string): Payload | undefined {
  return useExtensionLog<Payload>(name, 1)[0]
}
