import type { ContentItem } from '../wire.ts'
import { cardReplies } from './cards.ts'
import { choiceReplies } from './choices.ts'
import { fileReplies } from './files.ts'
import type { Links } from './links.ts'
import { oddReplies } from './odd.ts'
import { richReplies } from './rich.ts'
import { textReplies } from './texts.ts'

/** What the bot says to each word: one message of content items for a word. */
export function createReplies(links: Links): ReadonlyMap<string, readonly ContentItem[]> {
  const books = [textReplies, choiceReplies(links), cardReplies(links), fileReplies(links), richReplies(links), oddReplies]
  return new Map(books.flatMap((book) => Object.entries(book)))
}

/** The words that `help` offers, in the order of a good tour. */
export const helpWords: readonly string[] = [
  'text', 'buttons', 'links', 'card', 'cards', 'image', 'images', 'files', 'audio', 'video', 'table', 'markdown', 'html', 'pause', 'long',
  'arabic', 'unknown', 'form', 'survey', 'details', 'action', 'error', 'big', 'agent', 'noagent', 'everything', 'variants',
]

/** The words that `everything` plays, one message each. */
export const tourWords: readonly string[] = ['text', 'markdown', 'html', 'table', 'images', 'files', 'cards', 'links', 'unknown', 'pause', 'buttons']

/** The words that `variants` offers: the same content in the other forms in which it has been seen. */
export const variantWords: readonly string[] = [
  'text bare', 'text placeholder', 'text strings', 'text object', 'buttons one', 'buttons legacy', 'buttons plural', 'buttons untyped',
  'buttons empty', 'buttons many', 'links nested', 'links unsafe', 'card flat', 'card plain', 'card broken', 'cards nested', 'cards empty',
  'files old', 'files nested', 'files mime', 'files unnamed', 'files broken', 'markdown nested', 'html nested', 'hostile', 'pause long',
  'custom', 'alert', 'any', 'numbers', 'empty', 'action old', 'action payload', 'noagent action', 'update other', 'event', 'error wrapped',
  'error string',
]
