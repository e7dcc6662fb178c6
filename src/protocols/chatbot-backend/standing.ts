import type { ChatEvent } from '../../model/index.ts'
import { endedBy, endReasonOf } from './decodeEnded.ts'
import { agentOf, isOwnAgent } from './readAuthor.ts'
import { remember, type Scene } from './scene.ts'

/** What an event says of where the conversation stands. */
export interface Standing {
  readonly status?: string | undefined
  readonly agentName?: string | undefined
  readonly agentId?: string | undefined
  readonly reason?: string | undefined
  /** Told with the record: who is there has been there, and is not announced. */
  readonly isRecorded?: boolean
}

const over = ['ended', 'closed', 'resolved', 'completed']
/** Words for a visitor who waits for a person. */
export const waiting: readonly string[] = ['queued', 'escalated', 'waiting', 'pending']
const assisted = ['ai', 'bot', 'new']
const attended = ['agent', 'assigned', 'in-progress']

/** A status as the session keeps it (SB-9: an open set). */
export const statusOf = (word: string | undefined): string | undefined => {
  const plain = word?.trim().toLowerCase().replace(/[\s_]+/g, '-')
  return plain === undefined || plain === '' ? undefined : plain
}

/** What a status means for the conversation, its queue and its agent. A word that nobody knows is only kept. */
export const standingOf = ({ status, agentName, agentId, reason, isRecorded = false }: Standing, scene: Scene): readonly ChatEvent[] => {
  const { session } = scene.context
  const word = statusOf(status)
  if (word === undefined) return []
  if (over.includes(word)) {
    const why = endReasonOf(reason ?? (word === 'resolved' ? word : undefined), scene)
    return endedBy(why, why === 'unknown' ? reason : undefined, scene)
  }
  const knowsAgent = session['agentId'] !== undefined || session['agentName'] !== undefined
  const namesAgent = agentId !== undefined || agentName !== undefined
  // `active` says nothing of who answers: whoever is known to do so goes on.
  if (attended.includes(word) || (word === 'active' && (namesAgent || (knowsAgent && session['status'] === 'agent')))) {
    return attendedBy({ agentName, agentId, isRecorded }, scene)
  }
  // Who waits again has nobody; one who asks for more may have somebody still.
  const isAlone = assisted.includes(word) || (waiting.includes(word) && word !== 'escalated' && !namesAgent)
  const before = knowsAgent && isAlone ? [leftBy(scene)] : []
  const kept = remember({ status: word, ...(isAlone ? { agentId: null, agentName: null } : {}) }, scene)
  if (assisted.includes(word)) return [...kept, { type: 'queue.changed', queue: undefined }, ...before]
  // What the queue has told of the position stays: it is told once that one waits.
  if (waiting.includes(word)) {
    const waits = session['status'] === 'queued' || session['status'] === 'escalated'
    return [...kept, ...before, ...(waits ? [] : [{ type: 'queue.changed' as const, queue: {} }])]
  }
  return word === 'active' ? [...kept, { type: 'queue.changed', queue: undefined }] : kept
}

const leftBy = (scene: Scene): ChatEvent => ({ type: 'agent.left', agent: agentOf({}, scene) })

/** An agent answers from now on. One without a name is announced by the event that names him. */
export const attendedBy = ({ agentName: name, agentId: id, isRecorded = false }: Omit<Standing, 'status'>, scene: Scene): readonly ChatEvent[] => {
  const agent = agentOf({ id, name }, scene)
  // With a record nobody is announced; one without a name is there all the same.
  const isSomebody = agent.id !== undefined || agent.name !== undefined || (isRecorded && scene.config.as === 'visitor')
  const isTold = isSomebody && !isOwnAgent(agent.id, scene)
  const joined: ChatEvent = isRecorded ? { type: 'participants.changed', participants: [agent] } : { type: 'agent.joined', agent }
  return [...remember({ status: 'agent', agentId: id, agentName: name }, scene), { type: 'queue.changed', queue: undefined }, ...(isTold ? [joined] : [])]
}
