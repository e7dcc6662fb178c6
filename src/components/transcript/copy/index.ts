export { CopyMessage, type CopyMessageProps } from './CopyMessage.tsx'
export { useTranscriptCopy } from './useTranscriptCopy.ts'
