import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { ButtonOption, ButtonsPart } from '../../src/model/index.ts'
import { useTranscript, type TranscriptView } from '../../src/react/index.ts'
import { own, said, spoken } from '../core/messages.ts'
import { asked, form, invitation, inviting } from '../core/requests.ts'
import { drop, happen, receive, renderChat, renderStarted, sent, sentTexts, start } from './scriptedChat.tsx'

afterEach(cleanup)

const shown = ({ messages }: TranscriptView) => spoken(Array.from({ length: messages.length }, (_, index) => messages.at(index)).filter((one) => one !== undefined))
const yes: Extract<ButtonOption, { action: 'reply' }> = { action: 'reply', label: 'Yes', value: 'yes' }
const choices: ButtonsPart = { kind: 'buttons', options: [yes, { action: 'reply', label: 'No', value: 'no' }] }
const question = said('bot', 'Sure?', { parts: [{ kind: 'text', format: 'plain', text: 'Sure?' }, choices] })

test('holds what was said, and is the same object until more is', async () => {
  const { result, connection, rerender } = await renderStarted(useTranscript)
  await receive(connection, { type: 'message.received', message: said('bot', 'hello') })
  expect(shown(result.current)).toEqual(['bot: hello'])
  const before = result.current.messages
  rerender()
  await receive(connection, { type: 'queue.changed', queue: { position: 1 } })
  expect(result.current.messages).toBe(before)
  expect([before.at(-1), before.at(1)]).toEqual([undefined, undefined])
})

test('a message that comes twice is shown once', async () => {
  const { result, connection } = await renderStarted(useTranscript)
  const hello = said('bot', 'hello', { wireIds: ['w1'] })
  await receive(connection, { type: 'message.received', message: hello })
  await receive(connection, { type: 'message.received', message: { ...hello, id: 'another-row' } })
  expect(shown(result.current)).toEqual(['bot: hello'])
})

describe('what became of buttons', () => {
  const stateOf = ({ messages, actionStateOf }: TranscriptView) => {
    const message = messages.at(0)
    return message && actionStateOf(message, 0)
  }

  test('they are live, then the reply is chosen', async () => {
    const { result, connection } = await renderStarted(useTranscript)
    await receive(connection, { type: 'message.received', message: question })
    expect(stateOf(result.current)).toEqual({ state: 'live' })
    await happen(() => result.current.onReply(yes))
    expect(stateOf(result.current)).toEqual({ state: 'chosen', chosenValue: 'yes' })
    expect(sentTexts(connection)).toEqual(['yes'])
  })

  test('they are superseded when the visitor says something else', async () => {
    const { result, connection, client } = await renderStarted(useTranscript)
    await receive(connection, { type: 'message.received', message: question })
    await happen(() => client.send({ text: 'what do you mean?' }))
    expect(stateOf(result.current)).toEqual({ state: 'superseded' })
  })

  test('they expire with the conversation', async () => {
    const { result, connection } = await renderStarted(useTranscript)
    await receive(connection, { type: 'message.received', message: question }, { type: 'conversation.ended', reason: 'timeout' })
    expect(result.current.conversationEnded).toBe(true)
    expect(stateOf(result.current)).toEqual({ state: 'expired' })
  })
})

