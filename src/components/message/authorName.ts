import type { TranscriptWords } from '../../i18n/index.ts'
import type { Participant } from '../../model/index.ts'

/** What a participant is called: their name, else the word for their role. The visitor is always "you". */
export function authorName({ role, name }: Participant, words: TranscriptWords): string {
  if (role === 'visitor') return words.you
  return name?.trim() || words.roles[role]
}
