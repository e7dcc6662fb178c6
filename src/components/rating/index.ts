export { ConversationRating, type ConversationRatingProps, type GivenRating } from './ConversationRating.tsx'
export type { RatingScaleKind } from './ratingSteps.ts'
