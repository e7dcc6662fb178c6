import type { ContentWords } from '../../../i18n/index.ts'
import type { UnknownPart } from '../../../model/index.ts'

/** Why content cannot be shown, in plain words. */
export function unknownWords({ type }: UnknownPart, words: ContentWords): string {
  return type === 'message-too-large' ? words.messageTooLarge : words.unknownMessage
}
