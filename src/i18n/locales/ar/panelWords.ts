import type { PanelWords } from '../../words/panelWords.ts'
import { ofMessages } from './nouns.ts'

/** Arabic. */
export const panelWords: PanelWords = {
  panel: 'الدردشة',
  ended: 'انتهت هذه المحادثة.',
  refused: 'الدردشة غير متاحة في هذه الصفحة حاليًا.',
  preChat: 'بضعة أسئلة أولًا.',
  unavailable: 'لا أحد يستطيع الرد حاليًا.',
  endConversation: 'إنهاء المحادثة',
  endQuestion: 'إنهاء هذه المحادثة؟',
  endFailed: 'لم يصل طلبك إلينا. إنهاء هذه المحادثة؟',
  endConfirm: 'إنهاء',
  endCancel: 'متابعة الدردشة',
  restart: 'البدء من جديد',
  restartQuestion: 'مغادرة هذه المحادثة والبدء من جديد؟',
  showConversations: 'محادثاتك',
  backToConversation: 'العودة إلى المحادثة',
  notSettled: 'لا تزال هناك رسالة قيد الإرسال. يُرجى المحاولة بعد قليل.',
  connectionLost: 'انقطع الاتصال. ستُرسل رسائلك عند عودته.',
  connectionBack: 'عاد الاتصال.',
  unreachable: 'يتعذّر الوصول إلى الدردشة حاليًا. يمكنك إعادة المحاولة.',
  sendFailed: 'لم تُرسل رسالتك.',
  sendUnsure: 'وصول رسالتك غير مؤكد.',
  unsentAtEnd: (count) => `تعذّر إرسال ${ofMessages(count)}.`,
}
