import { MessageList } from 'stream-chat-react'
import { streamContender } from './streamContender.tsx'

/** The list that mounts all that is loaded. */
export const contender = streamContender(MessageList, '.str-chat__message-list')
