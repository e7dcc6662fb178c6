'use client'
import { MessageSquareDashed } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { UnknownPart } from '../../../model/index.ts'
import { cleanName } from '../../contentPolicy/index.ts'
import type { PartProps } from '../../partProps.ts'
import { FallbackCard } from './FallbackCard.tsx'
import { unknownWords } from './unknownWords.ts'

/** Content that cannot be shown, of a type that nobody here knows or too large: a calm sentence, and the type's name for developers. */
export function MessageUnknown({ part }: PartProps<UnknownPart>) {
  const { content } = useLocale()
  return (
    <FallbackCard icon={<MessageSquareDashed size={20} strokeWidth={1.5} aria-hidden />} words={unknownWords(part, content)}>
      <details className="parlance-fallback-details">
        <summary>{content.developerDetails}</summary>
        <code dir="auto">{cleanName(part.type, 80) || 'unknown'}</code>
      </details>
    </FallbackCard>
  )
}
