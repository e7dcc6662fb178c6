import type { RatingWords } from '../../i18n/index.ts'

/** How a conversation is rated: by one to five stars, or by a thumb up or down, which are 5 and 1. */
export type RatingScaleKind = 'stars' | 'thumbs'

/** One thing that can be chosen. */
export interface RatingStep {
  /** 1 to 5. */
  readonly rating: number
  readonly name: string
}

/** What can be chosen, from the first to the last. */
export function ratingSteps(scale: RatingScaleKind, words: RatingWords): readonly RatingStep[] {
  if (scale === 'stars') return words.stars.map((name, index) => ({ rating: index + 1, name }))
  return [
    { rating: 5, name: words.good },
    { rating: 1, name: words.bad },
  ]
}

/** What a rating is called; one that lies between the steps by the nearest. */
export function ratingName(rating: number, scale: RatingScaleKind, words: RatingWords): string {
  if (scale === 'thumbs') return rating > 3 ? words.good : words.bad
  return words.stars[Math.min(5, Math.max(1, Math.round(rating))) - 1] ?? ''
}
