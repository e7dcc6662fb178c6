import type { ChatConnection } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { keeping, type Remembered } from '../foundation/keeping.ts'
import type { CaptivateOptions } from './captivateOptions.ts'

/** Where and for how long a chat is remembered, and what tells its memory from another's. */
export const remembering = (
  options: CaptivateOptions,
  socketUrl: string,
): Pick<ChatConnection, Remembered | 'scope'> => ({
  ...keeping(options),
  scope: scopeOf(options, socketUrl),
})

/** One memory per address, channel and user, or per name and user; the mark shows neither key nor user. */
const scopeOf = ({ scope, apiKey = '', userId = '' }: CaptivateOptions, socketUrl: string): string => {
  if (scope !== undefined) return userId === '' ? scope : `${scope}:${fingerprint(userId)}`
  const { host, pathname } = new URL(socketUrl)
  return `captivate:${host}${pathname}:${fingerprint(JSON.stringify([apiKey, userId]))}`
}
