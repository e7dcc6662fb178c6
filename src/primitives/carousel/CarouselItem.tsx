'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'

/** Props of `Carousel.Item`: those of a `<li>`. */
export type CarouselItemProps = ComponentPropsWithoutRef<'li'>

/** One item of the row. Renders a `<li>`. */
export const CarouselItem = forwardRef<HTMLLIElement, CarouselItemProps>(function CarouselItem(props, ref) {
  return <li {...props} ref={ref} />
})
