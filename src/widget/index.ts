export { ChatInbox, type ChatInboxProps } from './ChatInbox.tsx'
export { ChatPanel, type ChatPanelProps } from './ChatPanel.tsx'
export type { PanelComposerProps } from './PanelComposer.tsx'
export type { InvitationHandler, InvitationHandlers } from './invitationHandlers.ts'
