import styles from '../styles/styles.css?inline'
import type { ChatElementPart } from '../widget/element/chatElement.ts'
import { raiseWidget as raise } from '../widget/element/raiseWidget.ts'
import { connectByName } from './connectByName.ts'

/** The part that the script loads when it is needed. */
export const raiseWidget: ChatElementPart['raiseWidget'] = (host) => raise(host, { styles, connect: connectByName })
