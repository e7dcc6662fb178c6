import { AssistantRuntimeProvider, MessagePrimitive, ThreadPrimitive, useExternalStoreRuntime, useMessagePartText, type ThreadMessageLike } from '@assistant-ui/react'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import type { PlainMessage } from './plainRow.tsx'

const convertMessage = ({ id, isOwn, text, picture }: PlainMessage): ThreadMessageLike => ({
  id,
  role: isOwn ? 'user' : 'assistant',
  content: picture ? [{ type: 'image', image: picture }, { type: 'text', text }] : text,
})

const Text = () => <>{useMessagePartText().text}</>
const Picture = ({ image }: { readonly image: string }) => <img src={image} alt="" />
const parts = { Text, Image: Picture }

function AnyMessage({ isOwn }: { readonly isOwn: boolean }) {
  return (
    <MessagePrimitive.Root className="row" data-own={isOwn}>
      <div className="bubble">
        <MessagePrimitive.Parts components={parts} />
      </div>
    </MessagePrimitive.Root>
  )
}

const components = { UserMessage: () => <AnyMessage isOwn />, AssistantMessage: () => <AnyMessage isOwn={false} /> }
const onNew = () => Promise.resolve()

/** assistant-ui over an external store, with its primitives; the kit's own look is made by a generator. */
function AssistantList({ messages }: PlainListProps) {
  const runtime = useExternalStoreRuntime({ messages, convertMessage, onNew })
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Viewport className="scroller">
          <ThreadPrimitive.Messages components={components} />
        </ThreadPrimitive.Viewport>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  )
}

export const contender = plainContender(AssistantList)
