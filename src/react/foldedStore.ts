import type { ChatClient, ChatState, ChatStore } from '../core/index.ts'
import type { ChatEventType } from '../model/index.ts'
import { nextFrame } from './nextFrame.ts'

type Listener = Parameters<ChatStore['subscribe']>[0]

/** What the visitor does is shown in the same moment. */
const acts: readonly ChatEventType[] = [
  'message.queued',
  'message.requeued',
  'message.cancelled',
  'message.reacted',
  'stream.stopped',
  'form.changed',
  'invitation.changed',
  'conversation.requested',
  'conversation.reset',
  'conversation.rated',
  'conversations.requested',
]

/** Milliseconds that drawing may take in every frame. More, and the next frame is left to the paint, the keys and what comes in. */
const longestDraw = 8

/**
 * The store of a client as it is drawn: a change of a quiet store is told at once, with all that happens in the same turn; what follows is
 * told together when the page is drawn next. All who read it see the same state, however many changes came since.
 */
function createFoldedStore({ store, subscribe: hear }: Pick<ChatClient, 'store' | 'subscribe'>): ChatStore {
  const listeners = new Set<Listener>()
  let shown: ChatState = store.getState()
  /** How long what changes waits: not at all, to the end of this turn, to the next frame. */
  let waiting: 'none' | 'turn' | 'frame' = 'none'
  /** The last frame took so long that the next one is left to all else. */
  let rests = false
  let cancelFrame: (() => void) | undefined
  let stop: (() => void) | undefined

  function tell(next: ChatState) {
    const before = shown
    shown = next
    if (shown !== before) for (const listener of [...listeners]) listener(shown, before)
  }

  const show = () => tell(store.getState())

  function showFrame() {
    const begun = performance.now()
    show()
    // React draws at the end of the turn, and has asked for it before.
    queueMicrotask(() => {
      rests = performance.now() - begun > longestDraw
    })
  }

  function awaitFrame() {
    cancelFrame = nextFrame(() => {
      if (rests) {
        rests = false
        awaitFrame()
      } else if (shown === store.getState()) waiting = 'none'
      else {
        awaitFrame()
        showFrame()
      }
    })
    waiting = cancelFrame ? 'frame' : 'none'
  }

  function endTurn() {
    if (waiting !== 'turn') return
    awaitFrame()
    showFrame()
  }

  function onChange(state: ChatState, before: ChatState) {
    const isQuiet = waiting === 'none'
    if (isQuiet) {
      waiting = 'turn'
      // Before React hears of it: what it draws at the end of the turn is all that happened in it.
      queueMicrotask(endTurn)
    }
    if (isQuiet) show()
    // A field that is told its text too late puts the caret at the end; what else has come waits for its frame.
    else if (state.draft !== before.draft) tell(shown === before ? state : { ...shown, draft: state.draft })
  }

  function begin() {
    shown = store.getState()
    const stops = [store.subscribe(onChange), hear(({ type }) => void (acts.includes(type) && show()))]
    return () => {
      for (const end of stops) end()
      cancelFrame?.()
      cancelFrame = undefined
      waiting = 'none'
      rests = false
    }
  }

  return {
    // While nobody listens nothing is held back.
    getState: () => (stop ? shown : store.getState()),
    getInitialState: store.getInitialState,
    subscribe(listener) {
      stop ??= begin()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

const folded = new WeakMap<ChatClient, ChatStore>()

/** The folded store of a client: one for all providers that share it. */
export function foldedStore(client: ChatClient): ChatStore {
  let store = folded.get(client)
  if (!store) folded.set(client, (store = createFoldedStore(client)))
  return store
}