describe('what the visitor is asked to do', () => {
  const stateAt = ({ messages, actionStateOf }: TranscriptView, index: number) => {
    const message = messages.at(index)
    return message && actionStateOf(message, index).state
  }

  test('a form is sent, and what became of it is shown', async () => {
    const { result, connection } = await renderStarted(useTranscript)
    await receive(connection, asked())
    expect(stateAt(result.current, 0)).toBe('live')
    await happen(() => result.current.onFormSubmit(form(), { city: 'Vienna' }))
    expect(sent(connection, 'form.submit')).toEqual([{ type: 'form.submit', formId: 'f1', name: 'contact', values: { city: 'Vienna' } }])
    await receive(connection, { type: 'form.changed', formId: 'f1', outcome: { status: 'answered' } })
    expect(result.current.messages.at(0)?.parts[0]).toMatchObject({ outcome: { status: 'answered', values: { city: 'Vienna' } } })
    expect(stateAt(result.current, 0)).toBe('chosen')
  })

  test('a form is put aside', async () => {
    const { result, connection } = await renderStarted(useTranscript)
    await receive(connection, asked())
    await happen(() => result.current.onFormCancel(form()))
    expect(sent(connection, 'form.cancel')).toEqual([{ type: 'form.cancel', formId: 'f1', name: 'contact' }])
    expect(stateAt(result.current, 0)).toBe('expired')
  })

  test('an invitation is answered', async () => {
    const { result, connection } = await renderStarted(useTranscript)
    await receive(connection, { type: 'message.received', message: inviting() })
    expect(stateAt(result.current, 0)).toBe('live')
    await happen(() => result.current.onInvitationAnswer(invitation(), 'declined'))
    expect(sent(connection, 'invitation.answer')).toMatchObject([{ invitationId: 'i1', answer: 'declined' }])
    expect(stateAt(result.current, 0)).toBe('chosen')
  })

  test('a warning that the chat will be closed is answered by a word', async () => {
    const { result, connection } = await renderStarted(useTranscript)
    await receive(connection, { type: 'message.received', message: said('system', '', { parts: [{ kind: 'notice', code: 'timeout-warning' }] }) })
    expect(stateAt(result.current, 0)).toBe('live')
    await happen(() => result.current.onReply({ action: 'reply', label: 'I am here', value: 'I am here' }))
    expect(stateAt(result.current, 0)).toBe('superseded')
    expect(sentTexts(connection)).toEqual(['I am here'])
  })
})

test('counts what the visitor has not seen, from the first of it', async () => {
  const { result, connection } = await renderStarted(useTranscript)
  expect(result.current).toMatchObject({ unread: 0, unreadFrom: undefined })
  await receive(connection, { type: 'message.received', message: said('bot', 'one') }, { type: 'message.received', message: said('bot', 'two') })
  expect(result.current).toMatchObject({ unread: 2, unreadFrom: 'bot-one' })
  await receive(connection, { type: 'message.received', message: said('bot', 'old'), replayed: true })
  expect(result.current.unread).toBe(2)
  await happen(() => result.current.onSeen())
  expect(result.current).toMatchObject({ unread: 0, unreadFrom: undefined })
})

test('what was missed while the line was down is unread, what was there before is not', async () => {
  const { result, connection } = await renderStarted(useTranscript)
  await receive(connection, { type: 'message.received', message: said('bot', 'hi') })
  await happen(() => result.current.onSeen())
  await drop(connection)
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  await receive(connection, { type: 'transcript.loaded', complete: true, messages: [said('bot', 'hi'), said('bot', 'missed', { id: 'record-1' })] })
  expect(shown(result.current)).toEqual(['bot: hi', 'bot: missed'])
  expect(result.current).toMatchObject({ unread: 1, unreadFrom: 'record-1' })
})

test('says that the first record is on its way, and not that a later one is', async () => {
  const { result, connection, client } = await renderStarted(useTranscript)
  expect(result.current.loading).toBe(false)
  await happen(() => client.openConversation('earlier'))
  expect(result.current.loading).toBe(true)
  await receive(connection, { type: 'transcript.loaded', complete: true, messages: [said('bot', 'hi')] })
  expect(result.current.loading).toBe(false)
  await receive(connection, { type: 'transcript.requested' })
  expect(result.current.loading).toBe(false)
})

