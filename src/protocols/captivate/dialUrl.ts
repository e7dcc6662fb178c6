import type { AddressRequest } from '../../transport/index.ts'
import type { CaptivateOptions } from './captivateOptions.ts'
import type { Keyring } from './keyring.ts'
import { requireAddress } from './requireAddress.ts'

/** The address to dial now: the host's own, or the socket's with the key in its query. Contains the key: never to be logged. */
export const dialUrl = async (
  { getUrl, apiKeyParameter = 'apiKey' }: Pick<CaptivateOptions, 'getUrl' | 'apiKeyParameter'>,
  socketUrl: string,
  keyring: Keyring,
  request: AddressRequest,
): Promise<string> => {
  if (getUrl) return requireAddress('getUrl', await getUrl(request), 'ws')
  const url = new URL(socketUrl)
  url.searchParams.set(apiKeyParameter, await keyring.get(request))
  return url.href
}
