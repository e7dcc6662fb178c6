'use client'
import { forwardRef, memo } from 'react'
import { Composer, type ComposerProps } from '../components/composer/index.ts'
import { ShareLocationButton } from '../components/location/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useComposer, useConversation } from '../react/index.ts'

/** What a host may set on the composer of a panel. */
export type PanelComposerProps = Pick<
  ComposerProps,
  'placeholder' | 'maxLength' | 'accept' | 'maxFiles' | 'maxFileSize' | 'submit' | 'autoFocus' | 'start' | 'end' | 'onFilesRejected' | 'announce'
>

type PanelComposerState = Pick<ComposerProps, 'attachments' | 'onAttachmentsChange'>

/** The composer of the panel, holding the conversation's draft. */
export const PanelComposer = memo(
  forwardRef<HTMLTextAreaElement, PanelComposerProps & PanelComposerState>(function PanelComposer({ start, ...props }, ref) {
    const { panel } = useLocale()
    const { blockedBy, ...composer } = useComposer()
    const { capabilities, sendLocation } = useConversation()
    const place = capabilities.location && blockedBy === undefined && <ShareLocationButton onShare={sendLocation} />
    return <Composer {...props} {...composer} ref={ref} start={<>{start}{place}</>} disabledReason={blockedBy && panel[blockedBy]} />
  }),
)
