'use client'
import { Languages, ScanSearch, ShieldAlert, Smile, Target, type LucideIcon } from 'lucide-react'
import { forwardRef } from 'react'
import { useLocale, type Locale } from '../../i18n/index.ts'
import type { Analysis, AnalysisQuestion } from './analysis.ts'
import { AnalysisEntities } from './AnalysisEntities.tsx'
import { AnalysisFindings } from './AnalysisFindings.tsx'
import { exchangeStatus, type ExchangeProps } from './exchangeProps.ts'
import { InsightCard } from './InsightCard.tsx'
import { InsightFailed, InsightLoading } from './InsightStates.tsx'
import { readableLabel } from './readableLabel.ts'

/** Props of `AnalysisResult`: those that `useExchange` returns for an analysis. */
export interface AnalysisResultProps extends ExchangeProps<AnalysisQuestion, Analysis> {
  /** Level of the title among the page's headings. @defaultValue 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6
  /** A class of yours beside its own. */
  readonly className?: string
}

type Kind = keyof Locale['insight']['analysis']['kinds']

const icons: Readonly<Record<Kind, LucideIcon>> = { intent: Target, sentiment: Smile, pii: ShieldAlert, language: Languages }
const kindOf = (type: string): Kind | undefined => (Object.hasOwn(icons, type) ? (type as Kind) : undefined)

/** What an analysis of somebody's words found, with how sure it is. Personal data is covered until it is asked for. */
export const AnalysisResult = forwardRef<HTMLElement, AnalysisResultProps>(function AnalysisResult(props, ref) {
  const { answer, question, ask, headingLevel, className } = props
  const { analysis: words } = useLocale().insight
  const status = exchangeStatus(props)
  const type = (status === 'answered' ? answer?.analysisType : question?.analysisType) ?? answer?.analysisType ?? ''
  const kind = kindOf(type)
  const title = kind === undefined ? readableLabel(type) || words.analysis : words.kinds[kind]
  const spoken = status === 'asking' ? words.analysing : status === 'failed' ? words.analysisFailed : ''
  if (status === 'idle') return null
  return (
    <InsightCard
      ref={ref}
      icon={kind === undefined ? ScanSearch : icons[kind]}
      title={title}
      spoken={spoken}
      headingLevel={headingLevel}
      aria-busy={status === 'asking' || undefined}
      {...(className === undefined ? {} : { className })}
    >
      {status === 'asking' && <InsightLoading label={words.analysing} />}
      {status === 'failed' && <InsightFailed sentence={words.analysisFailed} onRetry={ask && question && (() => ask(question))} />}
      {status === 'answered' && answer && (kind === 'pii' ? <AnalysisEntities analysis={answer} /> : <AnalysisFindings analysis={answer} kind={kind} />)}
    </InsightCard>
  )
})
