import { createLazyModule } from '../components/lazy/index.ts'

/** The search, once it was opened. */
export const searchModule = createLazyModule(() => import('./OpenSearch.tsx'), 'panel')

/** The list of conversations, once it was asked for. */
export const conversationsModule = createLazyModule(() => import('./VisitorConversations.tsx'), 'panel')

/** The rating, once a conversation has ended. */
export const ratingModule = createLazyModule(() => import('../components/rating/ConversationRating.tsx'), 'panel')
