import { useEffect } from 'react'
import { NotificationList, useConnection, useExchange, useExtensionLog } from '../src/index.ts'
import { CHATBOT_BACKEND, organisationRoom, type NotificationEvent } from '../src/protocols/chatbot-backend/index.ts'

/** What the bank tells its customers beside the conversation. */
export function Notifications() {
  const notifications = useExtensionLog<NotificationEvent>(CHATBOT_BACKEND.notification, 20)
  const { ask: join } = useExchange(organisationRoom)
  const { status } = useConnection().connection
  // Rooms are of one line: the next one joins anew.
  useEffect(() => {
    if (status === 'ready') join({ organisationId: 'harbour-bank' })
  }, [status, join])
  return <NotificationList className="parlance demo-notifications" notifications={notifications} lifetime={12_000} />
}
