'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { cleanName } from '../components/contentPolicy/index.ts'
import type { TranscriptFormat } from '../components/export/index.ts'
import { messageSequence } from '../core/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useChatClient } from '../react/index.ts'
import { saveFile } from './saveFile.ts'

const files = {
  html: { ending: 'html', type: 'text/html' },
  text: { ending: 'txt', type: 'text/plain' },
  json: { ending: 'json', type: 'application/json' },
} as const satisfies Readonly<Record<TranscriptFormat, unknown>>

/** A name that every system takes: without what means something in a path. */
function fileName(title: string, now: number, ending: string): string {
  const day = new Date(now)
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  const stem = cleanName(title, 80).replace(/[\\/:*?"<>|\s.]+/g, '-').replace(/^-+|-+$/g, '')
  return `${stem === '' ? '' : `${stem}-`}${date}.${ending}`
}

/** Saving the conversation as a file. */
export interface Download {
  /** What is being asked: nothing, which kind of file, or that again after it did not work. */
  readonly question: 'none' | 'format' | 'failed'
  readonly toggle: () => void
  readonly close: () => void
  readonly save: (format: TranscriptFormat) => void
}

/** Writes the conversation as a file. What writes it is loaded when it is first wanted, for few want it. */
export function useDownload(title: string | undefined): Download {
  const { store } = useChatClient()
  const locale = useLocale()
  const [question, setQuestion] = useState<Download['question']>('none')
  const isMounted = useRef(false)
  const giveBack = useRef<(() => void) | undefined>(undefined)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      giveBack.current?.()
      giveBack.current = undefined
    }
  }, [])
  const close = useCallback(() => setQuestion('none'), [])

  async function save(format: TranscriptFormat) {
    try {
      const { writeTranscript } = await import('../components/export/index.ts')
      if (!isMounted.current) return
      const { messages, transcript } = store.getState()
      const now = Date.now()
      const heading = title ?? locale.transcript.transcript
      const text = writeTranscript(messageSequence(messages), { format, locale, title: heading, now, isIncomplete: transcript.lacksHistory })
      const { ending, type } = files[format]
      giveBack.current?.()
      giveBack.current = saveFile({ name: fileName(heading, now, ending), type, text })
      close()
    } catch {
      if (isMounted.current) setQuestion('failed')
    }
  }
  return { question, toggle: () => setQuestion(question === 'none' ? 'format' : 'none'), close, save: (format) => void save(format) }
}
