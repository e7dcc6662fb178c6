import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatEvent } from '../../src/model/index.ts'
import { receive } from '../react/scriptedChat.tsx'
import { message, renderStartedPanel, says } from './panel.tsx'
import { listenToSpeech } from './spokenLedger.ts'

let spoken: string[] = []
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  ;({ spoken, stop } = listenToSpeech())
})

afterEach(() => {
  stop()
  cleanup()
  vi.useRealTimers()
})

const bot = { role: 'bot', name: 'Harbour' } as const
const piece = (chunk: string): ChatEvent => ({ type: 'stream.advanced', chunk, author: bot, format: 'plain' })
const whole = message('bot', [{ kind: 'text', format: 'plain', text: 'Three working days.' }])
const finished: ChatEvent = { type: 'message.received', message: { ...whole, wireIds: ['answer-1'] } }

async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 50) await act(() => vi.advanceTimersByTimeAsync(Math.min(left, 50)))
}

async function ask() {
  const chat = await renderStartedPanel()
  await receive(chat.connection, says('visitor', 'How long does it take?'))
  await receive(chat.connection, piece('Three '))
  await pass(100)
  await receive(chat.connection, piece('working'))
  await pass(1_200)
  return chat
}

describe('an answer that comes piece by piece', () => {
  test('is not spoken while it grows, and once when it ends', async () => {
    const { connection } = await ask()
    expect(spoken).toEqual([])
    await receive(connection, piece(' days.'), { type: 'stream.completed' }, finished, finished)
    await pass(1_500)
    expect(spoken).toEqual(['polite: Harbour: Three working days.'])
  })

  test('is spoken in its finished form where its end is not told', async () => {
    const { connection } = await ask()
    await receive(connection, finished)
    await pass(1_500)
    expect(spoken).toEqual(['polite: Harbour: Three working days.'])
  })

  test('is spoken as far as it came when it broke off, and whole when the rest comes', async () => {
    const { connection } = await ask()
    await receive(connection, { type: 'stream.interrupted', reason: 'error' })
    await pass(1_500)
    expect(spoken).toEqual(['polite: Interrupted. Harbour: Three working'])
    await receive(connection, finished)
    await pass(1_500)
    expect(spoken.at(-1)).toBe('polite: Harbour: Three working days.')
  })

  test('that the visitor stopped is not spoken, but that it stopped is', async () => {
    const { connection } = await ask()
    await receive(connection, { type: 'stream.stopped' }, { type: 'stream.completed' }, finished)
    await pass(1_500)
    expect(spoken).toEqual(['polite: You stopped this answer'])
  })
})
