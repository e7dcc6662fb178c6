import { useEffect, useState } from 'react'
import { ChatProvider, useChatClient } from 'parlance-chat'
import { ChatPanel } from 'parlance-chat/widget'
import 'parlance-chat/styles.css'
import { connect, reins } from './reins.ts'

const connection = connect()

/** Lends the client to the scenes for as long as it is mounted. */
function Lend() {
  const client = useChatClient()
  useEffect(() => {
    reins.client = client
    reins.mountings += 1
    return () => {
      reins.client = undefined
    }
  }, [client])
  return null
}

/** A page of an app: the chat is on one of its routes. Once it is drawn again, its props are new objects at each render. */
export function App() {
  const [isShown, setShown] = useState(false)
  const [count, setCount] = useState(0)
  useEffect(() => {
    reins.setShown = setShown
    reins.renderAgain = () => setCount((before) => before + 1)
  }, [])
  if (!isShown) return null
  return (
    <ChatProvider connection={count === 0 ? connection : connect()} assistant={{ name: 'Harbour Bank' }} visitor={{ firstName: 'Robin' }}>
      <Lend />
      <div className="stage">
        <ChatPanel conversations composer={{}} headerActions={<output id="edition">first edition</output>} />
      </div>
    </ChatProvider>
  )
}
