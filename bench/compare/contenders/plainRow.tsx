import { memo, type CSSProperties, type Ref } from 'react'

/** A message of a list that brings no look of its own. */
export interface PlainMessage {
  readonly id: string
  readonly isOwn: boolean
  readonly text: string
  readonly picture?: string
}

interface PlainRowProps {
  readonly message: PlainMessage
  readonly index?: number
  readonly style?: CSSProperties
  readonly measure?: Ref<HTMLDivElement>
}

/** Its row: a bubble with the text alone. */
export const PlainRow = memo(function PlainRow({ message, index, style, measure }: PlainRowProps) {
  return (
    <div className="row" data-own={message.isOwn} data-index={index} style={style} ref={measure}>
      <div className="bubble">
        {message.picture && <img src={message.picture} alt="" />}
        {message.text}
      </div>
    </div>
  )
})
