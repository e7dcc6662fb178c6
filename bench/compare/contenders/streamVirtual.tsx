import { VirtualizedMessageList } from 'stream-chat-react'
import { streamContender } from './streamContender.tsx'

const List = () => <VirtualizedMessageList defaultItemHeight={76} stickToBottomScrollBehavior="auto" />

/** The virtual list, set up as its documentation advises for much traffic. */
export const contender = streamContender(List, '.str-chat__virtual-list [data-virtuoso-scroller], .str-chat__virtual-list-scroller')
