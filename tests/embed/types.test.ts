import { expect, expectTypeOf, test } from 'vitest'
import type { ChatWidgetEvents, EmbedOptions, ParlanceCommand, ParlanceGlobal, ParlanceQueue } from '../../src/embed/index.ts'
import type { Message } from '../../src/model/index.ts'

/** The page as it is written in docs/embed.md. */
const page: { Parlance?: ParlanceQueue } = {}

test('a page in TypeScript writes the queue and calls the global', () => {
  const queue = (page.Parlance ??= [])
  queue.push(
    ['configure', { protocol: 'captivate', connection: { apiKey: 'KEY' }, title: 'Help' }],
    ['identify', { firstName: 'Robin' }],
    ['open'],
    ['on', 'messageReceived', ({ message }: ChatWidgetEvents['messageReceived']) => expectTypeOf(message).toEqualTypeOf<Message>()],
    ['on', 'unreadCountChanged', ({ count }: ChatWidgetEvents['unreadCountChanged']) => expectTypeOf(count).toBeNumber()],
  )
  expect(queue).toHaveLength(5)
  expect(Array.isArray(page.Parlance)).toBe(true)
  // Before the script has come it is a list, and has no methods.
  expectTypeOf<Exclude<ParlanceQueue, unknown[]>>().toEqualTypeOf<ParlanceGlobal>()
  expectTypeOf<ParlanceGlobal['open']>().toEqualTypeOf<() => void>()
  expectTypeOf<Parameters<ParlanceGlobal['send']>>().toEqualTypeOf<[text: string]>()
})

test('what is no command, no protocol and no option of it is an error of the compiler', () => {
  expectTypeOf<readonly ['open']>().toExtend<ParlanceCommand>()
  expectTypeOf<readonly ['fly']>().not.toExtend<ParlanceCommand>()
  expectTypeOf<readonly ['on', 'open', (detail: ChatWidgetEvents['messageReceived']) => void]>().not.toExtend<ParlanceCommand>()
  expectTypeOf<readonly ['send', number]>().not.toExtend<ParlanceCommand>()
  expectTypeOf<{ protocol: 'chatbot-backend'; connection: { url: string } }>().toExtend<EmbedOptions>()
  expectTypeOf<{ protocol: 'other' }>().not.toExtend<EmbedOptions>()
  expectTypeOf<{ protocol: 'captivate'; connection: { apiKey: number } }>().not.toExtend<EmbedOptions>()
})
