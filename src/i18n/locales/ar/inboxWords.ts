import { isolate } from '../../isolate.ts'
import type { InboxWords } from '../../words/insightWords.ts'
import { number } from './counting.ts'

/** Arabic. */
export const inboxWords: InboxWords = {
  inbox: 'صندوق الوارد',
  statuses: {
    active: 'نشطة',
    assistant: 'مع المساعد',
    waiting: 'قيد الانتظار',
    escalated: 'بحاجة إلى موظف',
    ended: 'منتهية',
    resolved: 'محلولة',
  },
  withAgent: (name) => `مع ${isolate(name)}`,
  rated: (rating) => `التقييم: ${number(rating)} من ${number(5)}`,
  anonymousVisitor: 'زائر',
  showChanges: (count) => (count > 0 ? `عرض الجديد (${number(count)})` : 'تحديث القائمة'),
  filters: 'تصفية المحادثات',
  anyStatus: 'الكل',
  status: 'الحالة',
  moreFilters: 'مزيد من عوامل التصفية',
  agent: 'الموظف',
  anyAgent: 'كل الموظفين',
  from: 'من',
  until: 'حتى',
  clearFilters: 'مسح عوامل التصفية',
  noneMatch: 'لا توجد محادثة تطابق عوامل التصفية هذه',
  backToList: 'العودة إلى القائمة',
  chooseTitle: 'اختيار محادثة',
  chooseText: 'تُفتح هنا مع كل ما قيل فيها.',
}
