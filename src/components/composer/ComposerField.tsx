'use client'
import { ArrowUp, Paperclip } from 'lucide-react'
import { forwardRef, useId, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Composer as Parts, useComposerState, type FileLimits } from '../../primitives/composer/index.ts'
import { AttachmentList } from './AttachmentList.tsx'
import { ComposerCounter, counterStart } from './ComposerCounter.tsx'
import { ComposerProblem } from './ComposerProblem.tsx'

/** Props of `ComposerField`. */
export interface ComposerFieldProps {
  readonly limits: FileLimits
  readonly maxLength: number | undefined
  readonly disabledReason: string | undefined
  readonly placeholder: string | undefined
  readonly label: string | undefined
  readonly autoFocus: boolean
  readonly start: ReactNode
  readonly end: ReactNode
  readonly announce: ((words: string) => void) | undefined
}

/** The rounded field and the line above it, inside a `Composer.Root`. Forwards its ref to the `<textarea>`. */
export const ComposerField = forwardRef<HTMLTextAreaElement, ComposerFieldProps>(function ComposerField(props, ref) {
  const { limits, maxLength, disabledReason, placeholder, label, autoFocus, start, end, announce } = props
  const { composer } = useLocale()
  const { remaining, isDisabled, isOverLimit, isRefused, rejections, value } = useComposerState()
  const id = useId()
  const isNearLimit = maxLength !== undefined && remaining !== undefined && remaining <= counterStart(maxLength)
  const hasProblem = isOverLimit || isRefused || rejections.length > 0
  const described = [hasProblem && 'problem', isNearLimit && 'counter', disabledReason && 'reason'].filter(Boolean)

  return (
    <>
      <ComposerProblem id={`${id}problem`} limits={limits} announce={announce} />
      <div className="parlance-composer-field">
        <AttachmentList />
        <div className="parlance-composer-row">
          <Parts.Attach className="parlance-icon-button" data-size="medium" aria-label={composer.attach} title={composer.attach}>
            <Paperclip size={20} strokeWidth={1.5} />
          </Parts.Attach>
          <Parts.FileInput />
          {start}
          <div className="parlance-composer-text" data-text={value === '' ? undefined : ''}>
            <Parts.Input
              ref={ref}
              className="parlance-composer-input"
              aria-label={label ?? composer.message}
              aria-describedby={described.map((part) => `${id}${part}`).join(' ') || undefined}
              placeholder={isDisabled ? undefined : (placeholder ?? composer.placeholder)}
              autoFocus={autoFocus}
            />
            {disabledReason && (
              <span id={`${id}reason`} className="parlance-composer-reason">
                {disabledReason}
              </span>
            )}
          </div>
          {isNearLimit && <ComposerCounter id={`${id}counter`} remaining={remaining} />}
          {end}
          <Parts.Send className="parlance-composer-send" aria-label={composer.send} title={composer.send}>
            <ArrowUp size={20} strokeWidth={2} />
          </Parts.Send>
        </div>
      </div>
    </>
  )
})
