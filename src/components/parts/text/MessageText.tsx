'use client'
import { useState } from 'react'
import type { TextPart } from '../../../model/index.ts'
import type { PartProps } from '../../partProps.ts'
import { useLazyModule } from '../../lazy/index.ts'
import { LongText, isLong, longestText } from './LongText.tsx'
import { PlainText } from './PlainText.tsx'
import { htmlModule, markdownModule } from './richText.ts'
import { StreamCaret } from './StreamCaret.tsx'
import { stripHtml } from './stripHtml.ts'
import { stripMarkdown } from './stripMarkdown.ts'

/** Half of its last line may be marks of which only the parser can make something. */
const wholeLines = (text: string) => text.slice(0, text.lastIndexOf('\n') + 1)

type ContentProps = PartProps<TextPart> & { readonly isGrowing: boolean; readonly isCutShort: boolean }

function Markdown({ part: { text }, policy, isGrowing, isCutShort }: ContentProps) {
  const module = useLazyModule(markdownModule)
  if (module !== undefined) return <module.MarkdownText text={text} images={policy?.inlineImages ?? 'ask'} isGrowing={isGrowing} isCutShort={isCutShort} />
  if (text.length > longestText) return <LongText text={text} />
  const words = stripMarkdown(isGrowing ? wholeLines(text) : text)
  return (
    <>
      {(words !== '' || !isGrowing) && <PlainText text={words} />}
      {isGrowing && <StreamCaret />}
    </>
  )
}

function Html({ part: { text }, policy }: ContentProps) {
  const module = useLazyModule(htmlModule)
  if (module === undefined) return <PlainText text={stripHtml(text)} />
  return <module.HtmlText html={text} images={policy?.inlineImages ?? 'ask'} />
}

function Content(props: ContentProps) {
  const { format, text } = props.part
  if (format === 'markdown') return <Markdown {...props} />
  if (format === 'plain') return isLong(text) ? <LongText text={text} isGrowing={props.isGrowing} /> : <PlainText text={text} />
  return text.length > longestText ? <LongText text={stripHtml(text)} /> : <Html {...props} />
}

/**
 * Words of a message. Plain text is shown as it is; markdown and HTML are parsed into elements by chunks that load when first
 * needed, the bare words standing in until then and on the server. The last text of a message whose answer is still coming grows: what is
 * half in its markdown is not shown, nor is it in an answer that broke off or was stopped. `data-streamed` stays as long as the text is
 * shown, so that the end of the answer moves nothing.
 */
export function MessageText(props: PartProps<TextPart>) {
  const { message, part } = props
  const isLast = message.parts.at(-1) === part
  const isGrowing = message.stream === 'growing' && isLast
  const isCutShort = (message.stream === 'interrupted' || message.stream === 'stopped') && isLast
  const [hasGrown, setGrown] = useState(isGrowing)
  if (isGrowing && !hasGrown) setGrown(true)
  return (
    <div className="parlance-text" data-format={part.format} data-streamed={hasGrown || undefined} dir="auto">
      <Content {...props} isGrowing={isGrowing} isCutShort={isCutShort} />
      {isGrowing && part.format !== 'markdown' && <StreamCaret />}
    </div>
  )
}
