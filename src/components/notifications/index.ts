export type { NotificationFacts } from './notification.ts'
export { NotificationList, type NotificationListProps } from './NotificationList.tsx'
