'use client'
import { useEffect, type RefObject } from 'react'
import { inertOutside } from './inertOutside.ts'

/** Makes the page around an element inert while it covers the page. */
export function useInertOutside(element: RefObject<Element | null>, isModal: boolean): void {
  useEffect(() => (isModal && element.current ? inertOutside(element.current) : undefined), [element, isModal])
}
