import type { JsonRecord, ProtocolContext, VisitorInfo } from '../../model/index.ts'
import type { CaptivateWireOptions } from './captivateOptions.ts'
import { parseUrl } from '../foundation/safeUrl.ts'
import type { CaptivateForms } from './forms/captivateForm.ts'
import { checkForms } from './forms/checkForms.ts'

/** The options of the wire with every default filled in. */
export interface WireConfig {
  readonly apiKey: string
  readonly send: 'http' | 'socket'
  readonly transcript: 'rest' | 'socket'
  readonly sendUrl: string
  readonly transcriptUrl: string
  readonly botFirst: boolean
  readonly userId: string | undefined
  readonly visitor: VisitorInfo | undefined
  readonly metadata: JsonRecord | undefined
  readonly metadataKey: 'metadata' | 'userData' | 'userMetadata'
  readonly listEvent: 'get_user_conversations_v2' | 'get_user_conversations' | 'get_conversations'
  readonly deleteAll: 'delete_user_conversations' | 'delete_conversation'
  readonly replyHosts: readonly string[]
  readonly forms: CaptivateForms
  /** Every key that must not appear in what is told. Minted ones are added as they come. */
  readonly secrets: readonly string[]
}

/** Where Captivate listens, by environment. PROTOCOL.md, "Hosts". */
export const hosts = {
  production: {
    socketUrl: 'wss://channel.wss.captivatechat.ai/dev',
    sendUrl: 'https://channel.prod.captivat.io/api/custom-channel/sockets/message',
    uploadUrl: 'https://file-to-text.prod.captivat.io/api/file-to-text',
    presignedUrl: 'https://file-to-text.prod.captivat.io/api/presigned-url',
  },
  development: {
    socketUrl: 'wss://channel-dev.wss.captivatechat.ai/dev',
    sendUrl: 'https://channel.dev.captivat.io/api/custom-channel/sockets/message',
    // No source knows another host for files.
    uploadUrl: 'https://file-to-text.prod.captivat.io/api/file-to-text',
    presignedUrl: 'https://file-to-text.prod.captivat.io/api/presigned-url',
  },
} as const

/** Fills in the defaults. */
export const wireConfig = (options: CaptivateWireOptions, secrets?: readonly string[]): WireConfig => {
  const sendUrl = options.sendUrl ?? hosts.production.sendUrl
  const send = options.send ?? 'http'
  const sendHost = parseUrl(sendUrl)
  return {
    apiKey: options.apiKey ?? '',
    send,
    transcript: options.transcript ?? (send === 'http' ? 'rest' : 'socket'),
    sendUrl,
    transcriptUrl: options.transcriptUrl ?? `${sendHost?.origin ?? ''}/api/transcript`,
    botFirst: options.botFirst ?? false,
    userId: options.userId,
    visitor: options.visitor,
    metadata: options.metadata,
    metadataKey: options.metadataKey ?? 'metadata',
    listEvent: options.listEvent ?? 'get_user_conversations_v2',
    deleteAll: options.deleteAll ?? 'delete_user_conversations',
    replyHosts: options.replyHosts ?? [sendHost?.host ?? '', '*.captivatechat.ai', '*.captivat.io', S3],
    forms: checkForms(options.forms ?? {}),
    secrets: secrets ?? (options.apiKey === undefined ? [] : [options.apiKey]),
  }
}

/** Stands in `replyHosts` for every bucket of Amazon S3. */
export const S3 = 's3'

/** Who the visitor is on this wire. */
export const userIdOf = (config: WireConfig, context: ProtocolContext): string => config.userId ?? context.visitorId
