import { createRoot } from 'react-dom/client'
import '../../../src/styles/styles.css'
import { scriptedConnection } from '../../../src/testing/index.ts'
import { ChatWidget, type ChatWidgetApi } from '../../../src/widget/index.ts'
import type { FramedWidget } from './widgetPlaces.ts'

const connection = scriptedConnection()
document.hasFocus = () => true
const hand = (api: ChatWidgetApi | null) => {
  if (api) (window as Window & { framed?: FramedWidget }).framed = { connection, api }
}
createRoot(document.body.appendChild(document.createElement('div'))).render(<ChatWidget ref={hand} connection={connection} persistence="none" search />)
