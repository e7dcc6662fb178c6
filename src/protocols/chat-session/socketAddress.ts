import type { TransportVisitor } from '../../model/index.ts'
import { clientIdOf, type WireConfig } from './wireConfig.ts'

/** The address to dial now: a socket can send no header, so the client stands in its query. Contains the client id: never to be logged. */
export const socketAddress = (socketUrl: string, config: WireConfig, visitor: TransportVisitor): string => {
  const url = new URL(socketUrl)
  url.searchParams.set('tenantUrl', config.tenantUrl)
  url.searchParams.set('clientId', clientIdOf(config, { visitorId: visitor.visitorId() }))
  url.searchParams.set('appId', config.appId)
  return url.href
}
