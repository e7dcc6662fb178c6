export { chatSession } from './chatSession.ts'
export type { ChatFile, ChatSessionOptions, ChatSessionWireOptions, SecureFormDefinition } from './chatSessionOptions.ts'
export { chatSessionUploader, type ChatSessionUploaderOptions } from './chatSessionUploader.ts'
export { createChatSessionAdapter } from './createChatSessionAdapter.ts'
export {
  CHAT_SESSION,
  type CaseHistoryCommand,
  type CaseHistoryEvent,
  type CaseSession,
  type ChatSessionCommands,
  type ChatSessionEvents,
  type CloseCaseCommand,
  type IceServersEvent,
  type InfoEvent,
  type NavigationEvent,
  type NotificationsCommand,
  type ParametersEvent,
  type SignalingCommand,
  type SignalingEvent,
  type VersionEvent,
} from './extensions.ts'
