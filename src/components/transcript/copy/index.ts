export { useTranscriptCopy } from './useTranscriptCopy.ts'
