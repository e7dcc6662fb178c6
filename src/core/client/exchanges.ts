import type { ExchangeDefinition } from '../../model/index.ts'
import { reportThrown } from '../reportThrown.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { hearOf } from './hearOf.ts'

/** Milliseconds after which an answer is not expected any more. */
const answerTimeout = 15_000

/** Why a question got no answer: this wire cannot ask it or the server refused, none came in 15 seconds, or the line is not there. */
export type ExchangeFailure = 'refused' | 'timeout' | 'line'

/** What became of a question. */
export type ExchangeOutcome<Answer> =
  | { readonly status: 'answered'; readonly answer: Answer }
  | { readonly status: 'failed'; readonly reason: ExchangeFailure }

interface Asked {
  readonly event: string
  readonly isAnswer: (payload: unknown) => boolean
  readonly settle: (outcome: ExchangeOutcome<unknown>) => void
}

/** Questions that only one protocol has, each with its own answer. */
export interface Exchanges extends ClientPart {
  readonly ask: <Question, Answer>(definition: ExchangeDefinition<Question, Answer>, question: Question) => Promise<ExchangeOutcome<Answer>>
}

/** Makes the exchanges of a client. Of several questions that an answer may be to, the oldest gets it. */
export function createExchanges({ transmit, after }: Pick<ClientContext, 'transmit' | 'after'>): Exchanges {
  let open: Asked[] = []
  /** What had to be said first, and was said on this line. */
  const said = new Set<string>()

  const send = (name: string, payload: unknown) => transmit({ type: 'extension.send', name, payload })

  // Nobody waits for it: what is sent later arrives later.
  function prepare({ name, payload }: { readonly name: string; readonly payload: unknown }) {
    const key = JSON.stringify([name, payload])
    if (said.has(key)) return
    said.add(key)
    void send(name, payload).then((result) => {
      if (result === 'unsent' || result === 'refused') said.delete(key)
    })
  }

  function expect(event: string, isAnswer: Asked['isAnswer'], resolve: Asked['settle']): Asked {
    const cancel = after(answerTimeout, () => asked.settle({ status: 'failed', reason: 'timeout' }))
    const asked: Asked = {
      event,
      isAnswer,
      settle(outcome) {
        cancel()
        open = open.filter((other) => other !== asked)
        resolve(outcome)
      },
    }
    open.push(asked)
    return asked
  }

  function hear(event: string, payload: unknown) {
    open.find((asked) => asked.event === event && asked.isAnswer(payload))?.settle({ status: 'answered', answer: payload })
  }

  return {
    ask<Question, Answer>({ command, event, answers, before = [] }: ExchangeDefinition<Question, Answer>, question: Question) {
      const isAnswer = (payload: unknown) => {
        let isMine = answers === undefined
        reportThrown(() => (isMine ||= answers?.(question, payload as Answer) ?? false))
        return isMine
      }
      return new Promise<ExchangeOutcome<Answer>>((resolve) => {
        // Before it leaves: the answer may be there as soon as it has left.
        const asked = expect(event, isAnswer, (outcome) => resolve(outcome as ExchangeOutcome<Answer>))
        for (const first of before) prepare(first)
        void send(command, question).then((result) => {
          if (result === 'refused') asked.settle({ status: 'failed', reason: 'refused' })
          else if (result === 'unsent' || result === 'unanswered') asked.settle({ status: 'failed', reason: 'line' })
        })
      })
    },
    ...hearOf(['extension.received', 'error.received'], (event) => {
      if (event.type === 'extension.received') hear(event.name, event.payload)
      else if (event.command === 'extension.send' && open.length === 1) open[0]?.settle({ status: 'failed', reason: 'refused' })
    }),
    onDown() {
      said.clear()
      for (const asked of open) asked.settle({ status: 'failed', reason: 'line' })
    },
  }
}
