import type { Locale } from '../../locale.ts'
import { answerWords } from './answerWords.ts'
import { composerWords } from './composerWords.ts'
import { contentWords } from './contentWords.ts'
import { formWords } from './formWords.ts'
import { insightWords } from './insightWords.ts'
import { invitationWords } from './invitationWords.ts'
import { panelWords } from './panelWords.ts'
import { searchWords } from './searchWords.ts'
import { transcriptWords } from './transcriptWords.ts'
import { widgetWords } from './widgetWords.ts'

/** Modern Standard Arabic, in words that fit every gender: verbal nouns, and endings that are written alike. */
export const arabic: Locale = {
  language: 'ar-u-nu-latn',
  content: contentWords,
  transcript: transcriptWords,
  composer: composerWords,
  panel: panelWords,
  forms: formWords,
  invitations: invitationWords,
  answers: answerWords,
  insight: insightWords,
  search: searchWords,
  widget: widgetWords,
}
