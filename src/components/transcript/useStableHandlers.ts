'use client'
import type { MessageHandlers } from './TranscriptMessage.tsx'
import { useStableCallback } from './useStableCallback.ts'
import { useStableRecord } from './useStableRecord.ts'

/** Those that are `undefined` in JSX count as missing. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What the rows are given, in one record that is the same as long as it means the same, so that inline props re-render no row. */
export function useStableHandlers(given: Given<MessageHandlers>): MessageHandlers {
  return useStableRecord({
    components: useStableRecord(given.components),
    policy: useStableRecord(given.policy),
    formSettings: useStableRecord(given.formSettings),
    invitations: useStableRecord(given.invitations),
    onReply: useStableCallback(given.onReply),
    onFormSubmit: useStableCallback(given.onFormSubmit),
    onFormCancel: useStableCallback(given.onFormCancel),
    onInvitationAnswer: useStableCallback(given.onInvitationAnswer),
    onRetry: useStableCallback(given.onRetry),
    onCancel: useStableCallback(given.onCancel),
    onCopied: useStableCallback(given.onCopied),
    onCopyFailed: useStableCallback(given.onCopyFailed),
    onReact: useStableCallback(given.onReact),
    onStreamStop: useStableCallback(given.onStreamStop),
    onUploadRetry: useStableCallback(given.onUploadRetry),
    onUploadCancel: useStableCallback(given.onUploadCancel),
  }) as MessageHandlers
}
