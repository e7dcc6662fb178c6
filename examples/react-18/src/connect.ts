import { chatSession } from 'parlance-chat/chat-session'
import type { ConnectionDefaults } from 'parlance-chat/widget'

/** The line to the chat. The widget calls it when it is first needed. */
export const connect = (defaults: ConnectionDefaults) =>
  chatSession({
    ...defaults,
    url: `${import.meta.env.VITE_CHAT_SERVER}/clientweb/api/v2`,
    tenantUrl: 'harbour-bank.example',
    appId: 'YOUR-APP-ID',
  })
