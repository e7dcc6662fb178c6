'use client'
import { useCallback, useState, type FocusEvent } from 'react'

const isInForm = (target: EventTarget | null) => target instanceof Element && target.closest('[data-index] form') !== null

/** Whether a form in a row has the focus, and what to listen to. */
export interface FormFocus {
  readonly isInForm: boolean
  readonly noteFocus: (event: FocusEvent<HTMLElement>) => void
  readonly noteBlur: (event: FocusEvent<HTMLElement>) => void
}

/** Whoever fills in a form must not be taken away from it by what comes or grows at the end. */
export function useFormFocus(): FormFocus {
  const [isIn, setIn] = useState(false)
  return {
    isInForm: isIn,
    noteFocus: useCallback(({ target }: FocusEvent<HTMLElement>) => setIn(isInForm(target)), []),
    // A window that goes to the background takes no focus away.
    noteBlur: useCallback(({ relatedTarget }: FocusEvent<HTMLElement>) => {
      if (document.hasFocus()) setIn(isInForm(relatedTarget))
    }, []),
  }
}
