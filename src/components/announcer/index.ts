export { ChatAnnouncer, type ChatAnnouncerProps } from './ChatAnnouncer.tsx'
export { messageAnnouncement } from './messageAnnouncement.ts'
