export { CarouselRoot as Root } from './CarouselRoot.tsx'
export { CarouselViewport as Viewport } from './CarouselViewport.tsx'
export { CarouselItem as Item } from './CarouselItem.tsx'
export { CarouselPrevious as Previous, CarouselNext as Next } from './CarouselArrow.tsx'
