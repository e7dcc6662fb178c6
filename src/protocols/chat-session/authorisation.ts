import type { ProtocolContext } from '../../model/index.ts'
import { clientIdOf, type WireConfig } from './wireConfig.ts'

/** The vendor's own name for this way of asking. */
const SCHEME = 'MOBILE-API-140-327-PLAIN'

/** Says on whose behalf a call is made. Contains the client id: never to be logged. */
export const authorisation = (
  config: Pick<WireConfig, 'appId' | 'clientId'>,
  context: Pick<ProtocolContext, 'visitorId'>,
): Readonly<Record<string, string>> => ({
  authorization: `${SCHEME} appId="${asWord(config.appId)}", clientId="${asWord(clientIdOf(config, context))}"`,
})

/** Only characters that a header can carry between quotes. */
const asWord = (text: string): string => text.replace(/[^\x20-\x7e]|["\\]/g, '')
