import type { Participant, Role } from '../../model/index.ts'
import { isRecord, toList } from '../foundation/coerce.ts'

const roles = new Map<string, Role>([
  ['user', 'visitor'],
  ['bot', 'bot'],
  ['chatbot', 'bot'],
  ['ai_agent', 'bot'],
  ['agent', 'agent'],
  ['livechat', 'agent'],
  ['human_agent', 'agent'],
  ['system', 'system'],
])

/**
 * Who speaks in a transcript's entry (CH-17). `chatbotName`, `livechatName` and `channelName` are names of the hub's
 * settings (CH-21); live messages do not have them, so a speaker would be called otherwise after a reload. They are not used.
 */
export const authorOf = (from: string | undefined): Participant => {
  const word = from?.trim() ?? ''
  const role = roles.get(word.toLowerCase())
  return role ? { role } : word === '' ? { role: 'system' } : { role: 'system', name: word }
}

/** What tells whose an entry is when it does not say. */
interface Traces {
  readonly client_msg_id?: string | undefined
  readonly ch_msg_id?: string | undefined
  readonly files?: unknown
}

/** For an entry that does not say: only our own side makes client ids and uploads, only the service makes `ch_msg_id`. */
export const guessAuthor = ({ client_msg_id, ch_msg_id, files }: Traces): string | undefined => {
  if (client_msg_id !== undefined) return 'user'
  if (ch_msg_id !== undefined) return 'bot'
  return toList(files).some((file) => isRecord(file) && isRecord(file['storage'])) ? 'user' : undefined
}
