import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import type { PlainMessage } from './plainRow.tsx'

const shown = 12

function FaultyRow({ message }: { readonly message: PlainMessage }) {
  return (
    <div className="row" data-own={message.isOwn}>
      <div className="bubble">{message.text}</div>
    </div>
  )
}

/**
 * Everything a transcript must not do, to show that the probes find it: it blocks at every message, renders every row for one, lets what is
 * read jump when something comes in, leaves the end while it grows, keeps what it need not, and draws rows long after they were scrolled to.
 */
function FaultyList({ messages }: PlainListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const kept = useRef<unknown[]>([])
  const longAt = useRef(0)
  const [top, setTop] = useState(Infinity)
  const first = useRef(messages[0]?.id)
  useLayoutEffect(() => {
    const start = performance.now()
    const isLong = start - longAt.current > 300
    if (isLong) longAt.current = start
    while (performance.now() - start < (isLong ? 200 : 15));
    const log = scroller.current
    if (!log) return
    if (first.current === messages[0]?.id) log.scrollTop = log.scrollHeight - log.clientHeight - 3
    else log.scrollTop += 3
    first.current = messages[0]?.id
  }, [messages])
  useEffect(() => {
    if (kept.current.length < 1e6) kept.current.push(...messages.map((message) => ({ ...message, copy: [...message.text] })))
  }, [messages])
  const from = Math.max(0, Math.min(messages.length - shown, Math.floor(top / 60) - 1))
  return (
    <div
      className="scroller"
      ref={scroller}
      style={{ overflowAnchor: 'none' }}
      onScroll={({ currentTarget }) => {
        const { scrollTop } = currentTarget
        setTimeout(() => setTop(scrollTop), 150)
      }}
    >
      <div style={{ blockSize: messages.length * 60, position: 'relative' }}>
        {messages.slice(from, from + shown).map((message, index) => (
          <div key={message.id} style={{ position: 'absolute', top: (from + index) * 60, insetInline: 0 }}>
            <FaultyRow message={message} />
          </div>
        ))}
      </div>
    </div>
  )
}

export const contender = plainContender(FaultyList)
