'use client'
import { useId, useRef, useState } from 'react'
import { Button } from '../../components/button/index.ts'
import { useLocale } from '../../i18n/index.ts'
import { useChatEvent } from '../../react/index.ts'
import type { WidgetController } from '../controller/index.ts'
import { browserNotifications, mayAskForNotifications } from './notificationPermission.ts'

/** By which it is remembered that the visitor was asked. */
const mark = 'notifications'

/** Props of `NotificationOffer`. */
export interface NotificationOfferProps {
  readonly controller: Pick<WidgetController, 'wasShown' | 'markShown'>
}

/** Offers notifications once the visitor has said something. The browser asks him only if he wants them; he is not asked twice. */
export function NotificationOffer({ controller }: NotificationOfferProps) {
  const { widget: words } = useLocale()
  const [isOffered, setOffered] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  useChatEvent('message.queued', () => {
    if (!isOffered && !controller.wasShown(mark)) setOffered(mayAskForNotifications(browserNotifications()))
  })
  if (!isOffered) return null

  function answer() {
    controller.markShown(mark)
    // The button goes; the focus must not fall to the page, nor a phone's keyboard come up.
    root.current?.closest('.parlance-panel')?.querySelector<HTMLElement>('[role="log"]')?.focus({ preventScroll: true })
    setOffered(false)
  }

  return (
    <div ref={root} role="group" aria-labelledby={id} className="parlance-panel-prompt">
      <span id={id} className="parlance-panel-question">
        {words.notifyQuestion}
      </span>
      <span className="parlance-panel-answers">
        <Button size="small" onClick={answer}>
          {words.notifyDecline}
        </Button>
        <Button
          size="small"
          variant="primary"
          onClick={() => {
            answer()
            // A browser that refuses to ask has answered.
            browserNotifications()?.requestPermission().catch(() => undefined)
          }}
        >
          {words.notifyAgree}
        </Button>
      </span>
    </div>
  )
}
