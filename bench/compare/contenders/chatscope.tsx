import { ChatContainer, MainContainer, Message, MessageList } from '@chatscope/chat-ui-kit-react'
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css'
import { plainContender, type PlainListProps } from './plainContender.tsx'

/** Chatscope's kit as its examples set it up. */
function ChatscopeList({ messages }: PlainListProps) {
  return (
    <div style={{ blockSize: 600 }}>
      <MainContainer>
        <ChatContainer>
          <MessageList>
            {messages.map(({ id, isOwn, text, picture }) => (
              <Message
                key={id}
                model={{ message: text, sender: isOwn ? 'You' : 'Bot', direction: isOwn ? 'outgoing' : 'incoming', position: 'single', sentTime: 'just now' }}
              >
                {picture && <Message.CustomContent><img src={picture} alt="" />{text}</Message.CustomContent>}
              </Message>
            ))}
          </MessageList>
        </ChatContainer>
      </MainContainer>
    </div>
  )
}

export const contender = plainContender(ChatscopeList, { row: '.cs-message', scroller: '.cs-message-list__scroll-wrapper' })
