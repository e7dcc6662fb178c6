import { applyRecord, type SandboxRecord } from './captivate/record.ts'
import { createState, type SandboxState } from './captivate/state.ts'
import { createJournaledStore, type JournaledStore } from './journaledStore.ts'

/** The sandbox's memory. */
export type Store = JournaledStore<SandboxState, SandboxRecord>

/** Opens the memory kept in `stateFile`, or an empty one. */
export const createStore = (stateFile: string | undefined): Store => createJournaledStore(stateFile, { createState, applyRecord })
