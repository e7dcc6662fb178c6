import { describe, it } from 'vitest'
import { conformanceChecks } from '../../../src/testing/index.ts'
import { captivateKit } from './captivateKit.ts'
import { chatbotBackendKit } from './chatbotBackendKit.ts'
import { chatSessionKit } from './chatSessionKit.ts'

describe.each([
  ['captivate, by HTTP', captivateKit('http')],
  ['captivate, by the socket', captivateKit('socket')],
  ['chat-session', chatSessionKit],
  ['chatbot-backend', chatbotBackendKit()],
  ['chatbot-backend, with echoes alone', chatbotBackendKit({ acknowledge: false, assistant: 'off' })],
])('%s keeps every promise', (_name, kit) => {
  for (const { name, run } of conformanceChecks(kit)) it(name, run)
})
