import type { ChatEvent, Command, FailureReason, ProtocolContext } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { present } from '../foundation/present.ts'
import { standIn } from './standIn.ts'

/** How an exchange failed. */
export interface Failure {
  /** Status of the answer, where there was one. */
  readonly status?: number
  /** Why there was none, or why it is useless. */
  readonly word?: 'network' | 'timeout' | 'aborted' | 'unreadable'
  /** Not the service answered but somebody in between: a portal's web page, the gateway. */
  readonly isForeign?: boolean
  /** The answer said that the conversation does not exist. */
  readonly isGone?: boolean
  /** Words of the server, keys removed. */
  readonly detail?: string | undefined
}

/** What a failed exchange proves about its command. */
export const failureOf = (command: Command, failure: Failure, context: ProtocolContext): readonly ChatEvent[] => {
  const detail = failure.detail ?? describe(failure)
  switch (command.type) {
    case 'message.send': {
      const { id } = command.message
      const reason = refusalOf(failure)
      return [reason === undefined ? { type: 'message.unconfirmed', id } : { type: 'message.failed', id, reason, detail }]
    }
    case 'form.submit': {
      const status = refusalOf(failure) === undefined ? 'unconfirmed' : 'failed'
      return [{ type: 'form.changed', formId: command.formId, outcome: { status } }]
    }
    case 'transcript.fetch':
      return [{ type: 'transcript.failed', detail }]
    case 'conversations.list':
      return [{ type: 'conversations.failed', detail }]
    case 'reply.fetch': {
      // The address may be signed, so it is not told; its mark makes the same failure, seen twice, one row.
      const wireId = `reply-unavailable:${fingerprint(command.url)}`
      return [{ type: 'message.received', message: standIn('reply-unavailable', { reason: describe(failure) }, context, [wireId]) }]
    }
    case 'conversation.resume':
    case 'conversation.start':
      return [
        {
          type: 'connection.changed',
          change: { ...(isRefusal(failure) ? { status: 'refused' as const, cause: 'unauthorised' as const } : {}), reason: `${command.type}: ${detail}` },
        },
      ]
    default: {
      if (failure.word === 'aborted') return []
      const code = failure.status === undefined ? failure.word : String(failure.status)
      return [present({ type: 'error.received', code, detail, command: command.type })]
    }
  }
}

const describe = ({ status, word, isForeign }: Failure): string => {
  if (isForeign === true) return `not the service answered, but somebody in between (status ${String(status)})`
  if (word === 'unreadable') return 'the answer cannot be read'
  return word ?? (status === undefined ? 'unknown' : `status ${String(status)}`)
}

/** The key itself is refused: no other request would fare better. */
const isRefusal = ({ status }: { readonly status?: number | undefined }): boolean => status === 401 || status === 403

/** Only the service's own refusal proves that it does not have the message. */
const refusalOf = ({ status, isForeign, isGone }: Failure): FailureReason | undefined => {
  if (isGone === true) return 'conversation-ended'
  if (status === undefined) return undefined
  if (isRefusal({ status })) return 'not-authorised'
  if (status === 413) return 'too-large'
  if (isForeign === true || status === 408) return undefined
  // A success that carries an error event refuses too.
  return status < 300 || (status >= 400 && status < 500) ? 'refused' : undefined
}
