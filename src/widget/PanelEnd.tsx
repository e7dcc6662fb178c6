'use client'
import { LogOut } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from '../components/button/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useChatEvent, useConversation } from '../react/index.ts'

/** Props of `EndButton`. */
export interface EndButtonProps {
  readonly onPress: () => void
}

/** The way to end a conversation, where the wire lets a visitor do that. */
export function EndButton({ onPress }: EndButtonProps) {
  const { panel } = useLocale()
  const { capabilities, status } = useConversation()
  if (!capabilities.end || status !== 'active') return null
  return (
    <IconButton label={panel.endConversation} onClick={onPress}>
      <LogOut aria-hidden="true" size={20} strokeWidth={1.5} />
    </IconButton>
  )
}

/** What is being asked about the end. */
export interface Ending {
  /** `failed`: the visitor wanted it, and it did not reach the server. */
  readonly question: 'none' | 'end' | 'failed'
  readonly ask: () => void
  readonly close: () => void
}

/** Asks about the end, and asks again when the wish did not reach the server: the prompt is gone by then. */
export function useEnding(): Ending {
  const [question, setQuestion] = useState<Ending['question']>('none')
  useChatEvent('*', (event) => {
    const isTrouble = event.type === 'error.received' || event.type === 'command.refused'
    if (isTrouble && event.command === 'conversation.end') setQuestion('failed')
    else if (event.type === 'conversation.ended' || event.type === 'conversation.reset') setQuestion('none')
  })
  return { question, ask: () => setQuestion('end'), close: () => setQuestion('none') }
}

/** Props of `EndPrompt`. */
export interface EndPromptProps {
  /** It was tried, and did not work. @defaultValue `false` */
  readonly hasFailed?: boolean
  /** It was answered, either way. */
  readonly onDone: () => void
}

/** The question before the end. The focus is on the answer that goes on; Escape goes on too. */
export function EndPrompt({ hasFailed = false, onDone }: EndPromptProps) {
  const { panel } = useLocale()
  const { end } = useConversation()
  const stay = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => stay.current?.focus(), [])

  return (
    <div
      role="group"
      aria-labelledby={id}
      className="parlance-panel-prompt"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <span id={id} className="parlance-panel-question" role={hasFailed ? 'alert' : undefined}>
        {hasFailed ? panel.endFailed : panel.endQuestion}
      </span>
      <span className="parlance-panel-answers">
        <Button ref={stay} size="small" onClick={onDone}>
          {panel.endCancel}
        </Button>
        <Button
          size="small"
          variant="danger"
          onClick={() => {
            onDone()
            end()
          }}
        >
          {panel.endConfirm}
        </Button>
      </span>
    </div>
  )
}
