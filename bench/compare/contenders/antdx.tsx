import { Bubble, type BubbleListProps } from '@ant-design/x'
import { useMemo } from 'react'
import { plainContender, type PlainListProps } from './plainContender.tsx'
import type { PlainMessage } from './plainRow.tsx'

const roles: NonNullable<BubbleListProps['role']> = { ai: { placement: 'start' }, user: { placement: 'end' } }

const itemOf = ({ id, isOwn, text, picture }: PlainMessage) => ({
  key: id,
  role: isOwn ? 'user' : 'ai',
  content: picture ? (
    <>
      <img src={picture} alt="" />
      {text}
    </>
  ) : (
    text
  ),
})

/** Ant Design X as its documentation sets it up: a list of bubbles that scrolls by itself. */
function AntdxList({ messages }: PlainListProps) {
  return <Bubble.List style={{ blockSize: 600 }} autoScroll role={roles} items={useMemo(() => messages.map(itemOf), [messages])} />
}

export const contender = plainContender(AntdxList, { row: '.ant-bubble', scroller: '.ant-bubble-list-scroll-box', isReversed: true })
