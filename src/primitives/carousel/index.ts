/** The parts of a carousel, used as `Carousel.Root`, `Carousel.Viewport` and so on. */
export * as Carousel from './parts.ts'
export type { CarouselRootProps } from './CarouselRoot.tsx'
export type { CarouselViewportProps } from './CarouselViewport.tsx'
export type { CarouselItemProps } from './CarouselItem.tsx'
export type { CarouselArrowProps } from './CarouselArrow.tsx'
