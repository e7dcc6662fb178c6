import type { ButtonOption, Message, MessagePart, Role } from '../../model/index.ts'
import { sentParts } from '../sentParts.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' }

/** Most texts are of this kind, and a record may hold thousands. */
const isNormal = /^[!-%'-~]+(?: [!-%'-~]+)*$/

/**
 * A text without what servers change on its way: escaping, spaces, the form of its characters. Two texts that people would
 * call the same become equal.
 */
export function normaliseText(text: string): string {
  if (isNormal.test(text)) return text
  return text
    .replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
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
    case 'notice':
      return `notice:${part.code}`
    case 'unknown':
      return `unknown:${part.type}`
  }
}

const keys = new WeakMap<Message, string>()

/** What a message says and who says it, as one string: equal for two records of the same message. */
export function contentKey(message: Message): string {
  let key = keys.get(message)
  if (key === undefined) {
    const role: Role = message.author.role
    key = `${role}\n${sentParts(message.parts).map(partKey).join('\n')}`
    keys.set(message, key)
  }
  return key
}
