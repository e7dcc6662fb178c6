import { useLayoutEffect, useRef } from 'react'
import { VList, type VListHandle } from 'virtua'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import { PlainRow, type PlainMessage } from './plainRow.tsx'

const draw = (message: PlainMessage) => <PlainRow key={message.id} message={message} />

/** virtua as its story of a chat sets it up: `shift` while earlier messages come in, and scrolled to the last by the app. */
function VirtuaList({ messages }: PlainListProps) {
  const list = useRef<VListHandle>(null)
  const isAtEnd = useRef(true)
  const firstId = useRef(messages[0]?.id)
  const isPrepend = firstId.current !== messages[0]?.id
  useLayoutEffect(() => {
    firstId.current = messages[0]?.id
    if (isAtEnd.current) list.current?.scrollToIndex(messages.length - 1, { align: 'end' })
  }, [messages])
  return (
    <VList
      ref={list}
      className="scroller"
      data={messages}
      shift={isPrepend}
      onScroll={(offset) => {
        const { scrollSize = 0, viewportSize = 0 } = list.current ?? {}
        isAtEnd.current = scrollSize - viewportSize - offset < 80
      }}
    >
      {draw}
    </VList>
  )
}

export const contender = plainContender(VirtuaList)
