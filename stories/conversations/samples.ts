import type { ConversationSummary } from '../../src/model/index.ts'

const minute = 60_000

/** The conversations of a shop's customers at a time, for those who answer. */
export const customers = (now: number): readonly ConversationSummary[] => [
  { id: 'c1', title: 'Lamp arrived broken', visitorName: 'Robin Ekman', preview: 'The glass is in pieces. Can you send another one?', status: 'escalated', updatedAt: now - minute },
  { id: 'c2', title: 'Delivery address', visitorName: 'Mina Okafor', preview: 'Thank you, that is all I needed.', status: 'active', agentName: 'Ana Petrović', updatedAt: now - 6 * minute },
  { id: 'c3', visitorName: 'Jonas Weber', preview: 'Hello?', status: 'queued', updatedAt: now - 14 * minute },
  { id: 'c4', title: 'Invoice 2026-0417', preview: 'The invoice is attached.', status: 'ended', agentName: 'Sam', rating: 5, updatedAt: now - 180 * minute },
  { id: 'c5', title: 'Changing the delivery address after the order has been packed', visitorName: 'Marguerite de la Fontaine-Beauregard', preview: 'I moved last week and forgot to tell you; the parcel must not go to the old house.', status: 'resolved', agentName: 'Ana Petrović', rating: 2, updatedAt: now - 26 * 60 * minute },
  { id: 'c6', title: 'Gift card', visitorName: 'Li Wei', status: 'ended', updatedAt: now - 4 * 24 * 60 * minute },
]

/** A visitor's own conversations. */
export const ownConversations = (now: number): readonly ConversationSummary[] => [
  { id: 'c1', title: 'Lamp arrived broken', preview: 'A new lamp is on its way.', status: 'active', agentName: 'Ana', updatedAt: now - minute },
  { id: 'c4', title: 'Invoice 2026-0417', preview: 'The invoice is attached.', status: 'ended', rating: 5, updatedAt: now - 180 * minute },
  { id: 'c5', title: 'Delivery address', preview: 'It will go to the new house.', status: 'resolved', agentName: 'Ana', updatedAt: now - 26 * 60 * minute },
]

/** The same in Arabic, for those who answer. */
export const arabicCustomers = (now: number): readonly ConversationSummary[] => [
  { id: 'c1', title: 'مصباح مكسور', visitorName: 'سارة العلي', preview: 'الزجاج مكسور. هل يمكن إرسال مصباح آخر؟', status: 'escalated', updatedAt: now - minute },
  { id: 'c2', title: 'عنوان التسليم', visitorName: 'يوسف حداد', preview: 'شكرًا، هذا كل ما أحتاجه.', status: 'active', agentName: 'ليلى', updatedAt: now - 40 * minute },
  { id: 'c3', title: 'Invoice 2026-0417', visitorName: 'Robin', status: 'ended', rating: 4, updatedAt: now - 180 * minute },
]
