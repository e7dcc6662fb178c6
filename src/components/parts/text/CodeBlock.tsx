'use client'
import { useLocale } from '../../../i18n/index.ts'
import { ScrollBox } from '../ScrollBox.tsx'
import { StreamCaret } from './StreamCaret.tsx'

/** Props of `CodeBlock`. */
export interface CodeBlockProps {
  readonly code: string
  /** More of it is coming. @defaultValue `false` */
  readonly isGrowing?: boolean
}

/** Code in a box of its own, always written from left to right. */
export function CodeBlock({ code, isGrowing = false }: CodeBlockProps) {
  const { content } = useLocale()
  return (
    <ScrollBox name={content.code} className="parlance-code">
      <pre dir="ltr">
        <code>
          {code.replace(/\n$/, '')}
          {isGrowing && <StreamCaret />}
        </code>
      </pre>
    </ScrollBox>
  )
}
