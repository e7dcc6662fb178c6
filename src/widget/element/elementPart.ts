import styles from '../../styles/styles.css?inline'
import type { ChatElementPart } from './chatElement.ts'
import { raiseWidget as raise } from './raiseWidget.ts'

/** Makes the widget behind an element whose page gave it a connection. */
export const raiseWidget: ChatElementPart['raiseWidget'] = (host) =>
  raise(host, {
    styles,
    connect(_element, connection) {
      if (connection) return connection
      throw new Error('parlance-chat: there is no connection. Assign one to the property `connection` of the element.')
    },
  })
