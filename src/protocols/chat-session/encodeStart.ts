import type { CommandOf, Encoded, JsonRecord, ProtocolContext, VisitorInfo } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { encodePost } from './encodeEvents.ts'
import type { WireConfig } from './wireConfig.ts'

/** How the wire calls what is known of a visitor. */
const names: Readonly<Record<string, string>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  phone: 'phone_number',
  phoneNumber: 'phone_number',
}

/** Asks for a chat. The server may answer with one that runs already. */
export const encodeStart = (
  { visitor = {}, metadata = {} }: CommandOf<'conversation.start'>,
  context: ProtocolContext,
  config: WireConfig,
): Encoded => {
  const visitorWords = asWords(visitor)
  const metadataWords = asWords(metadata)
  if (!visitorWords || !metadataWords) return none('conversation.start holds something that JSON cannot carry')
  const facts = visitorParameters(visitorWords)
  const parameters = { ...config.parameters, ...facts, ...metadataWords }
  const body = present({
    phone_number: config.phoneNumber ?? facts['phone_number'],
    from: config.from,
    parameters: Object.keys(parameters).length === 0 ? undefined : parameters,
    initial_message: config.initialMessage,
  })
  return encodePost(body, context, config, 'chats')
}

/** A name that is not told apart goes whole into the first: names must not be split by guessing. */
const visitorParameters = ({ name, ...facts }: Words): Words => {
  const renamed = Object.fromEntries(Object.entries(facts).map(([key, value]) => [Object.hasOwn(names, key) ? (names[key] ?? key) : key, value]))
  if (name === undefined) return renamed
  return renamed['first_name'] === undefined && renamed['last_name'] === undefined ? { ...renamed, first_name: name } : { ...renamed, name }
}

type Words = Readonly<Record<string, string>>

/** Parameters are words on this wire; what has structure goes as its JSON. Undefined where something has none. */
const asWords = (values: JsonRecord | VisitorInfo): Words | undefined => {
  try {
    return Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => {
        const word = typeof value === 'string' ? value : value === null ? undefined : JSON.stringify(value)
        return word === undefined ? [] : [[key, word]]
      }),
    )
  } catch {
    return undefined
  }
}
