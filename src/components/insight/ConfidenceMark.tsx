'use client'
import { useLocale } from '../../i18n/index.ts'
import { readCertainty, writeShare } from './certainty.ts'

/** Props of `ConfidenceMark`. */
export interface ConfidenceMarkProps {
  /** 0 to 1; anything else is not shown. */
  readonly confidence: number | undefined
}

/** How sure an analysis is: a word, a share and a bar. The bar repeats the others and is hidden from assistive technology. */
export function ConfidenceMark({ confidence }: ConfidenceMarkProps) {
  const { insight, language } = useLocale()
  const read = readCertainty(confidence)
  if (read === undefined) return null
  const { certainty, share } = read
  return (
    <span className="parlance-confidence" data-certainty={certainty}>
      <span className="parlance-confidence-words">
        {insight.analysis.certainty[certainty]} <span className="parlance-confidence-share">{writeShare(share, language)}</span>
      </span>
      <span className="parlance-confidence-bar" aria-hidden>
        <span ref={(bar) => bar?.style.setProperty('inline-size', `${Math.round(share * 100)}%`)} />
      </span>
    </span>
  )
}
