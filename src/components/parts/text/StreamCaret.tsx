'use client'

/** Where an answer grows. For the eye alone: the row says that it is busy. */
export function StreamCaret() {
  return <span className="parlance-caret" aria-hidden="true" />
}
