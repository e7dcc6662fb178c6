import type { ChatEvent, Command, CommandOf, Decoded, FailureReason, FormStatus, ProtocolContext } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { CHAT_SESSION } from './extensions.ts'

/** How an exchange failed. */
export interface Failure {
  /** Status of the answer, where there was one. */
  readonly status?: number
  /** The API's own `error_code`. */
  readonly code?: string | undefined
  /** Why there was no answer, or why it is useless. */
  readonly word?: 'network' | 'timeout' | 'aborted' | 'unreadable'
  /** Not the service answered but somebody in between: a portal's or proxy's web page. */
  readonly isPage?: boolean
  /** Words of the server, keys removed. */
  readonly detail?: string | undefined
}

/** What a failed exchange proves about its command. PROTOCOL.md, "Answers". */
export const failureOf = (command: Command, failure: Failure, context: ProtocolContext): Decoded => {
  const gone: readonly ChatEvent[] = isGone(command, failure, context) ? [{ type: 'conversation.ended', reason: endOf(command) }] : []
  const retry = otherPath(command, failure)
  if (retry) return { events: [], commands: [retry] }
  return { events: [...about(command, failure, gone.length > 0), ...gone] }
}

const about = (command: Command, failure: Failure, isOver: boolean): readonly ChatEvent[] => {
  const detail = failure.detail ?? describe(failure)
  switch (command.type) {
    case 'message.send': {
      const { id } = command.message
      const reason = isOver ? 'conversation-ended' : reasonOf(failure)
      return [reason === undefined ? { type: 'message.unconfirmed', id } : { type: 'message.failed', id, reason, detail }]
    }
    case 'form.submit':
      return [{ type: 'form.changed', formId: command.formId, outcome: { status: formStatus(failure, isOver) } }]
    case 'transcript.fetch':
      return [{ type: 'transcript.failed', detail }]
    case 'conversation.start':
    case 'conversation.resume':
      return isOver ? [] : [refusedLine(command, failure, detail)]
    case 'typing.notify':
    case 'receipt.send':
    case 'page.report':
      // Nobody waits for these, and the poll itself tells of a line that is down.
      return isRefusal(failure) && !isOver ? [errorOf(command, failure, detail)] : []
    default:
      return failure.word === 'aborted' || isOver ? [] : [errorOf(command, failure, detail)]
  }
}

const errorOf = (command: Command, { code, status, word }: Failure, detail: string): ChatEvent =>
  present({ type: 'error.received', code: code ?? (status === undefined ? word : String(status)), detail, command: command.type })

const refusedLine = (command: Command, failure: Failure, detail: string): ChatEvent => {
  const reason = `${command.type}: ${detail}`
  const cause = isUnauthorised(failure) ? ('unauthorised' as const) : failure.code === '5006' ? ('rejected' as const) : undefined
  return { type: 'connection.changed', change: cause === undefined ? { reason } : { status: 'refused', cause, reason } }
}

/** A form that was refused can be sent again; of one without an answer nobody knows. */
const formStatus = (failure: Failure, isOver: boolean): FormStatus => (isOver ? 'expired' : isRefusal(failure) ? 'failed' : 'unconfirmed')

const describe = ({ status, code, word, isPage }: Failure): string => {
  if (isPage === true) return `not the service answered, but somebody in between (status ${String(status)})`
  if (word === 'unreadable') return 'the answer cannot be read'
  return word ?? (code === undefined ? `status ${String(status)}` : `error ${code}`)
}

/** Codes that say that the server itself was in trouble: the request may have been carried out. */
const doubtful = new Set(['5000', '5001', '5500', '5955'])
const keys = new Set(['1000', '2000', '2001', '2002', '2003', '2004', '3000'])

const isUnauthorised = ({ status, code, isPage }: Failure): boolean =>
  code === undefined ? isPage !== true && (status === 401 || status === 403) : keys.has(code) || status === 401 || status === 403

/** Only the service's own refusal proves that it has not taken a command: its code beside a status that blames the request. */
const isRefusal = (failure: Failure): boolean => {
  const { status = 0, code, isPage } = failure
  if (isPage === true || status === 408 || status === 425 || status === 429) return false
  if (status === 413 || isUnauthorised(failure)) return true
  if (code === undefined || doubtful.has(code)) return false
  return (status >= 400 && status < 500) || (status >= 200 && status < 300)
}

const reasonOf = (failure: Failure): FailureReason | undefined => {
  if (!isRefusal(failure)) return undefined
  if (failure.status === 413 || failure.code === '5501') return 'too-large'
  if (isUnauthorised(failure)) return 'not-authorised'
  // 5004: the chat was disconnected; a survey may still come.
  return failure.code === '5004' ? 'conversation-ended' : 'refused'
}

const beyondChats = new Set<Command['type']>(['conversation.start', 'availability.check', 'connection.listen'])

/** The server no longer knows the chat: its code, or a bare 404 where the path names nothing but the chat. */
const isGone = (command: Command, { status, code, isPage }: Failure, { conversationId }: ProtocolContext): boolean => {
  if (beyondChats.has(command.type)) return false
  const isExtension = command.type === 'extension.send'
  if (conversationId === undefined && command.type !== 'conversation.resume') return false
  return code === '5005' || (status === 404 && isPage !== true && code === undefined && !isExtension)
}

const endOf = (command: Command): 'visitor' | 'gone' => (command.type === 'conversation.end' ? 'visitor' : 'gone')

/** BP-17: the documents give two paths for these, and a server has one of them. */
const otherPath = (command: Command, { status, code }: Failure): CommandOf<'extension.send'> | undefined => {
  if (command.type !== 'extension.send' || status !== 404 || code === '5005') return undefined
  if (command.name !== CHAT_SESSION.caseHistory && command.name !== CHAT_SESSION.closeCase) return undefined
  const payload = command.payload as { readonly withoutChat?: unknown } | undefined
  return payload?.withoutChat === true ? undefined : { ...command, payload: { ...payload, withoutChat: true } }
}
