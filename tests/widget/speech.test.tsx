import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatEvent } from '../../src/model/index.ts'
import { drop, happen, receive, start } from '../react/scriptedChat.tsx'
import { ana, choices, log, message, panel, renderPanel, renderStartedPanel, says, type PanelChat } from './panel.tsx'
import { giveUp, passTime } from './panelLine.ts'
import { listenToSpeech } from './spokenLedger.ts'

const liveNodes = () => [...document.querySelectorAll('[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"], output')]

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

/** Lets time pass in steps, so that everything set off in between takes place. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 500) await act(() => vi.advanceTimersByTimeAsync(Math.min(left, 500)))
}

async function reconnect({ connection }: PanelChat, ...record: readonly ReturnType<typeof message>[]): Promise<void> {
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  await receive(connection, { type: 'transcript.loaded', complete: true, messages: record })
}

describe('a message', () => {
  test.each([[false], [true]])('is spoken once, however often it comes; under StrictMode: %s', async (isStrict) => {
    const { connection } = await renderPanel({}, { isStrict })
    const greeting = message('bot', [{ kind: 'text', format: 'markdown', text: 'Good **morning**' }, choices('Cards', 'Loans')])
    await start(connection, { type: 'message.received', message: greeting })
    await receive(connection, { type: 'message.received', message: greeting })
    await receive(connection, { type: 'message.received', message: { ...greeting, id: 'another-row' } })
    await pass(5_000)
    expect(spoken).toEqual(['polite: Harbour: Good morning. 2 buttons: Cards, Loans'])
  })

  test('is spoken in the name of its author as the conversation knows them', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'participants.changed', participants: [ana] }, says('agent', 'Hello'))
    await pass(2_000)
    expect(spoken).toEqual(['polite: Agent Ana: Hello'])
  })

  test('that was copied says so, and one that could not be', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, says('bot', 'Nine to five'))
    await pass(2_000)
    spoken.length = 0
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce()
    const command = vi.spyOn(document, 'execCommand').mockReturnValue(false)
    await happen(() => fireEvent.pointerOver(screen.getByText('Nine to five')))
    await happen(() => fireEvent.click(screen.getByRole('button', { name: 'Copy message' })))
    await pass(3_000)
    write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
    await happen(() => fireEvent.click(screen.getByRole('button', { name: 'Copy message' })))
    await pass(3_000)
    expect(spoken).toEqual(['polite: Copied', 'polite: Could not copy'])
    write.mockRestore()
    command.mockRestore()
  })

  test('of the visitor’s own is silent, and so is what was replayed', async () => {
    const { connection, client } = await renderStartedPanel()
    await happen(() => client.send({ text: 'hello' }))
    await receive(connection, { type: 'message.received', message: message('bot', 'Old'), replayed: true })
    await pass(5_000)
    expect(spoken).toEqual([])
  })

  test('that was missed while the line was down is history, and what comes after is news', async () => {
    const chat = await renderStartedPanel()
    await receive(chat.connection, says('bot', 'One'))
    await pass(2_000)
    await drop(chat.connection)
    await reconnect(chat, message('bot', 'One'), message('bot', 'Missed'))
    await receive(chat.connection, says('bot', 'Three'))
    await pass(2_000)
    expect(spoken).toEqual(['polite: Harbour: One', 'polite: Harbour: Three'])
  })

  test('among many at once is counted', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, ...['a', 'b', 'c', 'd', 'e', 'f'].map((text) => says('bot', text)))
    await pass(5_000)
    expect(spoken).toEqual(['polite: Harbour: a', 'polite: 5 new messages from Harbour'])
  })
})

describe('people', () => {
  test('who come, speak and go in one frame are all spoken of', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'agent.joined', agent: ana }, says(ana, 'Hello'), { type: 'agent.left', agent: ana }, says('bot', 'I am back'))
    await pass(1_500)
    expect(spoken[0]).toBe('polite: Ana joined the conversation')
    expect(spoken.slice(1)).toEqual(['polite: 3 new messages'])
  })

  test('are spoken of once, however often it is told', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'agent.joined', agent: ana })
    await pass(1_500)
    await receive(connection, { type: 'agent.joined', agent: ana }, says(ana, 'Hello'))
    await pass(1_500)
    await receive(connection, { type: 'agent.left', agent: ana })
    await pass(1_500)
    expect(spoken).toEqual(['polite: Ana joined the conversation', 'polite: Agent Ana: Hello', 'polite: Ana left the conversation'])
  })

  test('who type are spoken of every ten seconds at most', async () => {
    const { connection } = await renderStartedPanel()
    for (let round = 0; round < 4; round++) {
      await receive(connection, { type: 'typing.started', participant: ana })
      await receive(connection, { type: 'typing.stopped', participant: ana })
      await pass(4_000)
    }
    expect(spoken).toEqual(['polite: Ana is typing', 'polite: Ana is typing'])
  })
})

describe('the queue', () => {
  const place = (position: number): ChatEvent => ({ type: 'queue.changed', queue: { position } })

  test('is spoken of when the place changes, every fifteen seconds at most', async () => {
    const { connection } = await renderStartedPanel()
    for (const position of [5, 5, 4, 3]) await receive(connection, place(position))
    await pass(14_500)
    expect(spoken).toEqual(['polite: You are number 3'])
    await receive(connection, place(2))
    await receive(connection, place(1))
    await pass(2_000)
    expect(spoken).toEqual(['polite: You are number 3', 'polite: You are number 1'])
  })

  test('that was left is not spoken of any more', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, place(2))
    await pass(1_500)
    await receive(connection, place(1))
    await receive(connection, { type: 'agent.joined', agent: ana })
    await pass(20_000)
    expect(spoken).toEqual(['polite: You are number 2', 'polite: Ana joined the conversation'])
  })
})

describe('the line', () => {
  test('is spoken of when it stays down, and once more when it is back', async () => {
    const chat = await renderStartedPanel()
    await drop(chat.connection)
    await pass(2_500)
    expect(spoken).toEqual([])
    await happen(() => chat.connection.script.line({ status: 'offline' }))
    await pass(5_000)
    await drop(chat.connection)
    await pass(20_000)
    expect(spoken).toEqual(['polite: Connection lost. Your messages will be sent when it is back.'])
    await reconnect(chat)
    await pass(2_000)
    expect(spoken.slice(1)).toEqual(['polite: Back online.'])
  })

  test('that is given up is spoken of, and its return', async () => {
    const chat = await renderStartedPanel()
    await drop(chat.connection)
    await giveUp(chat.connection, 'unreachable')
    await pass(5_000)
    expect(spoken).toEqual(['polite: We cannot reach the chat right now. You can try again.'])
    await happen(() => chat.client.reconnect())
    await reconnect(chat)
    await pass(2_000)
    expect(spoken.slice(1)).toEqual(['polite: Back online.'])
  })

  test('is not spoken of when it is soon back', async () => {
    const chat = await renderStartedPanel()
    await drop(chat.connection)
    await pass(2_000)
    await reconnect(chat)
    await pass(5_000)
    expect(spoken).toEqual([])
  })
})

describe('what interrupts', () => {
  test('a message that could not be sent, once', async () => {
    const { connection, client } = await renderStartedPanel()
    let id = ''
    await happen(() => {
      id = client.send({ text: 'hello' }) ?? ''
    })
    await receive(connection, { type: 'message.failed', id, reason: 'refused' })
    await pass(2_000)
    expect(spoken).toEqual(['assertive: Your message was not sent. It was not accepted.'])
  })

  test('a refusal, once', async () => {
    const { connection } = await renderStartedPanel()
    await giveUp(connection, 'unauthorised')
    await pass(5_000)
    expect(spoken).toEqual(['assertive: Chat is not available on this page right now.'])
  })

  test('the end, with how much of what waited was not sent', async () => {
    const { connection, client } = await renderStartedPanel()
    await drop(connection)
    await happen(() => {
      for (const text of ['one', 'two']) client.send({ text })
    })
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
    await pass(2_000)
    expect(spoken).toEqual(['assertive: This conversation has ended. 2 messages were not sent.'])
  })

  test('not a failure of what is proved to be there', async () => {
    const { connection, client } = await renderStartedPanel()
    let id = ''
    await happen(() => {
      id = client.send({ text: 'hello' }) ?? ''
    })
    await receive(connection, { type: 'message.acked', id }, { type: 'message.failed', id, reason: 'network' })
    await pass(2_000)
    expect(spoken).toEqual([])
  })

  test.each<[string, ChatEvent[]]>([
    ['the end', [{ type: 'conversation.ended', reason: 'agent' }]],
    ['the end that is told twice', [{ type: 'conversation.ended', reason: 'agent' }, { type: 'conversation.ended', reason: 'gone' }]],
    ['the end by deletion', [{ type: 'conversation.deleted', conversationId: 'c1' }]],
  ])('%s, once', async (_what, events) => {
    const { connection } = await renderStartedPanel()
    await receive(connection, ...events)
    await pass(2_000)
    expect(spoken).toEqual(['assertive: This conversation has ended.'])
  })

  test('not the deletion of another conversation', async () => {
    const { connection } = await renderStartedPanel()
    await receive(connection, { type: 'conversation.deleted', conversationId: 'c9' })
    await pass(2_000)
    expect(spoken).toEqual([])
  })
})

describe('a message in doubt', () => {
  const lose = async ({ connection, client }: PanelChat) => {
    await happen(() => client.send({ text: 'hello' }))
    await drop(connection)
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
  }

  test('is not spoken of while it is looked for, nor when it has arrived', async () => {
    const chat = await renderStartedPanel()
    await lose(chat)
    await pass(2_000)
    await receive(chat.connection, { type: 'transcript.loaded', complete: true, messages: [message('visitor', 'hello')] })
    await pass(2_000)
    expect(spoken).toEqual([])
  })

  test('is spoken of once when that stays unknown', async () => {
    const chat = await renderStartedPanel()
    await lose(chat)
    for (let look = 0; look < 3; look++) {
      await receive(chat.connection, { type: 'transcript.failed' })
      await passTime(chat.connection, 1_000)
    }
    await receive(chat.connection, { type: 'transcript.failed' })
    await pass(3_000)
    expect(spoken.filter((words) => words.includes('Not sure'))).toEqual(['polite: Not sure your message arrived.'])
  })
})

test.each<[string, (chat: PanelChat) => Promise<void>]>([
  ['before anything has happened', () => Promise.resolve()],
  ['in a conversation', ({ connection }) => start(connection, says('bot', 'Hello'), { type: 'typing.started', participant: ana })],
  ['offline', ({ connection }) => happen(() => connection.script.line({ status: 'offline' }))],
  ['after the end', async ({ connection }) => {
    await start(connection)
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
  }],
])('%s there are two live nodes, and the transcript is in neither', async (_when, reach) => {
  const chat = await renderPanel()
  await reach(chat)
  await pass(500)
  expect(liveNodes().map((node) => node.getAttribute('aria-live'))).toEqual(['polite', 'assertive'])
  for (const node of liveNodes()) expect([panel().contains(node), node.contains(log()), log().contains(node)]).toEqual([true, false, false])
  expect(log().getAttribute('aria-live')).toBe('off')
})
