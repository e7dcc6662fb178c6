export type { Announcement, AnnouncementTopic, AnnouncerWords, SpokenLine } from './announcement.ts'
export { Announcer, type AnnouncerProps } from './Announcer.tsx'
export { stepAnnouncements, silentAnnouncer, type AnnouncerState, type AnnouncerStep } from './stepAnnouncements.ts'
export { useAnnouncer, type AnnouncerHandle } from './useAnnouncer.ts'
