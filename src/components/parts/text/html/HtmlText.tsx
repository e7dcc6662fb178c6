'use client'
import { useMemo } from 'react'
import type { ImagePolicy } from '../../../partProps.ts'
import { PlainText } from '../PlainText.tsx'
import { stripHtml } from '../stripHtml.ts'
import { renderFragment } from './renderFragment.tsx'
import { sanitizeHtml } from './sanitizeHtml.ts'

/** Props of `HtmlText`. */
export interface HtmlTextProps {
  /** At most 16,000 characters. Foreign. */
  readonly html: string
  /** Which pictures load by themselves. */
  readonly images: ImagePolicy
}

/** HTML as React elements: sanitised to an inert fragment, and the fragment walked. No markup reaches the page. */
export function HtmlText({ html, images }: HtmlTextProps) {
  return useMemo(() => {
    const fragment = sanitizeHtml(html)
    return fragment === undefined ? <PlainText text={stripHtml(html)} /> : renderFragment(fragment, images)
  }, [html, images])
}
