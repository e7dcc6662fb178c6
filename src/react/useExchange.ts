'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExchangeFailure } from '../core/index.ts'
import type { ExchangeDefinition } from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'

/** A question that only one protocol has, and what became of it. */
export interface ExchangeView<Question, Answer> {
  /** Asks. The question before is given up, whatever became of it; its answer stays until there is another. */
  readonly ask: (question: Question) => void
  /** What was asked last. */
  readonly question: Question | undefined
  /** The latest answer. */
  readonly answer: Answer | undefined
  readonly status: 'idle' | 'asking' | 'answered' | 'failed'
  /** Why there is no answer: refused, none in 15 seconds, or the line is not there. */
  readonly error: ExchangeFailure | undefined
}

interface Standing<Question, Answer> {
  readonly status: ExchangeView<Question, Answer>['status']
  readonly question?: Question
  readonly answer?: Answer
  readonly error?: ExchangeFailure
}

/**
 * Asks what only one protocol has, by a definition from that protocol's subpath, and holds the answer: a search, a summary, an analysis.
 * What must be sent first (joining a room) is sent once a line.
 */
export function useExchange<Question, Answer>(definition: ExchangeDefinition<Question, Answer>): ExchangeView<Question, Answer> {
  const client = useChatClient()
  const [standing, setStanding] = useState<Standing<Question, Answer>>({ status: 'idle' })
  const latest = useRef(definition)
  /** Each question has a number: what comes of an earlier one is nothing to the latest. */
  const round = useRef(0)
  useEffect(() => {
    latest.current = definition
  })
  const ask = useCallback(
    (question: Question) => {
      const mine = ++round.current
      setStanding(({ answer }) => ({ status: 'asking', question, ...(answer === undefined ? {} : { answer }) }))
      void client.ask(latest.current, question).then((outcome) => {
        if (mine !== round.current) return
        setStanding(({ answer }) =>
          outcome.status === 'answered'
            ? { status: 'answered', question, answer: outcome.answer }
            : { status: 'failed', question, error: outcome.reason, ...(answer === undefined ? {} : { answer }) },
        )
      })
    },
    [client],
  )
  return { ask, question: standing.question, answer: standing.answer, status: standing.status, error: standing.error }
}
