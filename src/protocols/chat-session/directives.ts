import type { ButtonOption, FileKind, LocationPart, MessagePart } from '../../model/index.ts'
import { fileKindOf, mimeTypeOf } from '../foundation/fileKind.ts'
import { present } from '../foundation/present.ts'
import { parseUrl, safeAddress } from '../foundation/safeUrl.ts'
import { flattenHtml, unescapeHtml } from './htmlText.ts'
import { placeOf } from './place.ts'

type Format = 'plain' | 'html'

/** Buttons of one message at most, and other directives. */
const OPTION_LIMIT = 200
const DIRECTIVE_LIMIT = 50

/** The words of a message around its directives, and what the directives are. PROTOCOL.md, "Directives". */
export const readDirectives = (text: string, format: Format): readonly MessagePart[] => {
  const { lead, options } = splitButtons(text, format)
  const parts = readInline(lead, format)
  return options.length > 0 ? [...parts, { kind: 'buttons', options }] : parts
}

const buttonsWord = /(^|[\s>])\/(?:buttons-column|buttons|choice)(?=\s{0,20}\[)/g
const item = /\s{0,20}\[([^\]]{0,500})\]/y
/** What may stand behind the last button: blanks, and tags that end what stands around the directive. */
const tail = /(?:\s|<\/?[a-z]{1,12}\s?\/?>){0,50}$/iy

/** The buttons that end a message. Not at its end the word is a word like others. */
const splitButtons = (text: string, format: Format): { readonly lead: string; readonly options: readonly ButtonOption[] } => {
  for (const { 0: word, 1: before = '', index } of text.matchAll(buttonsWord)) {
    const labels: string[] = []
    let end = index + word.length
    for (let found = at(item, text, end); found && labels.length < OPTION_LIMIT; found = at(item, text, end)) {
      labels.push(format === 'html' ? flattenHtml(found[1] ?? '') : (found[1] ?? '').trim())
      end += found[0].length
    }
    const options = labels.filter((label) => label !== '').map((label) => ({ action: 'reply', label, value: label }) as const)
    if (options.length > 0 && at(tail, text, end)) return { lead: text.slice(0, index + before.length), options }
  }
  return { lead: text, options: [] }
}

const inlineWord = /(^|[\s>])\/(attachment|location|sticker)(?=[\s:])/g

const readInline = (text: string, format: Format): readonly MessagePart[] => {
  const parts: MessagePart[] = []
  let begin = 0
  for (const { 0: word, 1: before = '', 2: name = '', index } of text.matchAll(inlineWord)) {
    if (index + before.length < begin || parts.length > 2 * DIRECTIVE_LIMIT) continue
    const found = readers[name]?.(text, index + word.length, String(parts.length))
    if (!found) continue
    parts.push(...words(text.slice(begin, index + before.length), format), found.part)
    begin = found.end
  }
  return [...parts, ...words(text.slice(begin), format)]
}

/** Words between directives; tags alone say nothing. */
const words = (text: string, format: Format): readonly MessagePart[] =>
  (format === 'html' ? flattenHtml(text) : text).trim() === '' ? [] : [{ kind: 'text', format, text: text.trim() }]

interface Found {
  readonly part: MessagePart
  readonly end: number
}

type Reader = (text: string, from: number, id: string) => Found | undefined

const gap = String.raw`(?:\s{0,8}:\s{0,8}|\s{1,8})`
const comma = String.raw`\s{0,8},\s{0,8}`
const quoted = String.raw`(?:"([^"<>]{0,300})"|&quot;([^<>]{0,300}?)&quot;)`
const angle = String.raw`([+-]?\d{1,3}(?:\.\d{1,20})?)(?![\d.]*\d)`

// Servers make links of addresses before they send a text as HTML.
const address = new RegExp(String.raw`${gap}"?(?:<a\b[^<>]{0,4096}>)?([^\s<>"]{1,2048})(?:</a>)?"?`, 'iy')
const fileType = new RegExp(String.raw`${comma}"?(audio|video|image)\b"?`, 'y')
const attachedType = /,(audio|video|image)$/

const readAttachment: Reader = (text, from, id) => {
  const found = at(address, text, from)
  if (!found) return undefined
  const raw = found[1] ?? ''
  const attached = attachedType.exec(raw)
  const bare = attached ? raw.slice(0, attached.index) : raw.replace(/,$/, '')
  // Given back: the comma belongs to the type that follows.
  const end = from + found[0].length - (raw.endsWith(',') && !attached ? 1 : 0)
  const type = attached ? undefined : at(fileType, text, end)
  const url = safeAddress(unescapeHtml(bare))
  if (url === undefined) return undefined
  return { part: filePart(url, id, fileKindOf(attached?.[1] ?? type?.[1] ?? '')), end: type ? end + type[0].length : end }
}

const filePart = (url: string, id: string, said: FileKind | undefined): MessagePart => {
  const path = parseUrl(url)?.pathname ?? ''
  const mimeType = mimeTypeOf(path)
  return { kind: 'files', files: [present({ id, kind: said ?? fileKindOf(mimeType ?? '') ?? 'document', name: nameOf(path), mimeType, url })] }
}

const nameOf = (path: string): string | undefined => {
  const last = path.slice(path.lastIndexOf('/') + 1)
  try {
    return last === '' ? undefined : decodeURIComponent(last)
  } catch {
    return last
  }
}

const place = new RegExp(`${gap}${angle}${comma}${angle}(?:${comma}${quoted})?(?:${comma}${quoted})?`, 'y')

const readPlace: Reader = (text, from) => {
  const found = at(place, text, from)
  if (!found) return undefined
  const [whole, first, second, ...named] = found
  // The documents say longitude first, and one of their own samples latitude; only one order can be right beyond 90 degrees.
  const [one, other] = [Number(first), Number(second)]
  const spot = Math.abs(other) > 90 ? placeOf(one, other) : placeOf(other, one)
  if (!spot) return undefined
  const label = named.filter((name) => name !== undefined && name !== '').map(unescapeHtml).join(', ')
  return { part: present({ kind: 'location', ...spot, label: label === '' ? undefined : label }) satisfies LocationPart, end: from + whole.length }
}

const mark = String.raw`"?([\w.-]{0,100})"?`
const stickerWords = new RegExp(String.raw`${gap}"?(?=[\w.-]{0,100}\d)([\w.-]{1,100})"?(?:${comma}${mark})?(?:${comma}${mark})?`, 'y')

/** No picture can be had of a sticker: it is kept whole for the host. An id has a digit, so that talk of stickers stays talk. */
const readSticker: Reader = (text, from) => {
  const found = at(stickerWords, text, from)
  if (!found) return undefined
  const [whole, id, pack, messenger] = found
  const payload = present({ id, package: pack === '' ? undefined : pack, messenger: messenger === '' ? undefined : messenger })
  return { part: { kind: 'unknown', type: 'sticker', payload }, end: from + whole.length }
}

const readers: Readonly<Record<string, Reader>> = { attachment: readAttachment, location: readPlace, sticker: readSticker }

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}
