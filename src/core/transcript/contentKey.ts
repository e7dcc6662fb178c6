import type { ButtonOption, Message, MessagePart, Role } from '../../model/index.ts'
import { sentParts } from '../sentParts.ts'

/** How often one text may have been escaped. */
const mostEscapes = 3

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

// Some escape what is escaped already.
function unescape(text: string): string {
  let plain = text
  for (let round = 0; round < mostEscapes; round++) {
    const before = plain
    plain = before.replace(/&(amp|lt|gt|quot|nbsp|#x[0-9a-f]{1,6}|#[0-9]{1,7});/gi, decodeEntity)
    if (plain === before) break
  }
  return plain
}

/** Most texts are of this kind, and a record may hold thousands. */
const isNormal = /^[!-%'-~]+(?: [!-%'-~]+)*$/

/**
 * A text without what servers change on its way: escaping, spaces, the form of its characters. Two texts that people would
 * call the same become equal.
 */
export function normaliseText(text: string): string {
  if (isNormal.test(text)) return text
  return unescape(text)
    .normalize('NFKC')
    .replace(/[\uFE0E\uFE0F\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

// A stored file's address is signed anew each time; its name, or else its path, stays.
function fileKey(name: string | undefined, url: string | undefined): string {
  return name ?? url?.split(/[?#]/, 1)[0] ?? ''
}

const optionKey = (option: ButtonOption) => option.label

function partKey(part: MessagePart): string {
  switch (part.kind) {
    case 'text':
      return normaliseText(part.text)
    case 'buttons':
      return `buttons:${normaliseText(part.title ?? '')}:${part.options.map(optionKey).join('|')}`
    case 'cards':
      return `cards:${part.cards.map((card) => `${card.title ?? ''}/${card.description ?? ''}`).join('|')}`
    case 'files':
      return `files:${part.files.map((file) => fileKey(file.name, file.url)).join('|')}`
    case 'table':
      return `table:${normaliseText(part.html ?? JSON.stringify(part.rows ?? []))}`
    case 'location':
      return `location:${part.latitude},${part.longitude}`
    case 'form':
      return `form:${part.formId}`
    case 'invitation':
      return `invitation:${part.invitationId}`
    case 'notice':
      return `notice:${part.code}`
    case 'sources':
      return `sources:${normaliseText(part.query ?? '')}:${part.items.map(({ id, title, url }) => id ?? title ?? fileKey(undefined, url)).join('|')}`
    case 'unknown':
      return `unknown:${part.type}`
  }
}

/** The key of a message's content, made anew and not remembered: where each of very many is looked at once. */
export function makeContentKey({ author, parts }: Message): string {
  const role: Role = author.role
  return `${role}\n${sentParts(parts).map(partKey).join('\n')}`
}

const keys = new WeakMap<Message, string>()

/** Whether two messages say the same, and the same side says it. */
export function isSameContent(one: Message, other: Message): boolean {
  const [mine, ...moreOfMine] = one.parts
  const [theirs, ...moreOfTheirs] = other.parts
  // Most are alike to the letter, and what they say need not be remembered.
  const isText = mine?.kind === 'text' && theirs?.kind === 'text' && moreOfMine.length + moreOfTheirs.length === 0
  if (isText && mine.text === theirs.text) return one.author.role === other.author.role
  return one.author.role === other.author.role && makeContentKey(one) === makeContentKey(other)
}

/** What a message says and who says it, as one string: equal for two records of the same message. */
export function contentKey(message: Message): string {
  let key = keys.get(message)
  if (key === undefined) {
    key = makeContentKey(message)
    keys.set(message, key)
  }
  return key
}
