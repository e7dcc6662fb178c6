'use client'
import { createElement, Fragment, useMemo, useState } from 'react'
import { useLocale } from '../../../../i18n/index.ts'
import { Button } from '../../../button/index.ts'
import type { ImagePolicy } from '../../../partProps.ts'
import { LongText } from '../LongText.tsx'
import { PlainText } from '../PlainText.tsx'
import { drawBlocks } from './drawBlocks.tsx'
import { GrowingMarkdown } from './GrowingMarkdown.tsx'
import { parseMarkdown } from './parseMarkdown.ts'
import { createLongSplitter } from './splitLong.ts'

/** Props of `MarkdownText`. */
export interface MarkdownTextProps {
  readonly text: string
  /** Which pictures load by themselves. */
  readonly images: ImagePolicy
  /** More of it is coming at its end: what is half is not shown yet. @defaultValue `false` */
  readonly isGrowing?: boolean
  /** It ends in the midst, and nothing more comes: what is half is not shown. @defaultValue `false` */
  readonly isCutShort?: boolean
}

function MarkdownBlocks({ text, images, isGrowing = false, isCutShort = false }: MarkdownTextProps) {
  const { content } = useLocale()
  const options = useMemo(() => ({ images, tableName: content.table }), [images, content.table])
  const growing = useMemo(() => new GrowingMarkdown(options), [options])
  const drawn = useMemo(() => {
    if (isGrowing || isCutShort) return growing.draw(text, isCutShort)
    const tokens = parseMarkdown(text)
    return tokens && createElement(Fragment, null, ...drawBlocks(tokens, options).blocks)
  }, [text, isGrowing, isCutShort, growing, options])
  return drawn ?? <PlainText text={text} />
}

function MarkdownRest(props: MarkdownTextProps) {
  const { content } = useLocale()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <MarkdownText {...props} />
  return (
    <Button variant="quiet" size="small" className="parlance-more" onClick={() => setOpen(true)}>
      {content.showMore}
    </Button>
  )
}

/**
 * Markdown as React elements. No HTML is made on the way. Beyond 16,000 characters the rest waits behind a button, from the end of a block on; a
 * block that is itself so long is shown as it is written.
 */
export function MarkdownText({ text, images, isGrowing = false, isCutShort = false }: MarkdownTextProps) {
  const [split] = useState(createLongSplitter)
  const { head, rest, isPlain } = useMemo(() => split(text), [split, text])
  return (
    <>
      {(head !== '' || rest === '') && (
        <MarkdownBlocks key="head" text={head} images={images} isGrowing={isGrowing && rest === ''} isCutShort={isCutShort && rest === ''} />
      )}
      {rest !== '' &&
        (isPlain ? (
          <LongText key="plain" text={rest} isGrowing={isGrowing} />
        ) : (
          <MarkdownRest key="rest" text={rest} images={images} isGrowing={isGrowing} isCutShort={isCutShort} />
        ))}
    </>
  )
}
