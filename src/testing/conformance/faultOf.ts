import type { ChatEvent, MessagePart } from '../../model/index.ts'
import { isPlain, shown } from './plainValues.ts'

const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isFinite = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const orMissing = (test: (value: unknown) => boolean) => (value: unknown) => value === undefined || test(value)

type Fields = Readonly<Record<string, (value: unknown) => boolean>>

/** The first field of an object that is not as it must be. */
function faultIn(value: unknown, fields: Fields, path: string): string | undefined {
  if (!isPlain(value)) return `${path} is ${shown(value)} and no object`
  const wrong = Object.entries(fields).find(([key, test]) => !test(value[key]))
  return wrong ? `${path}.${wrong[0]} is ${shown(value[wrong[0]])}` : undefined
}

const formats: readonly unknown[] = ['plain', 'markdown', 'html']
const roles: readonly unknown[] = ['visitor', 'bot', 'agent', 'system']
const isOption = (value: unknown) =>
  isPlain(value) && isText(value['label']) && (value['action'] === 'reply' ? isText(value['value']) : value['action'] === 'link' && isText(value['url']))
const isFile = (value: unknown) =>
  isPlain(value) && isText(value['id']) && isText(value['kind']) && orMissing(isText)(value['name']) && orMissing(isText)(value['url'])

const parts: Readonly<Record<MessagePart['kind'], Fields>> = {
  text: { text: isText, format: (value) => formats.includes(value) },
  buttons: { title: orMissing(isText), options: (value) => isList(value) && value.every(isOption) },
  cards: { cards: (value) => isList(value) && value.every(isPlain) },
  files: { files: (value) => isList(value) && value.every(isFile) },
  location: { latitude: isFinite, longitude: isFinite },
  form: { formId: isText, name: isText },
  table: { html: orMissing(isText), rows: orMissing((value) => isList(value) && value.every((row) => isList(row) && row.every(isText))) },
  notice: { code: isText, detail: orMissing(isText), name: orMissing(isText) },
  invitation: { invitationId: isText, invitation: isText, status: isText },
  sources: { items: (value) => isList(value) && value.every(isPlain) },
  unknown: { type: isText },
}

function partFault(part: unknown, path: string): string | undefined {
  const kind = isPlain(part) ? part['kind'] : undefined
  if (!isText(kind) || !Object.hasOwn(parts, kind)) return `${path}.kind is ${shown(kind)}`
  return faultIn(part, parts[kind as MessagePart['kind']], path)
}

const person: Fields = { role: (value) => roles.includes(value), id: orMissing(isText), name: orMissing(isText), avatarUrl: orMissing(isText) }

const row: Fields = {
  id: (value) => isText(value) && value !== '',
  wireIds: (value) => isList(value) && value.every((id) => isText(id) && id !== ''),
  parts: isList,
  time: orMissing(isFinite),
  order: orMissing(isFinite),
}

function rowFault(value: unknown, path: string): string | undefined {
  const fault = faultIn(value, row, path)
  if (fault !== undefined) return fault
  const { author, parts: list } = value as { readonly author: unknown; readonly parts: readonly unknown[] }
  return faultIn(author, person, `${path}.author`) ?? first(list, (part, index) => partFault(part, `${path}.parts[${String(index)}]`))
}

function first<T>(list: readonly T[], look: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of list.entries()) {
    const found = look(item, index)
    if (found !== undefined) return found
  }
  return undefined
}

const events: Readonly<Partial<Record<ChatEvent['type'], Fields>>> = {
  'session.changed': { change: (value) => isPlain(value) && Object.values(value).every((field) => field === null || isText(field)) },
  'conversation.started': { conversationId: (value) => isText(value) && value !== '' },
  'conversation.ended': { reason: isText },
  'transcript.loaded': { messages: isList, complete: (value) => typeof value === 'boolean' },
  'stream.advanced': { chunk: isText, format: (value) => formats.includes(value) },
  'conversations.loaded': { conversations: (value) => isList(value) && value.every((one) => isPlain(one) && isText(one['id'])) },
  'conversation.rated': { rating: isFinite },
  'frame.rejected': { reason: isText, sample: (value) => isText(value) && value.length <= 200 },
  'frame.ignored': { name: isText },
  'error.received': { code: orMissing(isText), detail: orMissing(isText) },
  'extension.received': { name: isText },
}

function eventFault(event: unknown, path: string): string | undefined {
  if (!isPlain(event) || !isText(event['type']) || !event['type'].includes('.')) return `${path} is ${shown(event)} and no event`
  const type = event['type'] as ChatEvent['type']
  const named = `${path} (${type})`
  const fault = faultIn(event, events[type] ?? {}, named)
  if (fault !== undefined) return fault
  if (type === 'message.received') return rowFault(event['message'], `${named}.message`)
  if (type === 'transcript.loaded') return first(event['messages'] as readonly unknown[], (one, index) => rowFault(one, `${named}.messages[${String(index)}]`))
  if (type === 'typing.started' || type === 'typing.stopped') return faultIn(event['participant'], person, `${named}.participant`)
  if (type === 'stream.advanced') return faultIn(event['author'], person, `${named}.author`)
  return undefined
}

/** What is wrong with what `decode` made of a frame, so that it could not be shown; undefined where nothing is. */
export function faultOfDecoded(decoded: unknown): string | undefined {
  if (!isPlain(decoded) || !isList(decoded['events'])) return `decode answers ${shown(decoded)} and not { events: […] }`
  const { commands = [] } = decoded
  if (!isList(commands) || !commands.every((command) => isPlain(command) && isText(command['type']))) return `commands is ${shown(commands)}`
  return first(decoded['events'], (event, index) => eventFault(event, `events[${String(index)}]`))
}

/** What is wrong with what `encode` made of a command; undefined where nothing is. */
export function faultOfEncoded(encoded: unknown): string | undefined {
  if (!isPlain(encoded)) return `encode answers ${shown(encoded)}`
  const wireIds: Fields = { wireIds: orMissing((value) => isList(value) && value.every(isText)) }
  if (encoded['via'] === 'none') return faultIn(encoded, { reason: (value) => isText(value) && value.trim() !== '' }, 'encoded')
  if (encoded['via'] === 'socket') return 'data' in encoded ? faultIn(encoded, { ...wireIds, name: orMissing(isText) }, 'encoded') : 'encoded has no data'
  if (encoded['via'] !== 'http') return `encoded.via is ${shown(encoded['via'])}`
  const request: Fields = { method: isText, url: (value) => isText(value) && URL.canParse(value) }
  return faultIn(encoded, wireIds, 'encoded') ?? faultIn(encoded['request'], request, 'encoded.request')
}
