import type { ChatSessionWireOptions } from './chatSessionOptions.ts'

/** Throws an Error unless tenant, app and client can be named in a call. What was given is not repeated: a client id is a key. */
export const requireWords = ({ tenantUrl, appId, clientId }: ChatSessionWireOptions): void => {
  require('tenantUrl', tenantUrl, 'the tenant’s domain, such as example.brightpattern.com')
  require('appId', appId, 'the app id of the messaging entry, which the tenant’s administrator knows')
  if (clientId !== undefined && clientId !== '') require('clientId', clientId, 'a UUID that this client keeps, or leave it out')
}

const require = (option: string, value: unknown, what: string): void => {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`chatSession: there is no ${option}. Pass ${what}.`)
  if (/[^\x20-\x7e]|["\\]/.test(value)) {
    throw new Error(`chatSession: ${option} has characters that its header cannot carry (quotes, line breaks, other alphabets). Pass ${what}.`)
  }
}
