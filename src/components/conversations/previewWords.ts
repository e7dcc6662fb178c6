import type { ConversationSummary } from '../../model/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import { stripMarkdown } from '../parts/text/stripMarkdown.ts'

/** The last words of a conversation as plain text on one line; empty where none are known. */
export function previewWords({ preview = '' }: Pick<ConversationSummary, 'preview'>): string {
  return cleanName(stripMarkdown(preview).replace(/\s+/g, ' '), 200)
}
