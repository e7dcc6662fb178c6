import type { WidgetSettings } from '../controller/index.ts'

/** How a widget and its page stand. */
export interface AttentionFacts {
  readonly isShown: boolean
  readonly isOpen: boolean
  /** Somebody looks at the page. */
  readonly isSeen: boolean
  /** The page is out of sight altogether. */
  readonly isHidden: boolean
  readonly unread: number
  readonly isMuted: boolean
  readonly options: Pick<WidgetSettings, 'sound' | 'notifications' | 'titleBadge'>
}

/** What may ask for the visitor's attention now. */
export interface Attention {
  readonly rings: boolean
  readonly notifies: boolean
  /** The count before the title of the page; 0 for none. */
  readonly badge: number
}

/** Decides what may ask for attention. Nothing does while the chat is being read, or while the host has put it out of sight. */
export function attentionFor({ isShown, isOpen, isSeen, isHidden, unread, isMuted, options }: AttentionFacts): Attention {
  const { sound = true, notifications = false, titleBadge = true } = options
  const isWaiting = isShown && unread > 0 && !(isOpen && isSeen)
  return {
    rings: isWaiting && sound && !isMuted,
    notifies: isWaiting && isHidden && notifications,
    badge: isWaiting && titleBadge && !isSeen ? unread : 0,
  }
}
