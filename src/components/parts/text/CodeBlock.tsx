'use client'
import { useLocale } from '../../../i18n/index.ts'
import { ScrollBox } from '../ScrollBox.tsx'

/** Props of `CodeBlock`. */
export interface CodeBlockProps {
  readonly code: string
}

/** Code in a box of its own, always written from left to right. */
export function CodeBlock({ code }: CodeBlockProps) {
  const { content } = useLocale()
  return (
    <ScrollBox name={content.code} className="parlance-code">
      <pre dir="ltr">
        <code>{code.replace(/\n$/, '')}</code>
      </pre>
    </ScrollBox>
  )
}
