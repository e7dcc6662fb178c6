import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import { PlainRow } from './plainRow.tsx'

interface PlacedRowProps {
  readonly message: PlainListProps['messages'][number]
  readonly index: number
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
}

const PlacedRow = memo(function PlacedRow({ start, ...row }: PlacedRowProps) {
  return <PlainRow {...row} style={{ position: 'absolute', top: 0, left: 0, transform: `translateY(${start}px)` }} />
})

/** TanStack Virtual as its guide for chats sets it up, with keys of a stable identity (the guide's inline function costs more). */
function TanStackList({ messages }: PlainListProps) {
  'use no memo'
  const scroller = useRef<HTMLDivElement>(null)
  const latest = useRef(messages)
  latest.current = messages
  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: useCallback(() => scroller.current, []),
    getItemKey: useCallback((index: number) => latest.current[index]?.id ?? index, []),
    estimateSize: useCallback(() => 76, []),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 80,
    overscan: 5,
  })
  useLayoutEffect(() => virtualizer.scrollToEnd(), [virtualizer])
  return (
    <div className="scroller" ref={scroller} style={{ overflowAnchor: 'none' }}>
      <div style={{ position: 'relative', inlineSize: '100%', blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const message = messages[index]
          return message && <PlacedRow key={key} message={message} index={index} start={start} measure={virtualizer.measureElement} />
        })}
      </div>
    </div>
  )
}

export const contender = plainContender(TanStackList)
