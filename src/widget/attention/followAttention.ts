import type { ChatLocks, Message } from '../../model/index.ts'
import type { WidgetController } from '../controller/index.ts'
import { isOnlyNotice } from '../controller/isOnlyNotice.ts'
import { holdTurn } from '../holdTurn.ts'
import { attentionFor } from './attentionFor.ts'
import type { Chime } from './createChime.ts'
import type { NotificationFacts, Notifier } from './createNotifier.ts'
import type { TitleBadge } from './createTitleBadge.ts'
import { createTurns } from './createTurns.ts'

/** Milliseconds in which other tabs say that a message is being read there, and which of them rings; what comes within them rings once. */
const patience = 400
/** Milliseconds between two chimes. */
const betweenChimes = 2_000
/** Notifications that are shown at once. */
const mostAtOnce = 5

/** What of the browser is used, replaceable for tests. */
export interface AttentionEnvironment {
  /** A name that no other tab has. */
  readonly tab: string
  /** Between the tabs; undefined where there are none, and each tab is alone. */
  readonly locks: ChatLocks | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Whether somebody looks at the page. */
  readonly isSeen: () => boolean
  /** Whether the page is out of sight altogether. */
  readonly isHidden: () => boolean
  /** Calls back when the page comes into sight or goes out of it. The answer stops it. */
  readonly onPageChange: (listener: () => void) => () => void
  /** Calls back when the visitor does something on the page. The answer stops it. */
  readonly onTouch: (listener: () => void) => () => void
  /** Brings the page to the front. */
  readonly focusPage: () => void
  /** Calls back after so many milliseconds. The answer calls it off. */
  readonly after: (delay: number, call: () => void) => () => void
  readonly chime: Chime
  readonly badge: TitleBadge
  readonly notifier: Notifier
}

/** The words of a notification. */
export type DescribeMessage = (message: Message) => Pick<NotificationFacts, 'author' | 'text' | 'language'>

/** Asks for the visitor's attention when something new waits for him: by sound, in the title, by notifications. The answer stops it. */
export function followAttention({ api, store, go }: WidgetController, describe: DescribeMessage, environment: AttentionEnvironment): () => void {
  const { tab, locks, now, isSeen, isHidden, onPageChange, onTouch, focusPage, after, chime, badge, notifier } = environment
  const turns = createTurns(tab)
  let touchedAt = chime.isAllowed() ? now() : 0
  let waiting: readonly Message[] = []
  let cancelWaiting: (() => void) | undefined
  let cancelRest: (() => void) | undefined
  let stopPage: (() => void) | undefined
  let giveBack: (() => void) | undefined

  function attention() {
    const { isShown, stage, unread, isMuted, options } = store.getState()
    return attentionFor({ isShown, isOpen: stage === 'open', isSeen: isSeen(), isHidden: isHidden(), unread, isMuted, options })
  }

  function update() {
    const { unread } = store.getState()
    if (unread === 0) notifier.close()
    // The page is watched as long as there is something to tell.
    if (unread > 0) stopPage ??= onPageChange(update)
    else stopPage = void stopPage?.()
    badge.show(attention().badge)
  }

  function endRest() {
    giveBack?.()
    cancelRest = giveBack = undefined
  }

  // Who bids tells it by the tab that holds the line: where that has just died, two may take it for their turn.
  async function ring() {
    const turn = locks && (await holdTurn(locks, `parlance:ring:${store.getState().conversation.id ?? ''}`))
    if (turn?.isOurs === false) return
    // It was long in coming.
    if (!cancelRest) return turn?.giveBack?.()
    giveBack = turn?.giveBack
    void chime.play()
  }

  function ask() {
    cancelWaiting = undefined
    const { rings, notifies } = attention()
    const ids = waiting.map(({ id }) => id)
    if (rings && !cancelRest && turns.isOurs(ids)) {
      cancelRest = after(betweenChimes, endRest)
      void ring()
    }
    // Once for all tabs of the browser, and not at all where one of them is in sight.
    const isOurs = store.getState().client?.tabs.isLeader() === true && !turns.isAnyInSight(ids)
    for (const message of notifies && isOurs ? waiting : []) {
      const onPress = () => {
        focusPage()
        go('open', 'visitor')
      }
      notifier.show({ key: message.wireIds[0] ?? message.id, ...describe(message), onPress })
    }
    waiting = []
  }

  const stops = [
    store.subscribe(update),
    onTouch(() => (touchedAt = now())),
    turns.close,
    api.on('messageReceived', ({ message }) => {
      const { client, isShown, isMuted, options } = store.getState()
      if (isOnlyNotice(message) || !client) return
      const mayRing = isShown && options.sound !== false && !isMuted && chime.isAllowed()
      turns.say(message.id, client.tabs, { mayRing, touchedAt, isInSight: options.notifications === true && !isHidden() })
      waiting = [...waiting, message].slice(-mostAtOnce)
      cancelWaiting ??= after(patience, ask)
    }),
  ]
  update()
  return () => {
    for (const stop of [...stops, cancelWaiting, cancelRest, stopPage]) stop?.()
    endRest()
    badge.show(0)
    notifier.close()
    chime.close()
  }
}
