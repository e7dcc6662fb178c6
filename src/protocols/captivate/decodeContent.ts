import type { MessagePart } from '../../model/index.ts'
import { isBlank, isRecord, readWord, toList, type WireRecord } from '../foundation/coerce.ts'
import { decodeButtons } from './decodeButtons.ts'
import { decodeCards } from './decodeCards.ts'
import { decodeFiles } from './decodeFiles.ts'
import { decodeMarkup, decodeTable, decodeText } from './decodeText.ts'
import type { CustomReader } from './forms/decodeFormItem.ts'

/** Items of one message that are read; what follows becomes one `unknown` part that says how many. */
const ITEM_LIMIT = 200

/** The content types, under each name that the documents give them (CH-6). */
const kinds = new Map<string, Kind>([
  ['text', 'text'],
  ['button', 'buttons'],
  ['buttons', 'buttons'],
  ['card', 'cards'],
  ['cards', 'cards'],
  ['file', 'files'],
  ['files', 'files'],
  ['image', 'files'],
  ['audio', 'files'],
  ['video', 'files'],
  ['document', 'files'],
  ['html', 'html'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['table', 'table'],
])

type Kind = 'text' | 'buttons' | 'cards' | 'files' | 'html' | 'md' | 'table'

/** What reads an item of a kind. `declared` says that the item itself gives this kind as its type. */
type ItemReader = (item: WireRecord, key: string, declared: boolean) => readonly MessagePart[]

/** In the order in which an item without a usable type is tried (CH-7, CH-8, CH-10). */
const readers: Readonly<Record<Kind, ItemReader>> = {
  buttons: (item, _, declared) => decodeButtons(item, declared),
  cards: (item, _, declared) => decodeCards(item, declared),
  text: (item, key) => [...decodeText(item), ...decodeFiles(item, key, false)],
  files: (item, key, declared) => [...decodeText(item), ...decodeFiles(item, key, declared)],
  html: (item, _, declared) => decodeMarkup(item, 'html', declared),
  md: (item, _, declared) => decodeMarkup(item, 'md', declared),
  table: (item) => decodeTable(item),
}

const order = Object.keys(readers) as readonly Kind[]

/** Keys that any item may carry beside its content. */
const frameKeys = new Set<string>([...order, 'type', 'id', 'title'])

/** The parts of a message. `content` is one item or a list of them (CH-9); a bare text is an item too. `custom` knows further types. */
export const decodeContent = (content: unknown, custom?: CustomReader): readonly MessagePart[] => {
  const items = toList(content)
  const parts = items.slice(0, ITEM_LIMIT).flatMap((item, index) => decodeItem(item, String(index), custom))
  return items.length > ITEM_LIMIT ? [...parts, unknownPart('more-items', { count: items.length - ITEM_LIMIT })] : parts
}

const decodeItem = (item: unknown, key: string, custom: CustomReader | undefined): readonly MessagePart[] => {
  if (!isRecord(item)) return decodeBare(item)
  const type = readWord(item['type'])?.trim()
  if (type?.toLowerCase() === 'pause') return []
  const kind = kinds.get(type?.toLowerCase() ?? '')
  const form = type === undefined || kind ? undefined : custom?.(type, item, key)
  if (form) return [form]
  const declared = kind ? readers[kind](item, key, true) : []
  if (declared.length > 0) return declared
  if (type !== undefined && !kind && !isInferable(item)) return [unknownPart(type, item)]
  const inferred = order.filter((other) => other !== kind).map((other) => readers[other](item, key, false))
  const found = inferred.find((parts) => parts.length > 0)
  if (found) return found
  const isKnown = kind !== undefined || type === undefined
  return isKnown && isEmpty(item) ? [] : [unknownPart(type ?? 'item', item)]
}

const decodeBare = (item: unknown): readonly MessagePart[] => {
  const text = readWord(item)
  if (text !== undefined) return [{ kind: 'text', format: 'plain', text }]
  return isBlank(item) ? [] : [unknownPart(Array.isArray(item) ? 'list' : typeof item, item)]
}

/** A type that nobody knows is passed over only where the item holds nothing but known content (CH-8). */
const isInferable = (item: WireRecord): boolean => Object.keys(item).every((key) => frameKeys.has(key))

const isEmpty = (item: WireRecord): boolean =>
  Object.entries(item).every(([key, value]) => key === 'type' || key === 'id' || isBlank(value))

const unknownPart = (type: string, payload: unknown): MessagePart => ({ kind: 'unknown', type: type.slice(0, 80), payload })
