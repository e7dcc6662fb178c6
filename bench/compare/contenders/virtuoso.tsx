import { Virtuoso } from 'react-virtuoso'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import { PlainRow, type PlainMessage } from './plainRow.tsx'

/** Above every number that a conversation begins with, as prepending asks for. */
const origin = 1_000_000

const draw = (_index: number, message: PlainMessage) => <PlainRow message={message} />
const keyOf = (_index: number, message: PlainMessage) => message.id

/** React Virtuoso as its examples for chats set it up: at the bottom, following, with a first index for what is prepended. */
function VirtuosoList({ messages }: PlainListProps) {
  return (
    <Virtuoso
      className="scroller"
      data={messages}
      firstItemIndex={origin + Number(messages[0]?.id.slice(1) ?? 0)}
      initialTopMostItemIndex={{ index: messages.length - 1, align: 'end' }}
      alignToBottom
      followOutput="auto"
      computeItemKey={keyOf}
      itemContent={draw}
    />
  )
}

export const contender = plainContender(VirtuosoList)
