import { dressLate } from '../components/lazy/index.ts'
import type { ChatElementPart } from '../widget/element/chatElement.ts'
import { raiseWidget as raise } from '../widget/element/raiseWidget.ts'
import { connectByName } from './connectByName.ts'
import { createEmbedStyles } from './embedStyles.ts'

const { sheets, bringIn } = createEmbedStyles()
dressLate(bringIn)

/** The part that the script loads when it is needed. */
export const raiseWidget: ChatElementPart['raiseWidget'] = (host) => raise(host, { styles: sheets, connect: connectByName })
