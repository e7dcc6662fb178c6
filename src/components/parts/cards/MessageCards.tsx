'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { CardsPart } from '../../../model/index.ts'
import { Carousel } from '../../../primitives/carousel/index.ts'
import type { PartProps } from '../../partProps.ts'
import { CardView } from './CardView.tsx'

/** One card, or a row of cards that shows the edge of the next one, snaps, and has arrow buttons where there is a pointer. */
export function MessageCards({ part, ...context }: PartProps<CardsPart>) {
  const { content } = useLocale()
  const { cards } = part
  const only = cards.length === 1 ? cards[0] : undefined
  if (only !== undefined) return <CardView card={only} {...context} />
  const name = content.cards(cards.length)
  return (
    <Carousel.Root className="parlance-carousel" aria-label={name}>
      <Carousel.Viewport className="parlance-carousel-viewport" aria-label={name}>
        {cards.map((card, index) => (
          <Carousel.Item key={index} className="parlance-carousel-item" aria-label={content.positionOf(index + 1, cards.length)}>
            <CardView card={card} {...context} />
          </Carousel.Item>
        ))}
      </Carousel.Viewport>
      <Carousel.Previous className="parlance-carousel-arrow" data-side="start" aria-label={content.previousCard}>
        <ChevronLeft size={20} strokeWidth={1.5} aria-hidden />
      </Carousel.Previous>
      <Carousel.Next className="parlance-carousel-arrow" data-side="end" aria-label={content.nextCard}>
        <ChevronRight size={20} strokeWidth={1.5} aria-hidden />
      </Carousel.Next>
    </Carousel.Root>
  )
}