test('a failed message is sent again on request, another is taken back', async () => {
  const { result, connection, client } = await renderChat(useTranscript)
  await happen(() => {
    client.send({ text: 'one' })
    client.send({ text: 'two' })
  })
  const idOf = (index: number) => result.current.messages.at(index)?.id ?? ''
  await happen(() => result.current.onCancel(idOf(1)))
  await start(connection)
  expect(shown(result.current)).toEqual(['visitor: one [sent]', 'visitor: two [cancelled]'])
  await receive(connection, { type: 'message.failed', id: idOf(0), reason: 'network' })
  expect(shown(result.current)[0]).toBe('visitor: one [failed]')
  await happen(() => result.current.onRetry(idOf(0)))
  expect(sentTexts(connection)).toEqual(['one', 'one'])
  await receive(connection, { type: 'transcript.loaded', complete: true, messages: [own('one', 'confirmed')] })
  expect(shown(result.current)).toContain('visitor: one [confirmed]')
})

test('an upload is tried again, or stopped', async () => {
  const uploads: { readonly fail: () => void; readonly signal: AbortSignal }[] = []
  const { result, client } = await renderStarted(useTranscript, {
    upload: (_file, { signal }) => new Promise((_resolve, reject) => uploads.push({ fail: () => reject(new Error('413')), signal })),
  })
  await happen(() => client.send({ text: 'see', files: [new File(['x'], 'bill.pdf', { type: 'application/pdf' })] }))
  const stateOfFile = () => result.current.messages.at(0)?.parts.flatMap((part) => (part.kind === 'files' ? part.files : []))[0]?.upload?.status
  const id = result.current.messages.at(0)?.id ?? ''
  expect(stateOfFile()).toBe('uploading')
  await happen(() => uploads[0]?.fail())
  expect(stateOfFile()).toBe('failed')
  await happen(() => result.current.onUploadRetry(id, '0'))
  expect([stateOfFile(), uploads.length]).toEqual(['uploading', 2])
  await happen(() => result.current.onUploadCancel(id, '0'))
  expect([stateOfFile(), uploads[1]?.signal.aborted]).toEqual(['cancelled', true])
})

test('an answer is awaited only where the wire does not tell of typing', async () => {
  for (const typingIn of [true, false]) {
    const { result, client } = await renderStarted(useTranscript, { capabilities: { typingIn } })
    await happen(() => client.send({ text: 'hello' }))
    expect(result.current.awaitingReply).toBe(!typingIn)
    cleanup()
  }
})

describe('an answer that comes piece by piece', () => {
  const streaming = { capabilities: { stream: true, react: true } } as const
  const chunk = { type: 'stream.advanced', chunk: 'Once upon', author: { role: 'bot' }, format: 'plain' } as const

  test('grows, and can be stopped', async () => {
    const { result, connection, client } = await renderStarted(useTranscript, streaming)
    await happen(() => client.send({ text: 'tell me' }))
    expect(result.current.isStreaming).toBe(false)
    await receive(connection, chunk)
    await happen(() => connection.clock.advance(50))
    expect(result.current.isStreaming).toBe(true)
    await happen(() => result.current.onStreamStop?.())
    expect(result.current.isStreaming).toBe(false)
    expect(sent(connection, 'stream.stop')).toHaveLength(1)
  })

  test('has no stop and no reactions where the wire has neither', async () => {
    const { result } = await renderStarted(useTranscript)
    expect(Object.keys(result.current)).not.toContain('onStreamStop')
    expect(Object.keys(result.current)).not.toContain('onReact')
  })

  test('takes what the visitor thinks of a message', async () => {
    const { result, connection } = await renderStarted(useTranscript, streaming)
    const hello = said('bot', 'hello', { wireIds: ['w1'] })
    await receive(connection, { type: 'message.received', message: hello })
    await happen(() => result.current.onReact?.(hello, 'like'))
    expect(result.current.messages.at(0)?.reaction).toBe('like')
    expect(sent(connection, 'message.react')).toEqual([{ type: 'message.react', wireId: 'w1', reaction: 'like' }])
  })
})
