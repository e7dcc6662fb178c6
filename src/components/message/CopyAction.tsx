'use client'
import { useLocale } from '../../i18n/index.ts'
import type { Message } from '../../model/index.ts'
import { DeliveryAction } from './DeliveryAction.tsx'
import { ownText } from './ownText.ts'
import { useCopying } from './useCopying.ts'

/** Props of `CopyAction`. */
export interface CopyActionProps {
  readonly message: Message
  readonly onCopied?: ((messageId: string) => void) | undefined
  readonly onCopyFailed?: ((messageId: string) => void) | undefined
}

/** Copies what the visitor wrote, so that it is not lost with a message that cannot be sent. */
export function CopyAction({ message, onCopied, onCopyFailed }: CopyActionProps) {
  const words = useLocale().transcript.delivery
  const { outcome, copy } = useCopying({ onCopied: () => onCopied?.(message.id), onFailed: () => onCopyFailed?.(message.id) })
  return (
    <DeliveryAction action="copy" onPress={() => copy(ownText(message))}>
      {outcome === 'copied' ? words.copied : outcome === 'failed' ? words.copyFailed : words.copy}
    </DeliveryAction>
  )
}
