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

/** Korean, in the polite 해요 style; a name is followed by 님, so that no particle depends on its last sound. */
export const korean: Locale = {
  language: 'ko',
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
