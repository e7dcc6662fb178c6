import type { ChatChannel } from '../../../model/index.ts'
import type { TabMessage } from './tabMessage.ts'

/** Tells something to other tabs. What the browser cannot copy goes as its JSON; what is no JSON either is missed, and asked for again. */
export function postTo(channel: ChatChannel, message: TabMessage): void {
  try {
    channel.post(message)
  } catch {
    try {
      channel.post(JSON.parse(JSON.stringify(message)))
    } catch {
      // It is noticed by the number that is missing.
    }
  }
}
