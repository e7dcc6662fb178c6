import { commandChecks } from './commandChecks.ts'
import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import { conversationChecks } from './conversationChecks.ts'
import { deliveryChecks } from './deliveryChecks.ts'
import { memoryChecks } from './memoryChecks.ts'
import { sampleChecks } from './sampleChecks.ts'
import { streamChecks } from './streamChecks.ts'
import { typingChecks } from './typingChecks.ts'

/**
 * Everything that the client relies on in a protocol, as checks for any test runner: give each its name and run it. They need no
 * network and wait for nothing; the conversation checks play the real client against the kit's simulated server in virtual time.
 */
export function conformanceChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  return [sampleChecks, commandChecks, conversationChecks, typingChecks, streamChecks, deliveryChecks, memoryChecks].flatMap((checks) => checks(kit))
}
