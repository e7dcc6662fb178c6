export { ConversationFilters, type AgentChoice, type ConversationFilter, type ConversationFiltersProps } from './ConversationFilters.tsx'
export { ConversationList, type ConversationListProps } from './ConversationList.tsx'
export { statusWords } from './conversationStatus.ts'
export { StatusBadge, type StatusBadgeProps } from './StatusBadge.tsx'
