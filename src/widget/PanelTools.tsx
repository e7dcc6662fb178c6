'use client'
import { History, MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button/index.ts'
import { useLocale } from '../i18n/index.ts'
import { DownloadButton } from './PanelDownload.tsx'
import { LeaveButton } from './PanelLeave.tsx'
import { SearchButton } from './PanelSearch.tsx'
import type { Download } from './useDownload.ts'
import type { PanelSearchState } from './usePanelSearch.ts'

/** Props of `PanelTools`. */
export interface PanelToolsProps {
  /** Buttons of the host's, which come first. */
  readonly children: ReactNode
  readonly search: PanelSearchState
  /** Earlier conversations are seen in the place of this one. */
  readonly showsList: boolean
  /** Shows earlier conversations, or this one again. */
  readonly onList: (() => void) | undefined
  readonly download: Download | undefined
  /** The visitor may leave the conversation for a new one. */
  readonly mayRestart: boolean
  readonly onLeave: (() => void) | undefined
}

/** The buttons of the panel's header. Each is there when it can do something. */
export function PanelTools({ children, search, showsList, onList, download, mayRestart, onLeave }: PanelToolsProps) {
  const { panel } = useLocale()
  const ListIcon = showsList ? MessageCircle : History
  return (
    <>
      {children}
      <SearchButton {...search} />
      {onList && (
        <IconButton label={showsList ? panel.backToConversation : panel.showConversations} onClick={onList}>
          <ListIcon aria-hidden="true" size={20} strokeWidth={1.5} />
        </IconButton>
      )}
      {download && <DownloadButton download={download} />}
      {onLeave && <LeaveButton mayRestart={mayRestart} onPress={onLeave} />}
    </>
  )
}
