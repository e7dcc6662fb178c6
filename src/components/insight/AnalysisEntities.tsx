'use client'
import { ShieldCheck } from 'lucide-react'
import { useId, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import type { Analysis } from './analysis.ts'
import { ConfidenceMark } from './ConfidenceMark.tsx'
import { readableLabel } from './readableLabel.ts'

/** Details of which more are never drawn. */
const mostEntities = 20

/** Props of `AnalysisEntities`. */
export interface AnalysisEntitiesProps {
  readonly analysis: Analysis
  /** Nothing is covered: what was found is no secret. @defaultValue false */
  readonly isOpen?: boolean
}

/** What a text mentions: the kind of each detail, and its words, covered until they are asked for. Others may see the screen. */
export function AnalysisEntities({ analysis, isOpen = false }: AnalysisEntitiesProps) {
  const { analysis: words } = useLocale().insight
  const [isShown, setShown] = useState(isOpen)
  const id = useId()
  const entities = (analysis.entities ?? []).slice(0, mostEntities)
  const hasWords = entities.some(({ text }) => text)
  // A server that names kinds alone has found something too.
  const kinds = entities.length > 0 ? [] : (analysis.labels ?? []).slice(0, mostEntities)

  if (entities.length === 0 && kinds.length === 0) {
    return (
      <div className="parlance-insight-body">
        <p className="parlance-insight-clear">
          <ShieldCheck size={16} strokeWidth={1.75} aria-hidden />
          {words.noPersonalData}
        </p>
        <ConfidenceMark confidence={analysis.confidence} />
      </div>
    )
  }
  return (
    <div className="parlance-insight-body">
      {!isOpen && <p className="parlance-insight-quiet">{words.personalData(entities.length + kinds.length)}</p>}
      <dl id={id} className="parlance-entities">
        {[...entities, ...kinds.map(({ label }) => ({ type: label, text: undefined }))].map(({ type, text }, index) => (
          <div key={index} className="parlance-entity">
            <dt>
              <bdi>{readableLabel(type)}</bdi>
            </dt>
            <dd>
              {text === undefined ? null : isShown ? (
                <bdi className="parlance-entity-words">{cleanName(text, 120)}</bdi>
              ) : (
                <>
                  <span aria-hidden>••••••</span>
                  <span className="parlance-hidden">{words.hidden}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {!isOpen && hasWords && (
        <Button size="small" variant="quiet" className="parlance-insight-action" aria-expanded={isShown} aria-controls={id} onClick={() => setShown(!isShown)}>
          {isShown ? words.hidePersonalData : words.showPersonalData}
        </Button>
      )}
      <ConfidenceMark confidence={analysis.confidence} />
    </div>
  )
}
