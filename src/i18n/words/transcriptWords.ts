/** Words around messages: authors, times, delivery, typing, announcements, header, empty and ended states. */
export interface TranscriptWords {
  /** Name of the transcript for assistive technology. */
  readonly transcript: string
}

/** English. */
export const englishTranscriptWords: TranscriptWords = {
  transcript: 'Conversation',
}
