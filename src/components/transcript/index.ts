export { DateSeparator, type DateSeparatorProps } from './DateSeparator.tsx'
export { JumpButton, type JumpButtonProps } from './JumpButton.tsx'
export { Transcript, type TranscriptProps } from './Transcript.tsx'
export { UnreadSeparator, type UnreadSeparatorProps } from './UnreadSeparator.tsx'
