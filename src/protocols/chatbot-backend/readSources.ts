import type { SourceItem } from '../../model/index.ts'
import { isRecord, readWord, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { safeLink } from '../foundation/safeUrl.ts'
import { readScore } from './readScore.ts'
import { readId } from './wire.ts'

/** Items of one list that are read at most, and characters of one field. */
const ITEM_LIMIT = 100
const TEXT_LIMIT = 4_000

const lists = ['results', 'items', 'documents', 'sources', 'matches', 'hits', 'data']
const inner = ['metadata', 'document', '_source', 'payload', 'item', 'fields']
const titles = ['title', 'name', 'question', 'heading', 'documentName', 'fileName', 'filename']
const excerpts = ['content', 'text', 'snippet', 'excerpt', 'answer', 'pageContent', 'page_content', 'chunk', 'description', 'body', 'summary']
const addresses = ['url', 'link', 'href', 'sourceUrl', 'source']
const ids = ['id', '_id', 'documentId', 'sourceId']
const scores = ['score', 'similarity', 'relevance', 'relevanceScore', 'confidence']

/** What was found, of whatever shape: the documents say `any[]`. Entries of which nothing can be read are left out. */
export const readSources = (value: unknown): readonly SourceItem[] =>
  listOf(value)
    .slice(0, ITEM_LIMIT)
    .map(readSource)
    .filter((item) => Object.keys(item).some((key) => key !== 'id' && key !== 'score'))

/** The list in what was found, whether or not it is wrapped. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return []
  const found = lists.map((key) => value[key]).find((one) => Array.isArray(one))
  return Array.isArray(found) ? found : []
}

const readSource = (value: unknown): SourceItem => {
  // Vector stores answer with pairs of a document and its score.
  if (Array.isArray(value)) return { ...readSource(value[0]), ...present({ score: readScore(value[1]) }) }
  if (!isRecord(value)) return sourceIn([typeof value === 'string' && safeLink(value) !== undefined ? { url: value } : { text: value }])
  const within = (box: WireRecord): readonly WireRecord[] => inner.map((key) => box[key]).filter(isRecord)
  const boxes = [value, ...within(value)]
  return sourceIn([...boxes, ...boxes.slice(1).flatMap(within)])
}

const sourceIn = (boxes: readonly WireRecord[]): SourceItem => {
  const first = <T>(keys: readonly string[], read: (field: unknown) => T | undefined): T | undefined => {
    for (const box of boxes) {
      for (const key of keys) {
        const found = read(box[key])
        if (found !== undefined) return found
      }
    }
    return undefined
  }
  return present({
    id: first(ids, readId),
    title: first(titles, readText) ?? first(['source'], readName),
    excerpt: first(excerpts, readText),
    url: first(addresses, readLink),
    category: first(['category', 'collection', 'section'], readText),
    tags: first(['tags', 'keywords'], readTags),
    score: first(scores, readScore),
  })
}

const readText = (field: unknown): string | undefined => {
  const text = readWord(field)?.trim()
  return text === undefined || text.length <= TEXT_LIMIT ? text : `${text.slice(0, TEXT_LIMIT).replace(/\p{Surrogate}$/u, '')}…`
}

const readLink = (field: unknown): string | undefined => safeLink(readWord(field))

// A source may be an address, or the name of a file.
const readName = (field: unknown): string | undefined => (readLink(field) === undefined ? readText(field) : undefined)

const readTags = (field: unknown): readonly string[] | undefined => {
  const list: readonly unknown[] = typeof field === 'string' ? field.split(',') : Array.isArray(field) ? field : []
  const tags = list.flatMap((tag) => readWord(isRecord(tag) ? tag['name'] : tag)?.trim() ?? [])
  return tags.length > 0 ? [...new Set(tags)].slice(0, 20) : undefined
}
