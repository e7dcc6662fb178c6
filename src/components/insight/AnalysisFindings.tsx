'use client'
import { useLocale } from '../../i18n/index.ts'
import type { Analysis, AnalysisFinding } from './analysis.ts'
import { AnalysisEntities } from './AnalysisEntities.tsx'
import { ConfidenceMark } from './ConfidenceMark.tsx'
import { MoodMark } from './MoodMark.tsx'
import { languageName, readableLabel } from './readableLabel.ts'

/** Findings of which more are never drawn. */
const mostFindings = 5

/** Props of `AnalysisFindings`. */
export interface AnalysisFindingsProps {
  readonly analysis: Analysis
  /** Which of the known kinds it is. */
  readonly kind: 'intent' | 'sentiment' | 'language' | 'pii' | undefined
}

function findingsOf({ labels = [], language, confidence }: Analysis): readonly AnalysisFinding[] {
  const whole = confidence === undefined ? {} : { confidence }
  if (language && !labels.some(({ label }) => label === language)) return [{ label: language, ...whole }, ...labels]
  const [only] = labels
  // Of one finding, how sure the whole is is how sure it is.
  return labels.length === 1 && only && only.confidence === undefined ? [{ ...only, ...whole }] : labels
}

/** What was found, the first being the most likely, each with how sure it is. */
export function AnalysisFindings({ analysis, kind }: AnalysisFindingsProps) {
  const { insight, language } = useLocale()
  const findings = findingsOf(analysis).filter(({ label }) => typeof label === 'string' && label.trim() !== '').slice(0, mostFindings)
  const hasEntities = (analysis.entities?.length ?? 0) > 0
  if (findings.length === 0 && !hasEntities) {
    return (
      <div className="parlance-insight-body">
        <p className="parlance-insight-quiet">{insight.analysis.nothing}</p>
        <ConfidenceMark confidence={analysis.confidence} />
      </div>
    )
  }
  return (
    <>
      {findings.length > 0 && (
        <ul role="list" className="parlance-findings">
          {findings.map(({ label, confidence }, index) => (
            <li key={index} className="parlance-finding" data-first={index === 0 ? '' : undefined}>
              {kind === 'sentiment' ? (
                <MoodMark mood={label} />
              ) : (
                <bdi className="parlance-finding-label">{kind === 'language' ? languageName(label, language) : readableLabel(label)}</bdi>
              )}
              <ConfidenceMark confidence={confidence} />
            </li>
          ))}
        </ul>
      )}
      {hasEntities && <AnalysisEntities analysis={analysis} isOpen />}
    </>
  )
}
