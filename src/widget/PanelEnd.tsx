'use client'
import { LogOut } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { Button, IconButton } from '../components/button/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useConversation } from '../react/index.ts'

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

/** Props of `EndPrompt`. */
export interface EndPromptProps {
  /** It was answered, either way. */
  readonly onDone: () => void
}

/** The question before the end. The focus is on the answer that goes on; Escape goes on too. */
export function EndPrompt({ onDone }: EndPromptProps) {
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
      <span id={id} className="parlance-panel-question">
        {panel.endQuestion}
      </span>
      <span className="parlance-panel-answers">
        <Button ref={stay} size="small" onClick={onDone}>
          {panel.endCancel}
        </Button>
        <Button
          size="small"
          variant="danger"
          onClick={() => {
            end()
            onDone()
          }}
        >
          {panel.endConfirm}
        </Button>
      </span>
    </div>
  )
}
