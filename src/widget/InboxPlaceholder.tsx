'use client'
import { ConnectionBanner } from '../components/connection/index.ts'
import { EmptyState } from '../components/states/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useConnection } from '../react/index.ts'

/** Milliseconds before the banner shows what may pass by itself. */
const bannerDelay = 3_000

/** The place of the conversation before one was chosen. */
export function InboxPlaceholder() {
  const { inbox } = useLocale().insight
  const connection = useConnection()
  return (
    <div className="parlance-inbox-placeholder">
      <ConnectionBanner {...connection} appearAfter={connection.connection.attempt <= 1 ? bannerDelay : 0} />
      <EmptyState title={inbox.chooseTitle} text={inbox.chooseText} />
    </div>
  )
}
