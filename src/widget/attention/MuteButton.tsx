'use client'
import { Volume2, VolumeX } from 'lucide-react'
import { IconButton } from '../../components/button/index.ts'
import { useLocale } from '../../i18n/index.ts'
import type { WidgetController } from '../controller/index.ts'
import { useWidgetState } from '../useWidgetState.ts'

/** Props of `MuteButton`. */
export interface MuteButtonProps {
  readonly controller: WidgetController
}

/** Mutes the chat in all tabs, and tells whether it is. */
export function MuteButton({ controller }: MuteButtonProps) {
  const { widget: words } = useLocale()
  const isMuted = useWidgetState(controller, (state) => state.isMuted)
  const Icon = isMuted ? VolumeX : Volume2
  return (
    <IconButton label={words.mute} aria-pressed={isMuted} onClick={() => controller.setMuted(!isMuted)}>
      <Icon aria-hidden="true" size={20} strokeWidth={1.5} />
    </IconButton>
  )
}
