import { english, type AnswerWords, type TranscriptWords } from '../../src/i18n/index.ts'

/** German words of answers. */
export const germanAnswers: AnswerWords = {
  stop: 'Anhalten',
  stopped: 'Sie haben diese Antwort angehalten',
  interrupted: 'Unterbrochen',
  reactions: { question: 'War diese Antwort hilfreich?', like: 'Hilfreich', dislike: 'Nicht hilfreich' },
  rating: {
    question: 'Wie zufrieden waren Sie mit dieser Unterhaltung?',
    stars: ['Sehr unzufrieden', 'Unzufrieden', 'Teils, teils', 'Zufrieden', 'Sehr zufrieden'],
    good: 'Zufrieden',
    bad: 'Unzufrieden',
    comment: 'Möchten Sie noch etwas hinzufügen?',
    optional: 'freiwillig',
    send: 'Bewertung absenden',
    thanks: 'Vielen Dank für Ihre Rückmeldung',
    given: (name) => `Ihre Bewertung: ${name}`,
  },
  escalate: { ask: 'Mit einer Person sprechen', asked: 'Wir suchen jemanden für Sie' },
}

/** Arabic words of answers. */
export const arabicAnswers: AnswerWords = {
  stop: 'إيقاف',
  stopped: 'أوقفتَ هذا الرد',
  interrupted: 'انقطع الرد',
  reactions: { question: 'هل كان هذا الرد مفيدًا؟', like: 'مفيد', dislike: 'غير مفيد' },
  rating: {
    question: 'كيف كانت هذه المحادثة؟',
    stars: ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا'],
    good: 'جيدة',
    bad: 'سيئة',
    comment: 'هل تود إضافة شيء؟',
    optional: 'اختياري',
    send: 'إرسال',
    thanks: 'شكرًا على رأيك',
    given: (name) => `تقييمك: ${name}`,
  },
  escalate: { ask: 'التحدث إلى شخص', asked: 'نبحث عن شخص لمساعدتك' },
}

/** German words for waiting in a queue. */
export const germanTranscriptWithQueue: TranscriptWords = {
  ...english.transcript,
  states: {
    ...english.transcript.states,
    queueTitle: (position) => (position === undefined ? 'Sie sind in der Warteschlange' : `Sie sind an Position ${position}`),
    queueText: (_, range) => {
      if (range === undefined) return 'Es ist so bald wie möglich jemand für Sie da. Sie können weiterschreiben.'
      const wait = range.to === undefined ? `mehr als ${range.from} Minuten` : range.to <= 1 ? 'weniger als eine Minute' : `etwa ${range.from} bis ${range.to} Minuten`
      return `Es dauert voraussichtlich ${wait}. Sie können weiterschreiben.`
    },
  },
}

const arabicNumber = new Intl.NumberFormat('ar-EG')

/** Arabic words for waiting in a queue. */
export const arabicTranscriptWithQueue: TranscriptWords = {
  ...english.transcript,
  states: {
    ...english.transcript.states,
    queueTitle: (position) => (position === undefined ? 'أنت في قائمة الانتظار' : `رقمك ${arabicNumber.format(position)}`),
    queueText: (_, range) => {
      if (range === undefined) return 'سيكون أحدنا معك في أقرب وقت. يمكنك متابعة الكتابة.'
      const from = arabicNumber.format(range.from)
      const wait = range.to === undefined ? `أكثر من ${from} دقيقة` : range.to <= 1 ? 'أقل من دقيقة' : `بين ${from} و${arabicNumber.format(range.to)} دقائق`
      return `قد يستغرق ذلك ${wait}. يمكنك متابعة الكتابة.`
    },
  },
}
