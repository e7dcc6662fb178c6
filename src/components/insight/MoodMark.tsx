'use client'
import { Frown, Meh, Smile, type LucideIcon } from 'lucide-react'
import { useLocale, type Mood } from '../../i18n/index.ts'
import { readMood } from './mood.ts'
import { readableLabel } from './readableLabel.ts'

/** Props of `MoodMark`. */
export interface MoodMarkProps {
  /** Foreign word for a mood. */
  readonly mood: string
  /** Spoken before it. */
  readonly label?: string
}

const faces: Readonly<Record<Mood, LucideIcon>> = { positive: Smile, neutral: Meh, negative: Frown, mixed: Meh }

/** A mood: a face and a word. */
export function MoodMark({ mood, label }: MoodMarkProps) {
  const { moods } = useLocale().insight.analysis
  const known = readMood(mood)
  const Face = known === undefined ? undefined : faces[known]
  return (
    <span className="parlance-mood" data-mood={known}>
      {label !== undefined && <span className="parlance-hidden">{label}: </span>}
      {Face && <Face size={16} strokeWidth={1.75} aria-hidden />}
      <bdi>{known === undefined ? readableLabel(mood) : moods[known]}</bdi>
    </span>
  )
}
