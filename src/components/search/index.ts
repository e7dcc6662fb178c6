export { messageWords, type QuickLook, type RichWords, type WordSources } from './messageWords.ts'
export { TranscriptSearch, type TranscriptSearchProps } from './TranscriptSearch.tsx'
export { transcriptRows } from './transcriptRows.ts'
export { useMessageWords } from './useMessageWords.ts'
