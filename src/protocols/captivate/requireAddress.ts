import { requireSecureUrl } from '../foundation/requireSecureUrl.ts'

const examples = { ws: 'wss://channel.wss.captivatechat.ai/dev', http: 'https://channel.prod.captivat.io' }

/** The address of an option, which must be encrypted or on this machine. Throws an Error otherwise. */
export const requireAddress = (option: string, address: string, kind: 'ws' | 'http'): string =>
  requireSecureUrl(address, { factory: 'captivate', option, kind, example: examples[kind] })
