import type { ButtonOption, MessagePart, UnknownPart } from '../../model/index.ts'
import { isRecord, readRecord, readWord, toList, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { safeLink } from '../foundation/safeUrl.ts'
import { optionWire, readWire } from './wire.ts'

const OPTION_LIMIT = 200
const DEPTH_LIMIT = 3

/** What a list of options holds: what can be pressed, and links whose address is refused. */
export interface DecodedOptions {
  readonly options: readonly ButtonOption[]
  readonly refused: readonly UnknownPart[]
}

/** A button item in each shape of PROTOCOL.md, "Buttons". Words beside the buttons' own title stay a text of their own. */
export const decodeButtons = (item: WireRecord, declared: boolean): readonly MessagePart[] => {
  const source = Array.isArray(item['buttons']) ? item['buttons'] : readRecord(item['buttons'])
  const found = readButtons(source ?? (declared ? item : undefined), DEPTH_LIMIT)
  if (found.options.length + found.refused.length === 0) return []
  const text = source ? readWord(item['text']) : undefined
  const title = found.title ?? (source ? (readWord(item['title']) ?? text) : undefined)
  const words: readonly MessagePart[] = text === undefined || text === title ? [] : [{ kind: 'text', format: 'plain', text }]
  const buttons: readonly MessagePart[] = found.options.length > 0 ? [present({ kind: 'buttons', title, options: found.options })] : []
  return [...words, ...buttons, ...found.refused]
}

/** Reads options: a list, or one object alone. */
export const decodeOptions = (source: unknown): DecodedOptions => {
  const read = toList(source).slice(0, OPTION_LIMIT).map(decodeOption)
  return {
    options: read.filter((option) => option !== undefined && option.action !== 'refused') as readonly ButtonOption[],
    refused: read.filter((option) => option?.action === 'refused').map(({ label }) => refusedLink(label)),
  }
}

const readButtons = (source: unknown, depth: number): DecodedOptions & { readonly title?: string } => {
  if (!isRecord(source)) return decodeOptions(source)
  const nested = source['buttons']
  if (isRecord(nested) && depth > 0) return { ...present({ title: readWord(source['title']) }), ...readButtons(nested, depth - 1) }
  const list = source['options'] ?? nested
  // Without options the title itself is the one button: `{title, action}`.
  if (list === undefined) return decodeOptions(source)
  return { ...present({ title: readWord(source['title']) }), ...decodeOptions(list) }
}

type ReadOption = ButtonOption | { readonly action: 'refused'; readonly label: string }

const decodeOption = (source: unknown): ReadOption | undefined => {
  const bare = readWord(source)
  if (bare !== undefined) return { action: 'reply', label: bare, value: bare }
  const wire = readWire(optionWire, source)
  if (!wire) return undefined
  const address = wire.url ?? wire.link ?? wire.href
  const url = safeLink(address) ?? (wire.value === undefined ? safeLink(wire.action) : undefined)
  const value = wire.value ?? (url === undefined && address === undefined ? wire.action : undefined)
  const label = wire.label ?? wire.title ?? wire.text ?? value ?? url
  if (url !== undefined) return { action: 'link', label: label ?? url, url }
  if (address !== undefined && value === undefined) return { action: 'refused', label: label ?? '' }
  return label === undefined ? undefined : { action: 'reply', label, value: value ?? label }
}

/** Pressing such a button could only mislead: it is shown as something that cannot be used, without its address. */
const refusedLink = (label: string): UnknownPart => ({ kind: 'unknown', type: 'refused-link', payload: { label } })
