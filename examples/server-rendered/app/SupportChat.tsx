'use client'
import { ChatWidget } from 'parlance-chat/widget'

/** The chat of every page. A function cannot cross from server to browser, so the connection is made here; what it is made of comes as props. */
export function SupportChat({ server }: { readonly server: string }) {
  return (
    <ChatWidget
      title="Harbour Bank"
      connection={async (defaults) => {
        const { chatbotBackend } = await import('parlance-chat/chatbot-backend')
        return chatbotBackend({ ...defaults, url: server, auth: { widgetKey: 'YOUR-WIDGET-KEY', chatbotId: 'YOUR-CHATBOT-ID' } })
      }}
    />
  )
}
