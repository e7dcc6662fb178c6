import type { ChatAction, ChatEvent, ProtocolContext } from '../../model/index.ts'
import { isBlank, isRecord, readWord, toList, type WireRecord } from '../foundation/coerce.ts'
import { decodeFormActions } from './forms/decodeFormActions.ts'
import { ignoreEvent } from './ignoreEvent.ts'
import { present } from '../foundation/present.ts'
import type { WireEvent } from './unwrapFrame.ts'
import { actionWire, readWire } from './wire.ts'
import type { WireConfig } from './wireConfig.ts'

/** The update that says that no agent could be found; older hubs send it as an action (CH-30). Lower case. */
export const FAILED_ASSIGNMENT = 'failedagentassignment'

/** An `action` event: one action, or several under `actions` (CH-20). Nothing here or later runs them; some ask for a form of the host's. */
export const decodeActions = (event: WireEvent, context: ProtocolContext, { forms }: WireConfig): readonly ChatEvent[] => {
  const { payload } = event
  const actions = normaliseActions(isRecord(payload) && 'actions' in payload ? payload['actions'] : payload)
  if (actions.length === 0) return [ignoreEvent(event, 'no action')]
  const received = actions.flatMap((action): readonly ChatEvent[] => {
    const told: ChatEvent = { type: 'action.received', action }
    return action.id.toLowerCase() === FAILED_ASSIGNMENT ? [told, { type: 'agent.unavailable' }] : [told]
  })
  return [...received, ...decodeFormActions(actions, event.id, context, forms)]
}

/** Actions under each name they have had, as `{id, type, data}` (CH-19). */
export const normaliseActions = (source: unknown): readonly ChatAction[] =>
  toList(source)
    .map((action) => (typeof action === 'string' ? { id: action } : action))
    .filter(isRecord)
    .map(normaliseAction)
    .filter((action) => action !== undefined)

const normaliseAction = (source: WireRecord): ChatAction | undefined => {
  const wire = readWire(actionWire, source)
  const named = wire?.id ?? wire?.title ?? wire?.action
  const id = named ?? wire?.actionType ?? (source['type'] === 'apiCall' ? 'apiCall' : undefined)
  if (!wire || id === undefined) return undefined
  return present({ id, type: wire.type ?? (named === undefined ? undefined : wire.actionType), data: dataOf(source) })
}

const containers = ['data', 'payload', 'details'] as const
const names = new Set(['id', 'title', 'action', 'actionType', 'type', 'conversation_id', ...containers])

/** The filled container, else what stands beside the names; a bare value keeps its container's name. */
const dataOf = (source: WireRecord): WireRecord => {
  const container = containers.find((key) => !isBlank(source[key]))
  if (container === undefined) return Object.fromEntries(Object.entries(source).filter(([key]) => !names.has(key)))
  const data = source[container]
  return isRecord(data) ? data : { [container]: readWord(data) ?? data }
}
