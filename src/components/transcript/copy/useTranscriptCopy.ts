'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { MessageSequence } from '../../../model/index.ts'
import { useLayoutEffectOnClient } from '../../../primitives/useLayoutEffectOnClient.ts'
import { ownsItsWords, readSelection } from '../../../primitives/transcript/selection/index.ts'
import { copySelection } from './copySelection.ts'

/** Copies what is selected in a transcript as people want to read it elsewhere: with authors and times, without what is hidden. */
export function useTranscriptCopy(log: RefObject<HTMLElement | null>, messages: MessageSequence): void {
  const locale = useLocale()
  const latest = useRef({ messages, locale })
  useLayoutEffectOnClient(() => {
    latest.current = { messages, locale }
  })

  useEffect(() => {
    const element = log.current
    if (!element) return undefined
    const onCopy = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || ownsItsWords(event.composedPath()[0], element)) return
      const source = { log: element, ...latest.current }
      const span = readSelection(element, source.messages.length)
      if (!span?.beganInside || span.isCaret) return
      const copied = copySelection(source, span)
      if (!copied) return
      event.clipboardData.setData('text/plain', copied.text)
      if (copied.html !== undefined) event.clipboardData.setData('text/html', copied.html)
      event.preventDefault()
    }
    // Where a selection goes on outside the transcript, the event does not pass through it.
    const page = element.ownerDocument
    page.addEventListener('copy', onCopy)
    return () => page.removeEventListener('copy', onCopy)
  }, [log])
}
