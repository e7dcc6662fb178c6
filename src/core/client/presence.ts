import type { CommandOf } from '../../model/index.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Tells the others that the visitor has the conversation open, where the wire can. */
export interface Presence extends ClientPart {
  /** Says goodbye while the conversation still has its name. */
  readonly leave: () => void
}

/** Makes the presence of a client. On each line it begins anew. */
export function createPresence({ connection, getState, transmit, after }: ClientContext): Presence {
  const { presencePeriod: period = 0 } = connection.capabilities
  let isThere = false
  let cancel: (() => void) | undefined

  const isReady = () => getState().connection.status === 'ready'
  const tell = (status: CommandOf<'presence.report'>['status']) => void transmit({ type: 'presence.report', status })

  function stay() {
    cancel = after(period, () => {
      tell('present')
      stay()
    })
  }

  function forget() {
    isThere = false
    cancel?.()
    cancel = undefined
  }

  function leave() {
    if (!isThere) return
    forget()
    if (isReady()) tell('left')
  }

  if (period <= 0) return { leave, hears: [], onEvent: () => undefined }
  return {
    leave,
    onEvent(event) {
      const isWanted = isReady() && getState().conversation.status === 'active'
      if (isThere && !isWanted) leave()
      // A conversation that is taken up is entered once the server knows of it.
      else if (!isThere && isWanted && event.type === 'session.reconciled') {
        isThere = true
        tell('joined')
        stay()
      } else if (isThere && event.type === 'connection.kept') tell('present')
    },
    onDown: forget,
  }
}
