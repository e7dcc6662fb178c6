'use client'
import { LoaderCircle, MapPin, X } from 'lucide-react'
import { forwardRef, useEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { IconButton, type IconButtonProps } from '../button/index.ts'
import { askLocation, type LocationProblem, type SharedLocation } from './askLocation.ts'

export type { SharedLocation } from './askLocation.ts'

/** Props of `ShareLocationButton`: those of a `<button>`, and what becomes of the place. */
export interface ShareLocationButtonProps extends Omit<IconButtonProps, 'label' | 'children' | 'onClick'> {
  /** @defaultValue the locale's */
  readonly label?: string
  /** The visitor asked for it, and the browser told where the device is. */
  readonly onShare: (location: SharedLocation) => void
}

/** Asks the device where it is when it is pressed, never before, and says it in words where that cannot be told. For the composer's `start`. */
export const ShareLocationButton = forwardRef<HTMLButtonElement, ShareLocationButtonProps>(function ShareLocationButton(
  { onShare, label, className, ...props },
  ref,
) {
  const { content, composer } = useLocale()
  const [state, setState] = useState<'idle' | 'locating' | LocationProblem>('idle')
  const isMounted = useRef(false)
  const button = useRef<HTMLButtonElement | null>(null)
  useEffect(() => {
    isMounted.current = true
    return () => void (isMounted.current = false)
  }, [])
  const isLocating = state === 'locating'

  async function share() {
    if (isLocating || props['aria-disabled'] === true || props['aria-disabled'] === 'true') return
    setState('locating')
    const found = await askLocation()
    if (!isMounted.current) return
    setState(typeof found === 'string' ? found : 'idle')
    if (typeof found !== 'string') onShare(found)
  }

  function dismiss() {
    button.current?.focus()
    setState('idle')
  }

  return (
    <span
      className={className ? `parlance-share-location ${className}` : 'parlance-share-location'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || state === 'idle' || isLocating) return
        event.stopPropagation()
        dismiss()
      }}
    >
      <IconButton
        aria-disabled={isLocating || undefined}
        {...props}
        ref={(element) => {
          button.current = element
          if (typeof ref === 'function') ref(element)
          else if (ref) ref.current = element
        }}
        label={isLocating ? content.locating : (label ?? content.shareLocation)}
        onClick={() => void share()}
      >
        {isLocating ? (
          <LoaderCircle className="parlance-connection-spinner" size={20} strokeWidth={1.5} aria-hidden />
        ) : (
          <MapPin size={20} strokeWidth={1.5} aria-hidden />
        )}
      </IconButton>
      {state !== 'idle' && !isLocating && (
        <span className="parlance-share-location-problem">
          <span role="alert">{content.locationProblems[state]}</span>
          <IconButton size="small" label={composer.dismiss} onClick={dismiss}>
            <X size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </span>
      )}
    </span>
  )
})
