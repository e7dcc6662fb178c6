'use client'
import { Download as DownloadIcon } from 'lucide-react'
import { useId, useRef } from 'react'
import { Button, IconButton } from '../components/button/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useLayoutEffectOnClient } from '../primitives/useLayoutEffectOnClient.ts'
import { useChatSelector } from '../react/index.ts'
import type { Download } from './useDownload.ts'

const formats = ['html', 'text', 'json'] as const

/** Props of `DownloadButton` and `DownloadPrompt`. */
export interface PanelDownloadProps {
  readonly download: Download
}

/** The way to save the conversation, once something was said in it. */
export function DownloadButton({ download: { question, toggle } }: PanelDownloadProps) {
  const { widget: words } = useLocale()
  const hasMessages = useChatSelector((state) => state.messages.length > 0)
  if (!hasMessages) return null
  return (
    <IconButton label={words.download} aria-expanded={question !== 'none'} data-download="" onClick={toggle}>
      <DownloadIcon aria-hidden="true" size={20} strokeWidth={1.5} />
    </IconButton>
  )
}

/** Asks which kind of file. The focus is on the first, and goes back to the button. */
export function DownloadPrompt({ download: { question, close, save } }: PanelDownloadProps) {
  const { widget: words, forms } = useLocale()
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  // Before what has the focus is gone: later it would be taken for lost.
  useLayoutEffectOnClient(() => {
    const panel = root.current?.closest('.parlance-panel')
    root.current?.querySelector('button')?.focus()
    // Where the header folds its buttons away only the one for all of them can be focused.
    return () => {
      for (const name of ['tools', 'download']) panel?.querySelector<HTMLElement>(`[data-${name}]`)?.focus({ preventScroll: true })
    }
  }, [])

  return (
    <div
      ref={root}
      role="group"
      aria-labelledby={id}
      className="parlance-panel-prompt"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <span id={id} className="parlance-panel-question" role={question === 'failed' ? 'alert' : undefined}>
        {question === 'failed' ? words.downloadFailed : words.download}
      </span>
      <span className="parlance-panel-answers">
        {formats.map((format) => (
          <Button key={format} size="small" onClick={() => save(format)}>
            {words.downloadFormats[format]}
          </Button>
        ))}
        <Button size="small" variant="quiet" onClick={close}>
          {forms.cancel}
        </Button>
      </span>
    </div>
  )
}
