export type { Analysis, AnalysisFinding, AnalysisMention, AnalysisQuestion } from './analysis.ts'
export { AnalysisResult, type AnalysisResultProps } from './AnalysisResult.tsx'
export { ConversationSummaryCard, type ConversationDigest, type ConversationSummaryCardProps } from './ConversationSummaryCard.tsx'
export type { ExchangeProps, ExchangeStatus } from './exchangeProps.ts'
