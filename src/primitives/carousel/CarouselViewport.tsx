'use client'
import { forwardRef, useEffect, useImperativeHandle, type ComponentPropsWithoutRef, type KeyboardEvent, type RefObject } from 'react'
import { useCarousel } from './carouselContext.ts'

/** Props of `Carousel.Viewport`: those of a `<ul>`. Name it with `aria-label`: it takes the keyboard. */
export type CarouselViewportProps = ComponentPropsWithoutRef<'ul'>

/**
 * What scrolls. Renders a `<ul>`; while its items do not all fit, it is a Tab stop, and the arrow keys, Home and End move by
 * whole items.
 */
export const CarouselViewport = forwardRef<HTMLUListElement, CarouselViewportProps>(function CarouselViewport(
  { onKeyDown, onScroll, ...props },
  ref,
) {
  const { viewport, update, step, goTo, canGoBack, canGoOn } = useCarousel()
  const own = viewport as RefObject<HTMLUListElement>
  useImperativeHandle(ref, () => own.current)

  useEffect(() => {
    const list = viewport.current
    if (list === null) return
    const observer = new ResizeObserver(update)
    observer.observe(list)
    for (const item of list.children) observer.observe(item)
    return () => observer.disconnect()
  }, [viewport, update, props.children])

  const handleKey = (event: KeyboardEvent<HTMLUListElement>) => {
    onKeyDown?.(event)
    if (event.defaultPrevented || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    if (event.key === 'ArrowRight') step(isRightToLeft ? -1 : 1)
    else if (event.key === 'ArrowLeft') step(isRightToLeft ? 1 : -1)
    else if (event.key === 'Home') goTo('first')
    else if (event.key === 'End') goTo('last')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ul
      // Safari takes the role from a list without markers.
      role="list"
      {...(canGoBack || canGoOn ? { tabIndex: 0 } : {})}
      {...props}
      ref={own}
      onKeyDown={handleKey}
      onScroll={(event) => {
        onScroll?.(event)
        update()
      }}
    />
  )
})
