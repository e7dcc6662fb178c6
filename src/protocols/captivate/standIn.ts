import type { JsonRecord, Message, ProtocolContext } from '../../model/index.ts'

/** A visible item in the place of a message that could not be had. */
export const standIn = (type: string, payload: JsonRecord, context: ProtocolContext, wireIds: readonly string[] = []): Message => ({
  id: context.id,
  wireIds,
  author: { role: 'system' },
  parts: [{ kind: 'unknown', type, payload }],
  time: context.at,
})
