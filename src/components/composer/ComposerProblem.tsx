'use client'
import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useComposerState, type FileLimits } from '../../primitives/composer/index.ts'
import { IconButton } from '../button/index.ts'
import { problemWords } from './problemWords.ts'

/** Props of `ComposerProblem`. */
export interface ComposerProblemProps {
  /** For `aria-describedby` of the field. */
  readonly id: string
  readonly limits: FileLimits
  /** Speaks the words instead of this line. */
  readonly announce?: ((words: string) => void) | undefined
}

/** The line above the field that says what did not fit or did not go through. Renders nothing when all is well. */
export function ComposerProblem({ id, limits, announce }: ComposerProblemProps) {
  const locale = useLocale()
  const state = useComposerState()
  const words = problemWords(state, limits, locale)
  const speak = useRef(announce)

  useEffect(() => {
    speak.current = announce
  })
  useEffect(() => {
    if (words) speak.current?.(words)
  }, [words, state.rejections])

  if (!words) return null
  const canDismiss = state.rejections.length > 0 || state.isRefused
  return (
    <div className="parlance-composer-problem">
      <CircleAlert size={16} strokeWidth={1.5} />
      <span id={id} role={announce ? undefined : 'alert'}>
        {words}
      </span>
      {canDismiss && (
        <IconButton
          size="small"
          label={locale.composer.dismiss}
          onClick={() => {
            state.focus()
            state.dismiss()
          }}
        >
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      )}
    </div>
  )
}
