import type { Message } from '../../model/index.ts'

/** Whether nobody says anything in a message: it was deleted, or tells only of what goes on. */
export const isOnlyNotice = ({ parts, deleted }: Message): boolean => deleted === true || parts.every(({ kind }) => kind === 'notice')
