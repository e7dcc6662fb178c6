// The conversation: the provider and the hooks.
export { ChatProvider, useChatClient, type ChatProviderProps } from './react/index.ts'
export { useChatEvent, useChatSelector } from './react/index.ts'
export { useComposer, type ComposerBlock, type ComposerView } from './react/index.ts'
export { useConnection, type ConnectionView } from './react/index.ts'
export { useConversation, type Conversation, type ConversationCommands } from './react/index.ts'
export { useConversations, type ConversationQuery, type ConversationsView } from './react/index.ts'
export { useExchange, useExtension, useExtensionLog, type ExchangeView } from './react/index.ts'
export { useReadingPlace, type ReadingPlaceView } from './react/index.ts'
export { useTranscript, type TranscriptView } from './react/index.ts'
export { useTranscriptSearch, type SearchLights, type TranscriptSearchOptions, type TranscriptSearchView } from './react/index.ts'
export { useTyping, type Typing } from './react/index.ts'

// What is drawn, driven by props alone.
export { ChatAnnouncer, type ChatAnnouncerProps } from './components/announcer/index.ts'
export { Avatar, AvatarStack, type AvatarProps, type AvatarStackProps } from './components/avatar/index.ts'
export { Button, IconButton, type ButtonProps, type IconButtonProps } from './components/button/index.ts'
export { Composer, DropTarget, type ComposerProps } from './components/composer/index.ts'
export { ConnectionBanner, type ConnectionBannerProps } from './components/connection/index.ts'
export { ConversationHeader, type ConversationHeaderProps, type HeaderStatus } from './components/header/index.ts'
export { ConversationFilters, ConversationList, StatusBadge } from './components/conversations/index.ts'
export type { AgentChoice, ConversationFilter, ConversationFiltersProps, ConversationListProps, StatusBadgeProps } from './components/conversations/index.ts'
export {
  DeliveryMark,
  Message,
  MessageReactions,
  type DeliveryMarkProps,
  type GroupPosition,
  type MessageProps,
  type MessageReactionsProps,
} from './components/message/index.ts'
export type { AnswerHandlers, DeliveryCircumstances, DeliveryStage, LineOutlook, RecordCheck } from './components/message/index.ts'
export { Form, FormDraftsProvider, PreChatForm, SecureForm, validateForm } from './components/form/index.ts'
export type { FormDraftsProviderProps, FormProblem, FormProps, PreChatFormProps, SecureFormProps, ValidationOptions } from './components/form/index.ts'
export { DateSeparator, JumpButton, Transcript, UnreadSeparator } from './components/transcript/index.ts'
export type {
  DateSeparatorProps,
  DayHeadingLevel,
  JumpButtonProps,
  RowActionState,
  TranscriptProps,
  UnreadSeparatorProps,
} from './components/transcript/index.ts'
export type { MessagePlace, ScrollToMessageOptions, TranscriptHandle, TranscriptOpening } from './components/transcript/index.ts'
export { messageWords, transcriptRows, TranscriptSearch, useMessageWords, type TranscriptSearchProps } from './components/search/index.ts'
export { EmptyState, EndedState, ErrorState, LoadingState, QueueState } from './components/states/index.ts'
export { RefusedState, UnavailableState, WaitingNotice, WelcomeState } from './components/states/index.ts'
export type { EmptyStateProps, EndedStateProps, ErrorStateProps, LoadingStateProps } from './components/states/index.ts'
export type { QueueStateProps, RefusedStateProps, UnavailableStateProps, WaitingNoticeProps, WelcomeStateProps } from './components/states/index.ts'
export { ShareLocationButton, type SharedLocation, type ShareLocationButtonProps } from './components/location/index.ts'
export { KnowledgeAnswer, KnowledgeSearch } from './components/knowledge/index.ts'
export type { KnowledgeAnswerProps, KnowledgeFindings, KnowledgeQuestion, KnowledgeReply, KnowledgeSearchProps } from './components/knowledge/index.ts'
export { AnalysisResult, ConversationSummaryCard } from './components/insight/index.ts'
export type { Analysis, AnalysisFinding, AnalysisMention, AnalysisQuestion, AnalysisResultProps } from './components/insight/index.ts'
export type { ConversationDigest, ConversationSummaryCardProps, ExchangeProps, ExchangeStatus } from './components/insight/index.ts'
export { NotificationList, type NotificationFacts, type NotificationListProps } from './components/notifications/index.ts'
export { TypingIndicator, type TypingIndicatorProps } from './components/typing/index.ts'
export { Launcher, PreviewBubble, type LauncherProps, type PreviewBubbleProps } from './components/launcher/index.ts'
export { ConsentGate, type ConsentGateProps } from './components/consent/index.ts'
export { writeTranscript, type TranscriptFormat, type WriteTranscriptOptions } from './components/export/index.ts'
export type {
  ExportedAnswer,
  ExportedCard,
  ExportedFile,
  ExportedLink,
  ExportedMessage,
  ExportedPart,
  ExportedSource,
  ExportedTranscript,
} from './components/export/index.ts'
export { ConversationRating, type ConversationRatingProps, type GivenRating, type RatingScaleKind } from './components/rating/index.ts'
export { EscalateButton, type EscalateButtonProps } from './components/escalate/index.ts'

// The parts of a message, and what a component of your own for one of them needs.
export { MessageButtons, MessageCards, MessageFiles, MessageForm, MessageInvitation, MessageLocation } from './components/parts/index.ts'
export { MessageNotice, MessageParts, MessageSources, MessageTable, MessageText, MessageUnknown } from './components/parts/index.ts'
export { defaultPartComponents, preloadParts, preloadRichText, type MessagePartsProps } from './components/parts/index.ts'
export { ExternalLink, gateUrl, type ExternalLinkProps, type UrlPurpose } from './components/contentPolicy/index.ts'
export type { CaptchaProps, FormSettings } from './components/partProps.ts'
export type { ContentPolicy, ImagePolicy, PartComponents, PartContext, PartProps } from './components/partProps.ts'

// The words.
export { english, LocaleProvider, useLocale, type Locale, type LocaleProviderProps } from './i18n/index.ts'
export { loadLocale, localeDirection, localeTags, matchLocale, mergeLocale, type LocaleMatch, type LocaleOverrides, type LocaleTag } from './i18n/index.ts'
export type { AnswerWords, ComposerWords, ContentWords, FormWords, InsightWords, SearchWords, TranscriptWords } from './i18n/index.ts'

// The model. Where a component bears the name of a type, the type has another.
export type * from './model/index.ts'
export type { QueueState as Queue } from './model/index.ts'
