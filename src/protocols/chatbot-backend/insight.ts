import type { SourceItem } from '../../model/index.ts'

/** What is looked for in the knowledge base. */
export interface SearchKnowledgeCommand {
  readonly query: string
  readonly category?: string
  readonly tags?: readonly string[]
}

/** What a search found. */
export interface SearchResultsEvent {
  readonly query: string
  readonly items: readonly SourceItem[]
  /** How many there are in all. */
  readonly total: number
  /** The results as the server sent them. */
  readonly raw: readonly unknown[]
}

/** The room of the knowledge base. */
export interface KnowledgeRoomEvent {
  readonly tenantId?: string
}

/** A question for one whole answer; `context` is whatever the backend understands. */
export interface AskCommand {
  readonly query: string
  readonly context?: unknown
}

/** The whole answer to a question. */
export interface AnswerEvent {
  readonly query: string
  /** Markdown. */
  readonly response: string
}

/** What an analysis looks for. */
export type AnalysisType = 'intent' | 'sentiment' | 'pii' | 'language'

/** Words to be analysed. */
export interface AnalyseCommand {
  readonly message: string
  readonly analysisType: AnalysisType
}

/** One finding, such as an intent or a mood. */
export interface AnalysisLabel {
  readonly label: string
  /** 0 to 1. */
  readonly confidence?: number
}

/** Words of the message that mean something of a kind, such as a telephone number. */
export interface AnalysisEntity {
  readonly type: string
  readonly text?: string
  /** Characters from the beginning of the message. */
  readonly start?: number
  readonly end?: number
}

/** What an analysis found. The document does not say what `result` looks like: what could be read of it stands beside it. */
export interface AnalysisEvent {
  readonly analysisType: string
  /** As the server sent it. */
  readonly result: unknown
  /** 0 to 1. */
  readonly confidence?: number
  readonly labels?: readonly AnalysisLabel[]
  readonly entities?: readonly AnalysisEntity[]
  /** Code or name of a language. */
  readonly language?: string
}

/** The conversation summed up. */
export interface SummaryEvent {
  readonly summary: string
  readonly keyPoints: readonly string[]
  readonly sentiment?: string
}

/** How the assistant came to a message. */
export interface ReasoningEvent {
  /** The wire's id of the message. */
  readonly messageId?: string
  readonly reasoning?: unknown
  readonly tools?: readonly unknown[]
  /** 0 to 1. */
  readonly confidence?: number
  readonly intent?: string
}
