import { englishAnswerWords, type AnswerWords } from './words/answerWords.ts'
import { englishComposerWords, type ComposerWords } from './words/composerWords.ts'
import { englishContentWords, type ContentWords } from './words/contentWords.ts'
import { englishFormWords, type FormWords } from './words/formWords.ts'
import { englishInsightWords, type InsightWords } from './words/insightWords.ts'
import { englishInvitationWords, type InvitationWords } from './words/invitationWords.ts'
import { englishPanelWords, type PanelWords } from './words/panelWords.ts'
import { englishSearchWords, type SearchWords } from './words/searchWords.ts'
import { englishTranscriptWords, type TranscriptWords } from './words/transcriptWords.ts'
import { englishWidgetWords, type WidgetWords } from './words/widgetWords.ts'

/** Every visible or spoken word, and the language tag that dates, times and numbers are written in. */
export interface Locale {
  /** BCP 47 tag, such as `en` or `ar-EG`. */
  readonly language: string
  readonly content: ContentWords
  readonly transcript: TranscriptWords
  readonly composer: ComposerWords
  readonly panel: PanelWords
  readonly forms: FormWords
  readonly invitations: InvitationWords
  readonly answers: AnswerWords
  readonly insight: InsightWords
  readonly search: SearchWords
  readonly widget: WidgetWords
}

/** English, the locale used where none is given. */
export const english: Locale = {
  language: 'en',
  content: englishContentWords,
  transcript: englishTranscriptWords,
  composer: englishComposerWords,
  panel: englishPanelWords,
  forms: englishFormWords,
  invitations: englishInvitationWords,
  answers: englishAnswerWords,
  insight: englishInsightWords,
  search: englishSearchWords,
  widget: englishWidgetWords,
}
