import type { StoreApi } from 'zustand/vanilla'
import type { WidgetCause } from './chatWidgetApi.ts'
import type { ClientHolder } from './clientHolder.ts'
import { needsConsent } from './consent.ts'
import type { Emitter } from './createEmitter.ts'
import type { WidgetStages } from './widgetStages.ts'
import { withoutVisitor, type WidgetState } from './widgetState.ts'

/** What forgetting needs of the widget. */
export interface ForgettingOptions {
  readonly store: StoreApi<WidgetState>
  readonly holder: ClientHolder
  readonly stages: WidgetStages
  readonly emit: Emitter['emit']
  /** Lets go of the chat that is there. */
  readonly letGo: () => void
}

/** The way back to a widget that knows nobody. */
export interface Forgetting {
  /** Whether a chat may be made for nothing but to be forgotten. */
  readonly isForgetting: () => boolean
  /** Forgets whom the widget knows, and lets go of the chat. */
  readonly forget: (by: WidgetCause) => void
  /** Forgets the chat too; one that is kept is made for it. */
  readonly clearSession: () => void
}

/** Makes the forgetting of a widget. */
export function createForgetting({ store, holder, stages, emit, letGo }: ForgettingOptions): Forgetting {
  let isForgetting = false

  function forget(by: WidgetCause) {
    const { stage, options: before } = store.getState()
    const { visitor: _visitor, metadata: _metadata, ...rest } = before
    letGo()
    stages.forget()
    store.setState({ ...withoutVisitor, options: rest, stage: 'closed', cause: by })
    if (stage === 'open') emit('close', { by })
  }

  return {
    isForgetting: () => isForgetting,
    forget,
    clearSession() {
      const mayBeKept = stages.isKept()
      // What waits for the visitor's consent has nobody to wait for.
      if (!holder.client() && needsConsent(store.getState())) holder.drop()
      isForgetting = true
      holder.wake(mayBeKept)
      const forgetAll = () => {
        holder.client()?.forget()
        forget('host')
      }
      // Only the connection knows where the chat is kept.
      if (!holder.client() && mayBeKept && typeof store.getState().options.connection === 'function') holder.use(forgetAll)
      else forgetAll()
      isForgetting = false
    },
  }
}
