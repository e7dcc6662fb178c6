import type { CSSProperties } from 'react'

/** What makes an `<li>` a row of the transcript. */
export interface TranscriptRowAttributes {
  readonly 'data-index': number
  readonly 'aria-posinset': number
  readonly 'aria-setsize': number
  readonly tabIndex: -1
  readonly style?: CSSProperties
}

/**
 * The attributes of a row's `<li>`, beside its ref, which is the transcript's `measure`.
 *
 * @param size How many rows the conversation has, or -1 while that is not known.
 */
export function transcriptRowProps(index: number, top: number | undefined, size: number): TranscriptRowAttributes {
  return {
    'data-index': index,
    'aria-posinset': index + 1,
    'aria-setsize': size,
    tabIndex: -1,
    ...(top !== undefined && { style: { position: 'absolute', top, insetInline: 0 } }),
  }
}
