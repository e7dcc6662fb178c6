'use client'
import { TriangleAlert } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { NoticePart } from '../../../model/index.ts'
import { Avatar } from '../../avatar/index.ts'
import { cleanName } from '../../contentPolicy/index.ts'
import type { PartProps } from '../../partProps.ts'
import { CopyReference } from './CopyReference.tsx'
import { noticeLines } from './noticeLines.ts'
import { StillHere } from './StillHere.tsx'

/**
 * A line that no one said: words from the locale, the server's own beneath where it gave some. A warning that the conversation will be
 * closed can be answered, a case number copied.
 */
export function MessageNotice({ part, message, actionState, policy, onReply }: PartProps<NoticePart>) {
  const locale = useLocale()
  const name = cleanName(part.name ?? '', 80)
  const { line, isForeign, detail } = noticeLines(part, locale)
  return (
    <div className="parlance-notice" data-code={part.code}>
      {part.code === 'agent-joined' && name !== '' && (
        <Avatar participant={{ role: 'agent', name, ...(part.avatarUrl ? { avatarUrl: part.avatarUrl } : {}) }} size="small" policy={policy} />
      )}
      <div className="parlance-notice-words">
        <p className="parlance-notice-line">
          {part.code === 'error' && <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />}
          <span {...(isForeign ? { dir: 'auto' } : {})}>{line}</span>
          {part.code === 'case-number' && part.reference && <CopyReference reference={part.reference} />}
        </p>
        {detail && (
          <p className="parlance-notice-detail" dir="auto">
            {detail}
          </p>
        )}
        {part.code === 'timeout-warning' && <StillHere message={message} actionState={actionState} onReply={onReply} />}
      </div>
    </div>
  )
}
