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

/** Hebrew, in the plural that addresses everybody, with verbal nouns on buttons. */
export const hebrew: Locale = {
  language: 'he',
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
