import { useLayoutEffect, useRef } from 'react'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import { PlainRow } from './plainRow.tsx'

/** Every row mounted, scrolled to the end as long as the reader is there. */
function NaiveList({ messages }: PlainListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    if (scroller.current && isAtEnd.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [messages])
  return (
    <div
      className="scroller"
      ref={scroller}
      onScroll={({ currentTarget: log }) => (isAtEnd.current = log.scrollHeight - log.clientHeight - log.scrollTop < 80)}
    >
      {messages.map((message) => (
        <PlainRow key={message.id} message={message} />
      ))}
    </div>
  )
}

export const contender = plainContender(NaiveList)
