export { ConversationHeader, type ConversationHeaderProps } from './ConversationHeader.tsx'
export type { HeaderStatus } from './headerStatus.ts'
