'use client'
import { useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import { Button } from '../../button/index.ts'
import { PlainText } from './PlainText.tsx'

/** Characters above which a text is neither parsed nor shown at once: a longer one would hold the page up. */
export const longestText = 16_000

/** Lines above which a text is folded, so that blank lines cannot push the conversation away. */
const mostLines = 60
const firstCharacters = 2_000

/** The end of what may be shown: at most so many characters and lines, and never inside a character. */
function foldAt(text: string, characters: number, lines: number): number {
  let end = Math.min(text.length, characters)
  let at = -1
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1)
    if (at === -1 || at >= end) break
    if (line === lines - 1) end = at
  }
  const code = text.charCodeAt(end - 1)
  return end < text.length && code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}

/** Whether a text is folded at first. */
export function isLong(text: string): boolean {
  return text.length > longestText || foldAt(text, text.length, mostLines) < text.length
}

/** Props of `LongText`. */
export interface LongTextProps {
  readonly text: string
  /** It was already being read when it became too long: a whole piece of it stays in sight. @defaultValue `false` */
  readonly isGrowing?: boolean
}

/** A text too long to be shown at once: its beginning, and the rest piece by piece on request. */
export function LongText({ text, isGrowing = false }: LongTextProps) {
  const { content } = useLocale()
  const [pieces, setPieces] = useState(isGrowing ? 1 : 0)
  const end = foldAt(text, firstCharacters + pieces * longestText, mostLines + pieces * 500)
  return (
    <>
      <PlainText text={end < text.length ? `${text.slice(0, end).trimEnd()}…` : text} />
      {end < text.length && (
        <Button variant="quiet" size="small" className="parlance-more" onClick={() => setPieces(pieces + 1)}>
          {content.showMore}
        </Button>
      )}
    </>
  )
}
