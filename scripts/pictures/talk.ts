import type { ContentItem } from '../../sandbox/captivate/wire.ts'

/** One thing that happens in a talk. `says` is what the visitor writes, or the button that he presses where `presses` is set. */
export type TalkStep =
  | { readonly by: 'bot' | 'agent'; readonly content: readonly ContentItem[] }
  | { readonly by: 'visitor'; readonly says: string; readonly presses?: true }
  | { readonly by: 'joins' }

/** A conversation in one language, the same each time. */
export interface Talk {
  readonly language: 'en' | 'ar'
  readonly bank: string
  readonly agent: { readonly id: string; readonly name: string; readonly avatar: string }
  readonly steps: readonly TalkStep[]
}

/** Where the pictures of the talks seem to lie; the script answers for that host. */
export const pictureHost = 'https://pictures.harbour-bank.example'

const picture = (name: string) => `${pictureHost}/${name}.svg`
const text = (words: string): ContentItem => ({ type: 'text', text: words })
const md = (words: string): ContentItem => ({ type: 'md', md: words })
const choices = (...labels: readonly string[]): ContentItem => ({ type: 'button', buttons: { options: labels.map((label) => ({ label, value: label })) } })
const card = (name: string, title: string, description: string, order: string) => ({
  text: title,
  description,
  image_url: picture(name),
  buttons: [{ label: order, value: title }],
})
const document = (filename: string): ContentItem => ({
  type: 'files',
  files: [{ type: 'document', url: `${pictureHost}/order.pdf`, mimetype: 'application/pdf', filename }],
})

export const english: Talk = {
  language: 'en',
  bank: 'Harbour Bank',
  agent: { id: 'agent-7', name: 'Ana Ferreira', avatar: picture('ana') },
  steps: [
    { by: 'bot', content: [text('Good morning, Robin. What can I do for you today?'), choices('I lost my card', 'A payment I do not know')] },
    { by: 'visitor', says: 'I lost my card', presses: true },
    { by: 'bot', content: [md('I am sorry to hear that. Your card ending in **4417** is paused now. Which one would you like instead?')] },
    {
      by: 'bot',
      content: [
        {
          type: 'cards',
          cards: [
            card('travel', 'Harbour Travel', 'No fee abroad, and your luggage is insured on the way.', 'Order this card'),
            card('debit', 'Harbour Debit', 'The one you had. Free withdrawals everywhere.', 'Order this card'),
          ],
        },
      ],
    },
    { by: 'visitor', says: 'Order this card', presses: true },
    {
      by: 'bot',
      content: [text('It is on its way, and with you in three days.'), document('Order confirmation.pdf'), choices('Another question', 'That is all')],
    },
    { by: 'visitor', says: 'Thanks! There is also a payment of € 84.20 that I did not make' },
    { by: 'joins' },
    { by: 'agent', content: [text('Hello Robin, this is Ana from the card desk.')] },
    {
      by: 'agent',
      content: [text('I can see it: Lakeside Garage, last night at 23:10. I am taking the payment back, the money will be in your account tomorrow.')],
    },
    { by: 'visitor', says: 'Wonderful, thank you Ana' },
  ],
}

export const arabic: Talk = {
  language: 'ar',
  bank: 'بنك المرفأ',
  agent: { id: 'agent-8', name: 'ليلى حداد', avatar: picture('layla') },
  steps: [
    { by: 'bot', content: [text('صباح الخير يا روبن. كيف يمكنني مساعدتك اليوم؟'), choices('فقدت بطاقتي', 'دفعة لا أعرفها', 'فتح حساب')] },
    { by: 'visitor', says: 'فقدت بطاقتي', presses: true },
    { by: 'bot', content: [md('يؤسفني ذلك. أوقفنا البطاقة المنتهية بالرقم **4417**.\n\n1. تصلك بطاقة جديدة خلال **ثلاثة أيام**\n2. يبقى رقمك السري كما هو')] },
    { by: 'bot', content: [text('إليك تأكيد الطلب.'), document('تأكيد الطلب.pdf')] },
    { by: 'visitor', says: 'شكرًا. هناك أيضًا دفعة بمبلغ 84.20 € لم أُجرها' },
  ],
}
