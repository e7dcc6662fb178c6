'use client'
import { useEffect, useRef } from 'react'
import { useLocale } from '../i18n/index.ts'
import type { AnnouncerHandle } from '../primitives/announcer/index.ts'
import { useChatSelector } from '../react/index.ts'

/** Milliseconds that the line may be down before it is spoken of: most gaps are shorter. */
const silentGap = 3_000

/** Speaks of a line that stays down, of one that is given up or refused, and of its return. */
export function useConnectionAnnouncements({ announce }: AnnouncerHandle): void {
  const { panel } = useLocale()
  const status = useChatSelector((state) => state.connection.status)
  const isDown = status === 'reconnecting' || status === 'offline'
  const wasTold = useRef(false)
  useEffect(() => {
    if (!isDown) return undefined
    const timer = setTimeout(() => {
      wasTold.current = true
      announce({ text: panel.connectionLost })
    }, silentGap)
    return () => clearTimeout(timer)
  }, [isDown, announce, panel])
  useEffect(() => {
    if (status === 'refused') announce({ text: panel.refused, assertive: true })
    else if (status === 'unreachable') announce({ text: panel.unreachable })
    if (status === 'refused' || status === 'unreachable') wasTold.current = true
  }, [status, announce, panel])
  useEffect(() => {
    if (status !== 'ready' || !wasTold.current) return
    wasTold.current = false
    announce({ text: panel.connectionBack })
  }, [status, announce, panel])
}
