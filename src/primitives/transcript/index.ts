export { TranscriptEdge, type TranscriptEdgeProps } from './TranscriptEdge.tsx'
export { TranscriptList, type TranscriptListProps } from './TranscriptList.tsx'
export { TranscriptLog, type TranscriptLogProps } from './TranscriptLog.tsx'
export { transcriptRowProps, type TranscriptRowAttributes } from './transcriptRowProps.ts'
export { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
export {
  useTranscriptRows,
  type ShowRowOptions,
  type TranscriptPlace,
  type TranscriptRow,
  type TranscriptRows,
  type TranscriptRowsOptions,
} from './useTranscriptRows.ts'
