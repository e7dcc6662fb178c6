'use client'
import { useLocale } from '../../i18n/index.ts'

/** Props of `ComposerCounter`. */
export interface ComposerCounterProps {
  /** For `aria-describedby` of the field. */
  readonly id: string
  /** Characters left, negative beyond the limit. */
  readonly remaining: number
}

/** Characters left at which the counter appears: the last tenth, between 20 and 200. */
export function counterStart(maxLength: number): number {
  return Math.max(20, Math.min(200, Math.floor(maxLength / 10)))
}

/** How many characters are left. The number is for the eye, the words behind it describe the field. */
export function ComposerCounter({ id, remaining }: ComposerCounterProps) {
  const { composer, language } = useLocale()
  const words = remaining < 0 ? composer.charactersOver(-remaining) : composer.charactersLeft(remaining)
  return (
    <span className="parlance-composer-counter" data-over={remaining < 0 ? '' : undefined} title={words}>
      <span aria-hidden="true">{new Intl.NumberFormat(language).format(remaining).replace('-', '−')}</span>
      <span id={id} hidden>
        {words}
      </span>
    </span>
  )
}
