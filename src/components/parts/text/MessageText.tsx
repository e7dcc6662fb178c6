'use client'
import type { TextPart } from '../../../model/index.ts'
import type { PartProps } from '../../partProps.ts'
import { useLazyModule } from '../lazyModule.ts'
import { LongText, isLong, longestText } from './LongText.tsx'
import { PlainText } from './PlainText.tsx'
import { htmlModule, markdownModule } from './richText.ts'
import { stripHtml } from './stripHtml.ts'
import { stripMarkdown } from './stripMarkdown.ts'

function Markdown({ part, policy }: PartProps<TextPart>) {
  const module = useLazyModule(markdownModule)
  if (module === undefined) return <PlainText text={stripMarkdown(part.text)} />
  return <module.MarkdownText text={part.text} images={policy?.inlineImages ?? 'ask'} />
}

function Html({ part, policy }: PartProps<TextPart>) {
  const module = useLazyModule(htmlModule)
  if (module === undefined) return <PlainText text={stripHtml(part.text)} />
  return <module.HtmlText html={part.text} images={policy?.inlineImages ?? 'ask'} />
}

function Content(props: PartProps<TextPart>) {
  const { format, text } = props.part
  if (format === 'plain') return isLong(text) ? <LongText text={text} /> : <PlainText text={text} />
  if (text.length > longestText) return <LongText text={format === 'html' ? stripHtml(text) : text} />
  return format === 'markdown' ? <Markdown {...props} /> : <Html {...props} />
}

/**
 * Words of a message. Plain text is shown as it is; markdown and HTML are parsed into elements by chunks that load when first
 * needed, the bare words standing in until then and on the server. A text may grow while it is shown.
 */
export function MessageText(props: PartProps<TextPart>) {
  return (
    <div className="parlance-text" data-format={props.part.format} dir="auto">
      <Content {...props} />
    </div>
  )
}
