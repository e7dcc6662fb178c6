import type { FileAttachment, Message, UploadedFile } from '../../model/index.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { selectQueued } from '../selectors/selectOutbox.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { describeFiles, nameOf, type SendableFile } from './describeFiles.ts'
import { hearOf, ofConversation } from './hearOf.ts'

/** Brings the files of own messages to the server before their message leaves. */
export interface Uploads extends ClientPart {
  /** Takes files of a new message and describes them for its part. */
  readonly add: (messageId: string, files: readonly SendableFile[]) => FileAttachment[]
  /** Takes the bytes of files that were described elsewhere, in the order of their message. */
  readonly take: (messageId: string, files: readonly SendableFile[]) => void
  /** Gives up what waits for bytes that nobody has any more. */
  readonly giveUpLost: () => void
  readonly retry: (messageId: string, fileId: string) => void
  readonly cancel: (messageId: string, fileId: string) => void
  /** Aborts everything and gives the previews back. */
  readonly close: () => void
}

interface Job {
  readonly blob: SendableFile
  readonly name: string
  abort?: AbortController
}

function arrived(file: UploadedFile): Partial<FileAttachment> {
  return {
    upload: { status: 'done' },
    ...(file.url === undefined ? {} : { url: file.url }),
    ...(file.wire === undefined ? {} : { wire: file.wire }),
    ...(file.mimeType === undefined ? {} : { mimeType: file.mimeType }),
  }
}

const isAwaited = (file: FileAttachment | undefined) => file !== undefined && ['waiting', 'uploading', 'failed'].includes(file.upload?.status ?? '')

// What is left to say once cancelled files are taken away.
function hasContent(message: Message): boolean {
  return message.parts.some((part) => part.kind !== 'files' || part.files.some((file) => file.upload?.status !== 'cancelled'))
}

/** Makes the uploads of a client. */
export function createUploads(context: ClientContext): Uploads {
  const { connection, getState, apply } = context
  const jobs = new Map<string, Map<string, Job>>()
  const previews: string[] = []

  const messageOf = (id: string) => itemAt(getState().messages, findMessage(getState().messages, { id }))
  const jobOf = (messageId: string, fileId: string) => jobs.get(messageId)?.get(fileId)

  function report(messageId: string, fileId: string, file: Partial<FileAttachment>) {
    apply({ type: 'upload.progressed', messageId, fileId, file })
  }

  async function upload(messageId: string, fileId: string, job: Job): Promise<void> {
    if (!connection.upload || job.abort) return
    const abort = new AbortController()
    job.abort = abort
    const conversationId = getState().conversation.id
    // What an uploader says after it was done or told to stop is not heard.
    const isHeard = () => job.abort === abort
    const onProgress = (ratio: number | undefined) => {
      if (isHeard()) report(messageId, fileId, { upload: { status: 'uploading', ...(ratio === undefined ? {} : { ratio }) } })
    }
    onProgress(undefined)
    try {
      const file = await connection.upload(job.blob, {
        name: job.name,
        signal: abort.signal,
        onProgress,
        ...(conversationId === undefined ? {} : { conversationId }),
      })
      if (!isHeard()) return
      delete job.abort
      forget(messageId, fileId)
      report(messageId, fileId, arrived(file))
    } catch (error) {
      if (!isHeard()) return
      delete job.abort
      const reason = error instanceof Error ? error.message : 'The upload failed.'
      report(messageId, fileId, { upload: { status: 'failed', reason } })
      // A message without its file must not hold up the ones behind it.
      apply({ type: 'message.failed', id: messageId, reason: 'upload' })
    }
  }

  function hold(messageId: string, files: readonly SendableFile[]) {
    const known = messageOf(messageId)?.parts.flatMap((part) => (part.kind === 'files' ? part.files : []))
    const entries = jobs.get(messageId) ?? new Map<string, Job>()
    files.forEach((blob, index) => {
      const id = String(index)
      const isSettled = known && !isAwaited(known.find((file) => file.id === id))
      if (!isSettled && !entries.has(id)) entries.set(id, { blob, name: nameOf(blob) })
    })
    if (entries.size > 0) jobs.set(messageId, entries)
  }

  function forget(messageId: string, fileId: string) {
    const files = jobs.get(messageId)
    files?.delete(fileId)
    if (files?.size === 0) jobs.delete(messageId)
  }

  function stop(job: Job | undefined) {
    job?.abort?.abort()
    delete job?.abort
  }

  function startAll() {
    const { connection: line, conversation } = getState()
    if (line.status !== 'ready' || conversation.status !== 'active') return
    for (const [messageId, files] of jobs) {
      if (messageOf(messageId)?.delivery?.status !== 'queued') continue
      for (const [fileId, job] of files) void upload(messageId, fileId, job)
    }
  }

  // The bytes of a file do not survive a reload: its message cannot leave, and must not hold up the ones behind it.
  function failLost(id: string) {
    const files = messageOf(id)?.parts.flatMap((part) => (part.kind === 'files' ? part.files : [])) ?? []
    const isGone = ({ upload, url, wire }: FileAttachment) =>
      upload?.status === 'failed' || (upload?.status !== 'cancelled' && url === undefined && wire === undefined)
    if (files.some((file) => isGone(file) && !jobOf(id, file.id))) apply({ type: 'message.failed', id, reason: 'upload' })
  }

  function abandon(messageId: string) {
    const files = jobs.get(messageId)
    jobs.delete(messageId)
    for (const [fileId, job] of files ?? []) {
      stop(job)
      report(messageId, fileId, { upload: { status: 'cancelled' } })
    }
  }

  function returnPreviews() {
    for (const preview of previews.splice(0)) URL.revokeObjectURL(preview)
  }

  return {
    add(messageId, files) {
      hold(messageId, files)
      const described = describeFiles(files)
      for (const { thumbnailUrl } of described) if (thumbnailUrl !== undefined) previews.push(thumbnailUrl)
      return described
    },
    take(messageId, files) {
      hold(messageId, files)
      startAll()
    },
    giveUpLost: () => selectQueued(getState()).forEach(({ id }) => failLost(id)),
    retry(messageId, fileId) {
      if (!jobOf(messageId, fileId)) return
      report(messageId, fileId, { upload: { status: 'waiting' } })
      apply({ type: 'message.requeued', id: messageId })
    },
    cancel(messageId, fileId) {
      stop(jobOf(messageId, fileId))
      forget(messageId, fileId)
      report(messageId, fileId, { upload: { status: 'cancelled' } })
      const message = messageOf(messageId)
      if (message && !hasContent(message)) apply({ type: 'message.cancelled', id: messageId })
    },
    ...hearOf(['message.queued', 'message.requeued', 'message.cancelled', 'session.reconciled', ...ofConversation], (event) => {
      if (event.type === 'message.requeued') failLost(event.id)
      if (event.type === 'message.cancelled' && messageOf(event.id)?.delivery?.status === 'cancelled') abandon(event.id)
      // Nothing of a conversation that is over or was left can leave any more.
      const isLeft = event.type === 'conversation.reset'
      if (isLeft || (event.type.startsWith('conversation.') && getState().conversation.status === 'ended')) [...jobs.keys()].forEach(abandon)
      if (isLeft) returnPreviews()
      if (event.type === 'message.queued' || event.type === 'message.requeued' || event.type === 'session.reconciled') startAll()
    }),
    close() {
      for (const files of jobs.values()) for (const job of files.values()) stop(job)
      returnPreviews()
    },
  }
}
