import { browserLocks, createRandomId } from '../../transport/index.ts'
import { isPageSeen } from '../useSeen.ts'
import { createChime } from './createChime.ts'
import { createNotifier } from './createNotifier.ts'
import { createTitleBadge } from './createTitleBadge.ts'
import type { AttentionEnvironment } from './followAttention.ts'
import { browserNotifications } from './notificationPermission.ts'

/** What the browser of the present page has for asking for attention. */
export function browserAttention(): AttentionEnvironment {
  return {
    tab: createRandomId(),
    locks: browserLocks(),
    now: Date.now,
    isSeen: isPageSeen,
    isHidden: () => document.visibilityState === 'hidden',
    onPageChange(listener) {
      const stops = new AbortController()
      const { signal } = stops
      window.addEventListener('focus', listener, { signal })
      window.addEventListener('blur', listener, { signal })
      document.addEventListener('visibilitychange', listener, { signal })
      return () => stops.abort()
    },
    onTouch(listener) {
      const stops = new AbortController()
      const heard = { capture: true, passive: true, signal: stops.signal }
      for (const name of ['pointerdown', 'keydown']) window.addEventListener(name, listener, heard)
      return () => stops.abort()
    },
    focusPage: () => window.focus(),
    after(delay, call) {
      const timer = setTimeout(call, delay)
      return () => clearTimeout(timer)
    },
    chime: createChime({
      makeContext: () => (typeof AudioContext === 'function' ? new AudioContext() : undefined),
      // A browser that cannot say keeps the device asleep by itself.
      hasGesture: () => (navigator.userActivation as UserActivation | undefined)?.hasBeenActive ?? true,
    }),
    badge: createTitleBadge(document),
    notifier: createNotifier(browserNotifications()),
  }
}
