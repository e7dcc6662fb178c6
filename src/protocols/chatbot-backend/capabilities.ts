import type { Capabilities } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import type { WireConfig } from './wireConfig.ts'

/** Milliseconds between two signs of presence: after a minute without one the others take this side for gone. */
const PRESENCE_PERIOD = 30_000

/** What a chatbot backend can do. Who answers does not rate himself, and need not call for a person. */
export const capabilities = ({ as, assistant, ratings, presence }: WireConfig): Capabilities => {
  const isVisitor = as === 'visitor'
  return {
    typingIn: true,
    typingOut: true,
    delivered: true,
    read: true,
    upload: false,
    edit: false,
    deleteMessage: false,
    rate: isVisitor,
    escalate: isVisitor,
    end: true,
    transcript: true,
    conversationList: true,
    liveConversationList: true,
    deleteConversation: false,
    metadata: true,
    metadataAfterStart: true,
    actions: false,
    location: false,
    reportPage: true,
    react: true,
    namesMessages: true,
    stream: assistant === 'stream',
    rateAfterEnd: isVisitor,
    ratingScale: ratings === 'words' ? 'thumbs' : 'stars',
    ...present({ presencePeriod: presence === false ? undefined : PRESENCE_PERIOD }),
    resume: 'implicit',
  }
}
