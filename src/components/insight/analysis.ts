/** One finding, such as an intent or a mood. Foreign. */
export interface AnalysisFinding {
  readonly label: string
  /** 0 to 1. */
  readonly confidence?: number
}

/** Words that mean something of a kind, such as a telephone number. Foreign. */
export interface AnalysisMention {
  readonly type: string
  readonly text?: string
}

/** Words to be analysed, and what for. */
export interface AnalysisQuestion {
  readonly message: string
  readonly analysisType: 'intent' | 'sentiment' | 'pii' | 'language'
}

/** What an analysis found. Foreign. */
export interface Analysis {
  /** `intent`, `sentiment`, `pii`, `language`, or a kind of the server's own. */
  readonly analysisType: string
  readonly labels?: readonly AnalysisFinding[]
  readonly entities?: readonly AnalysisMention[]
  /** Code or name of a language. */
  readonly language?: string
  /** 0 to 1, of the whole. */
  readonly confidence?: number
}
