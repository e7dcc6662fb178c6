import type { ProtocolContext } from '../../model/index.ts'
import { redact } from '../foundation/redact.ts'
import type { WireConfig } from './wireConfig.ts'

const jwt = /\beyJ[\w-]+(?:\.[\w-]*){1,2}/g
const bearer = /\b(Bearer\s+)[^\s"'\\]+/gi

/** What may be told of a foreign text: at most `length` characters, no keys, no tokens, nothing of the visitor's own id. */
export const tellable = (text: string, { secrets }: Pick<WireConfig, 'secrets'>, { visitorId }: Pick<ProtocolContext, 'visitorId'>, length = 200): string =>
  redact(text.slice(0, 8_192).replace(jwt, '[key]').replace(bearer, '$1[key]'), [...secrets, visitorId], length)

/** What developers are shown of a payload that could not be read. */
export const sampleOf = (value: unknown, config: Pick<WireConfig, 'secrets'>, context: Pick<ProtocolContext, 'visitorId'>): string =>
  tellable(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), config, context)

/** A payload as developers and the host are shown it: keys and tokens of ours are taken out, wherever they stand. */
export const withoutSecrets = (payload: unknown, { secrets }: Pick<WireConfig, 'secrets'>): unknown => {
  const forms = secrets.filter((secret) => secret !== '').map((secret) => JSON.stringify(secret).slice(1, -1))
  const text = forms.length > 0 ? JSON.stringify(payload) : undefined
  if (text === undefined || !forms.some((form) => text.includes(form))) return payload
  return JSON.parse(forms.reduce((rest, form) => rest.replaceAll(form, '[key]'), text)) as unknown
}
