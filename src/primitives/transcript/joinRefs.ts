import type { ForwardedRef, RefCallback, RefObject } from 'react'

/** One ref that tells both: a part's own, and the one its user gave. */
export function joinRefs<T>(own: RefObject<T | null>, given: ForwardedRef<T>): RefCallback<T> {
  return (element) => {
    own.current = element
    if (typeof given === 'function') given(element)
    else if (given) given.current = element
  }
}
