'use client'
import { MessageCircleQuestion } from 'lucide-react'
import { forwardRef, useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Message, SourceItem } from '../../model/index.ts'
import { clipText } from '../contentPolicy/index.ts'
import { CopyWords } from '../insight/CopyWords.tsx'
import { exchangeStatus, type ExchangeProps } from '../insight/exchangeProps.ts'
import { InsightFailed, InsightLoading } from '../insight/InsightStates.tsx'
import type { ContentPolicy } from '../partProps.ts'
import { MessageSources } from '../parts/sources/MessageSources.tsx'
import { MessageText } from '../parts/text/MessageText.tsx'
import { useKeptFocus } from '../useKeptFocus.ts'
import { AskField } from './AskField.tsx'

/** One whole answer. Foreign. */
export interface KnowledgeReply {
  readonly query: string
  /** Markdown. */
  readonly response: string
}

/** Props of `KnowledgeAnswer`: those that `useExchange` returns for one whole answer. */
export interface KnowledgeAnswerProps extends ExchangeProps<{ readonly query: string }, KnowledgeReply> {
  /** What the answer rests on. Foreign. @defaultValue none */
  readonly sources?: readonly SourceItem[]
  /** What the answer may do by itself. */
  readonly policy?: ContentPolicy
  /** A class of yours beside its own. */
  readonly className?: string
}

const asMessage = (response: string): Message => ({
  id: 'answer',
  wireIds: [],
  author: { role: 'bot' },
  parts: [{ kind: 'text', format: 'markdown', text: response }],
})

/** A question beside the conversation and its one whole answer, with what it rests on and a button that copies it. */
export const KnowledgeAnswer = forwardRef<HTMLElement, KnowledgeAnswerProps>(function KnowledgeAnswer(props, ref) {
  const { answer, question, ask, sources = [], policy, className } = props
  const { knowledge } = useLocale().insight
  const place = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(place)
  const status = exchangeStatus(props)
  const asked = (status === 'answered' ? answer?.query : undefined) ?? question?.query ?? answer?.query ?? ''
  const response = answer?.response.trim() ?? ''
  const message = asMessage(response)
  const spokenByStatus = {
    idle: '',
    asking: knowledge.answering,
    failed: knowledge.answerFailed,
    answered: response === '' ? knowledge.noAnswer : knowledge.answerCame,
  }

  return (
    <section ref={ref} aria-label={knowledge.answer} className={className ? `parlance-knowledge ${className}` : 'parlance-knowledge'}>
      {ask && (
        <AskField
          isSearch={false}
          icon={MessageCircleQuestion}
          label={knowledge.questionField}
          placeholder={knowledge.questionPlaceholder}
          button={knowledge.askButton}
          initial=""
          onAsk={(query) => ask({ query })}
        />
      )}
      <div ref={place} tabIndex={-1} className="parlance-knowledge-results" aria-busy={status === 'asking' || undefined} {...focus}>
        <span role="status" className="parlance-hidden">
          {spokenByStatus[status]}
        </span>
        {status !== 'idle' && (
          <article className="parlance-answer" aria-label={clipText(asked, 200) || knowledge.answer}>
            {asked !== '' && (
              <p className="parlance-answer-question" dir="auto">
                {clipText(asked, 1_000)}
              </p>
            )}
            {status === 'asking' && <InsightLoading label={knowledge.answering} lines={3} />}
            {status === 'failed' && <InsightFailed sentence={knowledge.answerFailed} onRetry={ask && question && (() => ask(question))} />}
            {status === 'answered' && response === '' && <p className="parlance-insight-quiet">{knowledge.noAnswer}</p>}
            {status === 'answered' && response !== '' && (
              <>
                <MessageText part={{ kind: 'text', format: 'markdown', text: response }} message={message} {...(policy === undefined ? {} : { policy })} />
                <div className="parlance-answer-actions">
                  <CopyWords label={knowledge.copyAnswer} words={response} />
                </div>
                {sources.length > 0 && <MessageSources part={{ kind: 'sources', items: sources }} message={message} />}
              </>
            )}
          </article>
        )}
      </div>
    </section>
  )
})
