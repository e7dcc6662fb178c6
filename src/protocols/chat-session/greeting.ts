import type { HttpExchange, TransportVisitor } from '../../model/index.ts'
import type { GreetingRequest } from '../../transport/index.ts'
import { getRequest } from './encodeEvents.ts'
import { judgePoll } from './judgePoll.ts'
import type { WireConfig } from './wireConfig.ts'

/**
 * What is asked on each new line, in this order: forms are known before anything is shown, and the availability proves that the
 * server answers this client. Not every server has a configuration for every app: the line stands without.
 */
export const greetingOf =
  (config: WireConfig, { visitorId }: TransportVisitor) =>
  (): readonly GreetingRequest[] => {
    const asking = (name: string) => ({ name, request: getRequest({ visitorId: visitorId() }, config, name) })
    return [{ ...asking('configuration'), optional: true }, asking('availability')]
  }

/** Asks whether the server accepts tenant, app and client. It may refuse them by its own codes with status 400. */
export const createRefusalProbe = (exchange: HttpExchange, config: WireConfig, { visitorId }: TransportVisitor) => async (): Promise<boolean> =>
  judgePoll(await exchange({ ...getRequest({ visitorId: visitorId() }, config, 'availability'), timeout: 8_000 })) === 'unauthorised'
