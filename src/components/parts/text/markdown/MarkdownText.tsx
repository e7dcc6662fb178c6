'use client'
import { useMemo } from 'react'
import { useLocale } from '../../../../i18n/index.ts'
import type { ImagePolicy } from '../../../partProps.ts'
import { PlainText } from '../PlainText.tsx'
import { parseMarkdown } from './parseMarkdown.ts'
import { renderTokens } from './renderTokens.tsx'

/** Props of `MarkdownText`. */
export interface MarkdownTextProps {
  /** At most 16,000 characters. */
  readonly text: string
  /** Which pictures load by themselves. */
  readonly images: ImagePolicy
}

/** Markdown as React elements. No HTML is made on the way. */
export function MarkdownText({ text, images }: MarkdownTextProps) {
  const { content } = useLocale()
  return useMemo(() => {
    const tokens = parseMarkdown(text)
    return tokens === undefined ? <PlainText text={text} /> : renderTokens(tokens, { images, tableName: content.table })
  }, [text, images, content.table])
}
