import { isolate } from '../../isolate.ts'
import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number } from './counting.ts'
import { messages, ofCharacters, ofFiles } from './nouns.ts'

/** Arabic. */
export const composerWords: ComposerWords = {
  placeholder: 'كتابة رسالة',
  composer: 'كتابة رسالة',
  message: 'الرسالة',
  send: 'إرسال',
  attach: 'إرفاق ملفات',
  attachments: 'ملفات للإرسال',
  removeAttachment: (name) => `إزالة ${isolate(name)}`,
  drop: 'إفلات الملفات هنا لإرفاقها',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `حتى ${ofFiles(count)}`, size === undefined ? '' : `الحد الأقصى للملف ${isolate(size)}`].filter(Boolean).join('، '),
  tooLong: 'النص أطول من أن يُرسل. يُرجى اختصاره.',
  charactersLeft: (count) => `متبقٍ ${counted(count, { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا', other: 'حرف' })}`,
  charactersOver: (count) => `تجاوز الحد بمقدار ${ofCharacters(count)}`,
  fileTooLarge: (name, limit) => `الملف ${isolate(name)} كبير جدًا. الحد الأقصى لحجم الملف ${isolate(limit)}.`,
  fileWrongType: (name) => `نوع الملف ${isolate(name)} غير مسموح به هنا.`,
  tooManyFiles: (limit) => `يمكنك إرسال ${ofFiles(limit)} في المرة الواحدة.`,
  folder: (name) => `${isolate(name)} مجلد. يُرجى اختيار الملفات الموجودة فيه.`,
  filesNotAdded: (count) => `تعذّرت إضافة ${ofFiles(count)}.`,
  notSent: 'تعذّر الإرسال. رسالتك لا تزال هنا.',
  dismiss: 'إغلاق',

  connecting: 'جارٍ الاتصال',
  reconnectingIn: (seconds) => `انقطع الاتصال. إعادة المحاولة خلال ${number(seconds)} ث`,
  reconnecting: 'انقطع الاتصال. جارٍ إعادة المحاولة',
  offline: 'لا يوجد اتصال بالإنترنت',
  offlineHint: 'يمكنك متابعة الكتابة',
  unreachable: 'يتعذّر الوصول إلى الدردشة حاليًا',
  refused: 'هذه الدردشة غير متاحة حاليًا',
  tryAgain: 'إعادة المحاولة',
  tryNow: 'المحاولة الآن',
  pendingMessages: (count) => `${messages(count)} بانتظار الإرسال`,
  keptMessages: (count) =>
    counted(count, {
      one: 'رسالة واحدة محفوظة وستُرسل لاحقًا',
      two: 'رسالتان محفوظتان وستُرسلان لاحقًا',
      few: 'رسائل محفوظة وستُرسل لاحقًا',
      many: 'رسالة محفوظة وستُرسل لاحقًا',
      other: 'رسالة محفوظة وستُرسل لاحقًا',
    }),

  conversations: 'المحادثات',
  newConversation: 'محادثة جديدة',
  untitledConversation: 'محادثة',
  noConversations: 'لا توجد محادثات بعد',
  noConversationsHint: 'يمكنك سؤالنا عن أي شيء. رسائلك تبقى محفوظة هنا.',
  loadingConversations: 'جارٍ تحميل المحادثات',
  conversationsFailed: 'تعذّر تحميل محادثاتك',
  loadMore: 'عرض محادثات أقدم',
  deleteConversation: (title) => `حذف ${isolate(title)}`,
  deleteQuestion: 'حذف هذه المحادثة؟',
  deleteConfirm: 'حذف',
  deleteCancel: 'إبقاء',
}
