import { browserLocks, systemClock } from '../../transport/index.ts'
import type { PageNews, ProactivePage } from './proactivePage.ts'

/** Of an element that scrolls: whether what is in it is the page. Many apps scroll a box of their own, some in the library's theme. */
function holdsPage(element: Element): boolean {
  return element.clientHeight > innerHeight / 2 && element.clientWidth > innerWidth / 2 && !element.closest('.parlance-widget, .parlance-panel')
}

function shareOf(element: Element | null): number {
  const way = element ? element.scrollHeight - element.clientHeight : 0
  return element && way > 1 ? Math.min(1, Math.max(0, element.scrollTop / way)) : 0
}

/** The page in this window. Nothing of the browser is patched: where it does not tell of a new address, it is looked at now and then. */
export function browserPage(): ProactivePage {
  const { navigation } = globalThis as { readonly navigation?: EventTarget }
  let scroller: Element | null = null

  return {
    clock: systemClock,
    locks: browserLocks(),
    tellsMoves: navigation !== undefined,
    isVisible: () => document.visibilityState === 'visible',
    address: () => new URL(location.href),
    scrolled: () => shareOf(scroller?.isConnected ? scroller : document.scrollingElement),
    watch(news, tell) {
      const ending = new AbortController()
      const { signal } = ending
      const hear = (target: EventTarget, type: string, what: PageNews, isWanted: (event: Event) => boolean = () => true, capture = false) => {
        if (news.has(what)) target.addEventListener(type, (event) => isWanted(event) && tell(what), { signal, capture, passive: true })
      }
      const isOfPage = ({ target }: Event) => {
        const element = target === document ? document.scrollingElement : target instanceof Element && holdsPage(target) ? target : undefined
        if (element !== undefined) scroller = element
        return element !== undefined
      }
      hear(document, 'visibilitychange', 'sight')
      if (navigation) hear(navigation, 'currententrychange', 'moved')
      hear(window, 'popstate', 'moved')
      hear(window, 'hashchange', 'moved')
      // The scrolling of a box does not bubble.
      hear(document, 'scroll', 'scrolled', isOfPage, true)
      hear(document.documentElement, 'mouseleave', 'leaving', (event) => (event as MouseEvent).clientY <= 0)
      return () => ending.abort()
    },
  }
}
