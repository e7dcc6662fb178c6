'use client'
import { Square } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'

/** Props of `StopButton`. */
export interface StopButtonProps {
  readonly onPress: () => void
}

/** Stops the answer that is coming. */
export function StopButton({ onPress }: StopButtonProps) {
  const { answers: words } = useLocale()
  return (
    <button type="button" className="parlance-stop" onClick={onPress}>
      <Square aria-hidden="true" size={10} strokeWidth={0} fill="currentColor" />
      {words.stop}
    </button>
  )
}
