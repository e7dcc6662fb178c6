import type { LocaleTag } from '../../src/i18n/index.ts'

/** What is right in one language. */
export interface LanguageRules {
  /** Words that are the same as in English, without the names and numbers that they tell. */
  readonly sameAsEnglish: readonly string[]
  /** Numbers that “so many messages are waiting” has different words for. */
  readonly distinct: readonly number[]
  /** What a text of this language never has: quotation marks of another, a space that is missing. */
  readonly never: RegExp
}

/** The rules by language. */
export const languageRules: Readonly<Record<Exclude<LocaleTag, 'en'>, LanguageRules>> = {
  de: {
    sameAsEnglish: ['Chat', 'Code', 'Name', 'Neutral', 'Problem', 'Status', 'Support', 'optional'],
    distinct: [1, 2],
    never: /”|“(?=\p{L})|\S…$|(?<!\p{L})(du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  },
  fr: {
    sameAsEnglish: [
      ...['Active', 'Agent', 'Assistant', 'Chat', 'Code', 'Conversation', 'Conversations'],
      ...['Menu', 'Message', 'Notifications', 'Possible', 'Positive', 'Sources'],
    ],
    distinct: [1, 2],
    // A space that can break, or none, before the marks that French sets apart.
    never: /[“”]|«(?!\u00a0)|(?<!\u00a0)»|(?<!\u00a0):|(?<!\u202f)[?!;]|(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu,
  },
  es: {
    sameAsEnglish: ['Chat'],
    distinct: [1, 2],
    // A question or an exclamation that does not say so at its beginning.
    never: /[“”„]|^[^¿]*\?|^[^¡]*!|(?<!\p{L})(tú|tu|tus|te|ti)(?!\p{L})/iu,
  },
  it: {
    sameAsEnglish: ['Chat', 'Menu'],
    distinct: [1, 2],
    never: /[“”„]|(?<!\p{L})(Lei|Suo|Sua|Suoi|Sue|prego)(?!\p{L})/u,
  },
  pt: {
    sameAsEnglish: ['Chat', 'Menu'],
    distinct: [1, 2],
    // The words of Portugal, where Brazil has others.
    never: /[«»„]|(?<!\p{L})(ficheiro|ecrã|telemóvel|separador|tu|teu|tua)s?(?!\p{L})/iu,
  },
  nl: {
    sameAsEnglish: ['Chat', 'Code', 'Menu', 'Status'],
    distinct: [1, 2],
    never: /[“”„«»]|(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
  },
  pl: {
    sameAsEnglish: ['Menu'],
    // “wiadomość” has one form after five and after one and a half.
    distinct: [1, 2, 5],
    never: /[“«»]|„[^”]*$|(?<!\p{L})(ty|cię|ciebie|tobie|tw(ój|oj\p{L}*|oi\p{L}*)|możesz|jesteś)(?!\p{L})/iu,
  },
  tr: {
    sameAsEnglish: ['Form:'],
    distinct: [1],
    never: /[„«»]|(?<!\p{L})(sen|sana|seni|senin|senden)(?!\p{L})/iu,
  },
  ja: {
    sameAsEnglish: [],
    distinct: [1],
    // Marks of half width, and those of Chinese.
    never: /[?!:;“”„«»，]|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[,.(]/u,
  },
  zh: {
    sameAsEnglish: [],
    distinct: [1],
    // Marks of half width, quotation marks of Taiwan, the familiar address, and characters of the other script.
    never: /[?!:;「」„«»你這們會請說發過時為無話對開關訊聯網]|(?<=\p{sc=Han})[,.(]/u,
  },
  ko: {
    sameAsEnglish: [],
    distinct: [1],
    // Marks of full width, the blunt “you”, and the stiffer style.
    never: /[？！：；，。、「」„«»]|당신|니다|십시오/u,
  },
  ar: {
    sameAsEnglish: [],
    distinct: [1, 2, 3, 11],
    // Marks of the Latin script, and what addresses a man alone.
    never: /[?;“”„]|(?<=\p{sc=Arab}),|(?<!\p{L})(أرسل|اكتب|اختر|انقر|اضغط|جرّب|حاول|أدخل|تحقق|ابدأ|ابحث|افتح|تريد|تود|تبحث|تكتب|تكتبه|تحتاج|ترد|توصي|ستجد)(?!\p{L})/u,
  },
  he: {
    sameAsEnglish: [],
    distinct: [1, 2, 5],
    // Quotation marks of others, an apostrophe in place of a geresh, and what addresses a man alone.
    never: /[“”„«»]|\p{sc=Hebr}’|(?<!\p{L})(אתה|תוכל|שלח|כתוב|בחר|לחץ|נסה|הזן|הקלד)(?!\p{L})/u,
  },
}
