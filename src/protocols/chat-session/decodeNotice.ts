import type { ChatEvent, NoticePart } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { rowOf } from './decodeMessage.ts'
import { plainOf } from './decodeText.ts'
import { CHAT_SESSION, type InfoEvent, type NavigationEvent } from './extensions.ts'
import { momentOf, type Scene } from './scene.ts'
import { factWire, noticeWire, readWire } from './wire.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** `chat_session_timeout_warning`: the server will end the chat if the visitor stays silent. */
export const decodeWarning = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const { timestamp, ...text } = readWire(noticeWire, event.body) ?? {}
  const part = present({ kind: 'notice' as const, code: 'timeout-warning' as const, detail: plainOf(text) })
  return [notice(part, timestamp === undefined ? undefined : `warning:${momentOf(timestamp)}`, timestamp, scene)]
}

/** `chat_session_case_set`. The documents call the case's number a message id (BP-16). */
export const decodeCase = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const { case_id: reference, timestamp } = readWire(factWire, event.body) ?? {}
  if (reference === undefined) return [ignored(event, 'no case_id')]
  return [notice({ kind: 'notice', code: 'case-number', reference }, `case:${reference}`, timestamp, scene)]
}

/** `chat_session_info`: for the host. */
export const decodeInfo = ({ body }: WireEvent): readonly ChatEvent[] => {
  const payload: InfoEvent = present({ serviceName: readWire(factWire, body)?.service_name })
  return [{ type: 'extension.received', name: CHAT_SESSION.info, payload }]
}

/** `chat_session_navigation`: where the visitor went, for the host. */
export const decodeNavigation = ({ body }: WireEvent): readonly ChatEvent[] => {
  const { page, title } = readWire(factWire, body) ?? {}
  const payload: NavigationEvent = present({ page, title })
  return [{ type: 'extension.received', name: CHAT_SESSION.navigation, payload }]
}

const notice = (part: NoticePart, wireId: string | undefined, time: number | undefined, scene: Scene): ChatEvent => ({
  type: 'message.received',
  message: rowOf(scene, { role: 'system' }, [part], wireId, time),
})
