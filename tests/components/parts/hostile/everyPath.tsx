import { MessageParts } from '../../../../src/components/parts/index.ts'
import type { ContentPolicy } from '../../../../src/components/partProps.ts'
import type { FileKind, FormField, InvitationKind, InvitationStatus, Message, MessagePart, NoticeCode } from '../../../../src/model/index.ts'

const kinds: readonly FileKind[] = ['image', 'audio', 'video', 'document']
const codes: readonly NoticeCode[] = ['agent-joined', 'agent-transferred', 'case-number', 'error', 'timeout-warning']

const invitations: readonly InvitationKind[] = ['cobrowsing', 'call']
const statuses: readonly InvitationStatus[] = ['pending', 'accepted', 'missed']

const fieldsWith = (text: string): FormField[] => [
  { type: 'label', name: 'l', label: text },
  { type: 'text', name: text, label: text, hint: text },
  { type: 'radio', name: 'b', label: text, options: [{ value: text, label: text }] },
  { type: 'select', name: 'c', label: text, options: [{ value: text, label: text }] },
]

/** One message that carries a piece of foreign text in every place where foreign text can stand. */
export function partsWith(text: string): MessagePart[] {
  const actions = [
    { action: 'reply' as const, label: text, value: text },
    { action: 'link' as const, label: text, url: text },
  ]
  return [
    { kind: 'text', format: 'plain', text },
    { kind: 'text', format: 'markdown', text },
    { kind: 'text', format: 'html', text },
    { kind: 'buttons', title: text, options: actions },
    { kind: 'cards', cards: [{ title: text, description: text, imageUrl: text, url: text, actions }] },
    { kind: 'cards', cards: [{ imageUrl: text }, { title: text, url: 'https://canary.invalid/card' }] },
    ...kinds.map((kind): MessagePart => ({ kind: 'files', title: text, files: [{ id: '1', kind, name: text, url: text, mimeType: text, thumbnailUrl: text }] })),
    { kind: 'files', files: [{ id: '1', kind: 'image', name: text, url: 'https://canary.invalid/i.png' }, { id: '2', kind: 'document', name: text, upload: { status: 'failed', reason: text } }] },
    { kind: 'table', caption: text, header: [text], rows: [[text], [text, text]] },
    { kind: 'table', html: text },
    { kind: 'table', html: `<table><caption>${text}</caption><tr><th>${text}</th></tr><tr><td>${text}</td></tr></table>` },
    ...codes.map((code): MessagePart => ({ kind: 'notice', code, name: text, avatarUrl: text, reference: text, detail: text })),
    { kind: 'location', latitude: 1, longitude: 2, label: text, url: text },
    { kind: 'location', latitude: Number.NaN, longitude: 900, label: text },
    { kind: 'form', formId: text, name: text, title: text },
    { kind: 'form', formId: text, name: text, definition: { name: text, title: text, description: text, submitLabel: text, cancelLabel: text, fields: fieldsWith(text) } },
    { kind: 'form', formId: text, name: text, definition: { name: text, fields: fieldsWith(text) }, outcome: { status: 'answered', values: { a: text, b: text }, summary: text } },
    ...invitations.flatMap((invitation) =>
      statuses.map((status): MessagePart => ({ kind: 'invitation', invitationId: text, invitation, status, name: text })),
    ),
    { kind: 'unknown', type: text, payload: text },
  ]
}

const reads = ({ kind }: MessagePart) => kind === 'text' || kind === 'table'

/** Props of `EveryPath`. */
export interface EveryPathProps {
  readonly text: string
  readonly policy: ContentPolicy
  /** Only where markup is read: for payloads that are markup around others. */
  readonly onlyMarkup?: boolean
}

/** A message with the text everywhere. */
export function EveryPath({ text, policy, onlyMarkup = false }: EveryPathProps) {
  const parts = onlyMarkup ? partsWith(text).filter(reads) : partsWith(text)
  const message: Message = { id: 'm', wireIds: [], author: { role: 'bot', name: text, avatarUrl: text }, parts }
  return <MessageParts parts={parts} message={message} policy={policy} onFormSubmit={() => undefined} onFormCancel={() => undefined} invitations={invitations} onInvitationAnswer={() => undefined} />
}
