'use client'
import { ClipboardList } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FormPart } from '../../../model/index.ts'
import { cleanName } from '../../contentPolicy/index.ts'
import type { PartProps } from '../../partProps.ts'
import { FallbackCard } from '../unknown/FallbackCard.tsx'

/** A form that this place cannot draw: its title, and the truth. */
export function MessageForm({ part }: PartProps<FormPart>) {
  const { content } = useLocale()
  const title = cleanName(part.title ?? part.name)
  return (
    <FallbackCard
      icon={<ClipboardList size={20} strokeWidth={1.5} aria-hidden />}
      words={content.formUnavailable}
      {...(title ? { title } : {})}
    />
  )
}
