import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChatEvent } from '../model/index.ts'
import { initialState, type ChatState } from './chatState.ts'
import { reduceEvent } from './reduceEvent.ts'
import { receiveRun } from './reducers/receiveRun.ts'
import type { Stamp } from './reducers/stamp.ts'
import { reportThrown } from './reportThrown.ts'

/** The store as everyone but the client sees it. */
export type ChatStore = Pick<StoreApi<ChatState>, 'getState' | 'getInitialState' | 'subscribe'>

/** The store with its one way to change. */
export interface WritableChatStore extends ChatStore {
  /** Reduces events in their order and tells subscribers once. */
  apply(events: readonly ChatEvent[], stamp: Stamp): void
  /** Takes over a state that was made elsewhere. */
  put(state: ChatState): void
}

/** The state after several events that happened at once. */
export function reduceEvents(state: ChatState, events: readonly ChatEvent[], stamp: Stamp): ChatState {
  let after = state
  for (let next = 0; next < events.length; ) {
    const run = receiveRun(after, events, next, stamp)
    after = run ? run.state : reduceEvent(after, events[next] as ChatEvent, next === 0 ? stamp : { ...stamp, id: `${stamp.id}.${next}` })
    next += run?.count ?? 1
  }
  return after
}

/** Makes a store. It starts empty unless it is given a state. */
export function createChatStore(start: ChatState = initialState): WritableChatStore {
  const store = createStore<ChatState>(() => start)
  const put = (state: ChatState) => {
    if (state !== store.getState()) store.setState(state, true)
  }
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: (listener) => store.subscribe((state, before) => reportThrown(() => listener(state, before))),
    apply: (events, stamp) => put(reduceEvents(store.getState(), events, stamp)),
    put,
  }
}
