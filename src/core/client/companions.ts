import type { ChatEvent, ChatEventType } from '../../model/index.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds within which several news of a conversation are told, or looked after, once. */
const span = 1_000

/** What stands in the record and is told by the line alone: a record that is fetched brings none of these, or tabs would tell each other for ever. */
const news: readonly ChatEventType[] = [
  'message.acked',
  'message.received',
  'message.edited',
  'message.deleted',
  'form.changed',
  'invitation.changed',
  'agent.joined',
  'agent.left',
]

// What the record brought, every tab can fetch for itself.
const isNews = (event: ChatEvent) => news.includes(event.type) && !('replayed' in event && event.replayed === true)

/** Tabs that show the same conversation. A wire may speak to the line that spoke last alone, so what one tab hears the others fetch. */
export interface Companions extends ClientPart {
  /** Another tab heard something. */
  readonly onTold: () => void
}

/** Makes the companionship of a client. `tell` reaches the other tabs, `look` fetches the transcript. */
export function createCompanions({ connection, getState, after }: ClientContext, tell: () => void, look: () => Promise<boolean>): Companions {
  const { transcript } = connection.capabilities
  let cancelTelling: (() => void) | undefined
  let cancelLook: (() => void) | undefined
  /** Rows that were there before the line was in doubt or down; undefined until it was well once. */
  let known: number | undefined
  let isInDoubt = true

  // Where one tab has the line of all, what was lost on it is found by that tab alone. Who looks because he was told reconciles nothing.
  function hasFoundMore({ type }: ChatEvent): boolean {
    const { connection: line, messages } = getState()
    const isMore = type === 'session.reconciled' && known !== undefined && messages.length > known
    if (type === 'session.reconciled') isInDoubt = false
    else if (type === 'connection.kept' || line.status !== 'ready') isInDoubt = true
    if (!isInDoubt) known = messages.length
    return isMore
  }

  return {
    onTold() {
      if (!transcript || cancelLook) return
      cancelLook = after(span, () => {
        cancelLook = undefined
        if (getState().connection.status === 'ready') void look()
      })
    },
    onEvent(event) {
      const isWorthTelling = hasFoundMore(event) || isNews(event)
      if (!transcript || !isWorthTelling || cancelTelling) return
      cancelTelling = after(span, () => {
        cancelTelling = undefined
        tell()
      })
    },
    onDown() {
      cancelTelling?.()
      cancelLook?.()
      cancelTelling = cancelLook = undefined
    },
  }
}
