'use client'
import { CircleSlash, CloudOff, LoaderCircle, WifiOff } from 'lucide-react'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { ConnectionState, ConnectionStatus } from '../../model/index.ts'
import { Button } from '../button/index.ts'
import { connectionDetail, connectionWords } from './connectionWords.ts'
import { useCountdown } from './useCountdown.ts'

/** Props of `ConnectionBanner`. */
export interface ConnectionBannerProps {
  /** State of the line, as `useConnection` gives it. */
  readonly connection: ConnectionState
  /** The visitor's messages that wait for the line. @defaultValue 0 */
  readonly pendingCount?: number
  /** The visitor wants another attempt now. Without it there is no button. */
  readonly onRetry?: () => void
  /** Milliseconds before the banner shows, so that a short gap goes unseen. @defaultValue 0 */
  readonly appearAfter?: number
  /** A class of yours beside its own. */
  readonly className?: string
}

function StatusIcon({ status }: { readonly status: ConnectionStatus }) {
  const look = { size: 16, strokeWidth: 1.5 }
  if (status === 'offline') return <WifiOff {...look} />
  if (status === 'unreachable') return <CloudOff {...look} />
  if (status === 'refused') return <CircleSlash {...look} />
  return <LoaderCircle className="parlance-connection-spinner" {...look} />
}

/**
 * Says in one calm sentence what is wrong with the line, and nothing while all is well. It lies over the top of what follows
 * it, so that nothing being read moves. It is no live region: the page's announcer speaks of the connection.
 */
export const ConnectionBanner = forwardRef<HTMLDivElement, ConnectionBannerProps>(function ConnectionBanner(props, ref) {
  const { connection, pendingCount = 0, onRetry, appearAfter = 0, className } = props
  const { composer } = useLocale()
  const { status } = connection
  const seconds = useCountdown(status === 'reconnecting' ? connection.retryAt : undefined, connection.since)
  const words = connectionWords(status, seconds, composer)
  if (!words) return null
  const detail = connectionDetail(status, pendingCount, composer)
  const retryWords = status === 'unreachable' ? composer.tryAgain : seconds > 0 ? composer.tryNow : undefined

  // Through the element, as a strict content security policy refuses the attribute that a server would write.
  const setDelay = (banner: HTMLDivElement | null) => void banner?.style.setProperty('animation-delay', `${appearAfter}ms`)
  return (
    <div ref={ref} data-status={status} className={className ? `parlance-connection ${className}` : 'parlance-connection'}>
      <div ref={setDelay} data-delayed={appearAfter > 0 ? '' : undefined} className="parlance-connection-banner">
        <StatusIcon status={status} />
        <span className="parlance-connection-words">
          <span>{words}</span>
          {detail && <span className="parlance-connection-pending">{detail}</span>}
        </span>
        {retryWords && onRetry && (
          <Button variant="quiet" size="small" onClick={onRetry}>
            {retryWords}
          </Button>
        )}
      </div>
    </div>
  )
})
