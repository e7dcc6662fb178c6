import type { ChatConnection } from '../../../model/index.ts'

/** Where in the storage a chat is remembered. */
export const memoryKey = ({ scope }: Pick<ChatConnection, 'scope'>): string => `parlance:${scope}`

/** Where tabs that do not hold the line keep what has not left them. */
export const lodgeKey = (connection: Pick<ChatConnection, 'scope'>): string => `${memoryKey(connection)}:lodge`
