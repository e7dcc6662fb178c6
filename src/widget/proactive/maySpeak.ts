import type { WidgetState } from '../controller/widgetState.ts'

/**
 * Whether the host may speak first now: the widget is there and closed, and the visitor has no conversation, as far as is known. Where nobody is
 * there he must at least be able to leave a message.
 */
export function maySpeak({ isShown, isDestroyed, stage, client, hasFailed, status, conversation, availability, options }: WidgetState): boolean {
  if (!isShown || isDestroyed || hasFailed || stage !== 'closed') return false
  if (!client) return true
  if (status !== 'ready' || conversation.status !== 'none') return false
  return options.away !== undefined || availability?.isOpen !== false
}
