export type {
  ExportedAnswer,
  ExportedCard,
  ExportedFile,
  ExportedLink,
  ExportedMessage,
  ExportedPart,
  ExportedSource,
  ExportedTranscript,
} from './exportedTranscript.ts'
export { writeTranscript, type TranscriptFormat, type WriteTranscriptOptions } from './writeTranscript.ts'
