import { isolate } from '../../isolate.ts'
import type { WidgetWords } from '../../words/widgetWords.ts'
import { newMessages } from './nouns.ts'

/** Arabic. */
export const widgetWords: WidgetWords = {
  launcher: 'الدردشة',
  minimised: (name) => `الدردشة مع ${isolate(name)}`,
  newMessages,
  launcherWithNews: (launcher, news) => `${launcher}، ${news}`,
  dismissPreview: 'إغلاق الرسالة',
  larger: 'تكبير النافذة',
  smaller: 'تصغير النافذة',
  mute: 'كتم الأصوات',
  notifyQuestion: 'تلقّي إشعار عند وصول ردّ؟',
  notifyAgree: 'تفعيل',
  notifyDecline: 'ليس الآن',
  download: 'حفظ المحادثة',
  downloadFormats: { html: 'صفحة ويب', text: 'نص عادي', json: 'بيانات (JSON)' },
  savedOn: (time) => `حُفظت في ${isolate(time)}`,
  downloadFailed: 'تعذّر حفظ المحادثة. يُرجى المحاولة مرة أخرى.',
  consentTitle: 'خصوصيتك',
  consentAgree: 'الموافقة والمتابعة',
  consentPolicy: 'سياسة الخصوصية',
  awayThanks: 'شكرًا لك. سنعاود التواصل معك.',
}
