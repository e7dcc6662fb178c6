'use client'
import { LogOut, RotateCcw } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from '../components/button/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useChatEvent, useConversation } from '../react/index.ts'
import { useCanRestart } from './useRestart.ts'

/** Props of `LeaveButton`. */
export interface LeaveButtonProps {
  /** The visitor may leave the conversation for a new one, where the wire has a way. */
  readonly mayRestart: boolean
  readonly onPress: () => void
}

/** The way to end a conversation, where the wire lets a visitor do that; else the way to a new one, where there is one. */
export function LeaveButton({ mayRestart, onPress }: LeaveButtonProps) {
  const { panel } = useLocale()
  const { capabilities, status } = useConversation()
  const canRestart = useCanRestart(mayRestart && !capabilities.end)
  if ((!capabilities.end && !canRestart) || status !== 'active') return null
  const Icon = capabilities.end ? LogOut : RotateCcw
  return (
    <IconButton label={capabilities.end ? panel.endConversation : panel.restart} onClick={onPress}>
      <Icon aria-hidden="true" size={20} strokeWidth={1.5} />
    </IconButton>
  )
}

/** What is being asked before the conversation is left. */
export interface LeaveQuestion {
  /** `failed`: the visitor wanted it, and it did not reach the server. */
  readonly question: 'none' | 'end' | 'failed'
  readonly ask: () => void
  readonly close: () => void
}

/** Asks about the end, and asks again when the wish did not reach the server: the prompt is gone by then. */
export function useLeaveQuestion(): LeaveQuestion {
  const [question, setQuestion] = useState<LeaveQuestion['question']>('none')
  useChatEvent('*', (event) => {
    const isTrouble = event.type === 'error.received' || event.type === 'command.refused'
    if (isTrouble && event.command === 'conversation.end') setQuestion('failed')
    else if (event.type === 'conversation.ended' || event.type === 'conversation.reset') setQuestion('none')
  })
  return { question, ask: () => setQuestion('end'), close: () => setQuestion('none') }
}

/** Props of `LeavePrompt`. */
export interface LeavePromptProps {
  /** It was tried, and did not work. @defaultValue `false` */
  readonly hasFailed?: boolean
  /** The visitor wants a new conversation in the place of this one; answers false where that cannot be yet. Without it that is no answer. */
  readonly onRestart?: (() => boolean) | undefined
  /** It was answered, either way. */
  readonly onDone: () => void
}

/** The question before the conversation is left, for none or for a new one. The focus is on the answer that goes on; Escape goes on too. */
export function LeavePrompt({ hasFailed = false, onRestart, onDone }: LeavePromptProps) {
  const { panel } = useLocale()
  const { end, capabilities } = useConversation()
  const canRestart = useCanRestart(onRestart !== undefined)
  const [isHeldUp, setHeldUp] = useState(false)
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
      <span id={id} className="parlance-panel-question" role={hasFailed || isHeldUp ? 'alert' : undefined}>
        {isHeldUp ? panel.notSettled : hasFailed ? panel.endFailed : capabilities.end ? panel.endQuestion : panel.restartQuestion}
      </span>
      <span className="parlance-panel-answers">
        <Button ref={stay} size="small" onClick={onDone}>
          {panel.endCancel}
        </Button>
        {onRestart && canRestart && (
          <Button
            size="small"
            {...(capabilities.end ? {} : { variant: 'danger' as const })}
            onClick={() => {
              if (onRestart()) onDone()
              else setHeldUp(true)
            }}
          >
            {panel.restart}
          </Button>
        )}
        {capabilities.end && (
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
        )}
      </span>
    </div>
  )
}
