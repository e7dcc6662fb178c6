import type { WidgetController } from '../controller/index.ts'
import { holdTurn } from '../holdTurn.ts'
import { createPageStay } from './createPageStay.ts'
import { createPlace } from './createPlace.ts'
import { dueRule, isPlaceOf, nextLook, tick } from './dueRule.ts'
import { guardRule } from './guardRule.ts'
import { maySpeak } from './maySpeak.ts'
import type { PageNews, ProactivePage } from './proactivePage.ts'
import type { ProactiveRule } from './proactiveRule.ts'
import { readProactiveRules } from './readProactiveRules.ts'

/** Milliseconds until it is looked again whether a chat of before was found. */
const searchTime = 500

/** Follows the rules of a widget on a page: shows the first that holds, one at a time in all tabs, each as often as it says. The answer stops it. */
export function followProactive(
  { proactive, store, isSearching }: Pick<WidgetController, 'proactive' | 'store' | 'isSearching'>,
  page: ProactivePage,
): () => void {
  const { ledger } = proactive
  const { clock } = page
  const { name = 'default', persistence = 'local' } = store.getState().options
  // What is known of a tab alone, or of a page, is nothing to the others.
  const locks = persistence === 'local' ? page.locks : undefined
  const place = createPlace(locks, `parlance-widget:${name}:proactive`)
  const stay = createPageStay(page)
  const refused = new Set<string>()
  /** Rules that have thrown. */
  const broken = new Set<string>()
  /** By rule, what gives back the turn that was taken among the tabs. */
  const turns = new Map<string, (() => void) | undefined>()
  /** The one that the host asked for: it may stand anywhere. */
  let placeless: string | undefined
  let given: unknown
  let rules: readonly ProactiveRule[] = []
  let cancel: (() => void) | undefined
  let watched = ''
  let unwatch: (() => void) | undefined
  let isBusy = false
  /** Something changed while it was busy. */
  let isDue = false
  let isOffering = false
  let isStopped = false

  /** Of each rule it is told once, also where it is given anew. */
  function report({ id }: ProactiveRule, error: unknown) {
    if (!broken.has(id)) globalThis.reportError?.(error)
    broken.add(id)
  }

  function readRules() {
    const { proactive: now = [] } = store.getState().options
    if (now === given) return
    given = now
    const read = readProactiveRules(now)
    rules = read.rules.map((rule) => guardRule(rule, (error) => report(rule, error)))
    for (const reason of read.refused) {
      // A page that renders anew gives the same again.
      if (!refused.has(reason)) proactive.refuse(reason)
      refused.add(reason)
    }
  }

  /** What was forgotten was never shown: the visitor is another. */
  function startOver() {
    const forgotten = [...turns].filter(([id]) => !ledger.has(id))
    if (forgotten.length === 0) return
    for (const [id, giveBack] of forgotten) {
      turns.delete(id)
      giveBack?.()
    }
    stay.restart()
  }

  function takeAway() {
    const standing = proactive.standing()
    const rule = standing && rules.find(({ id }) => id === standing.id)
    const isAtHome = rule && (rule.id === placeless || isPlaceOf(rule, stay.facts()))
    // A widget that is hidden for a while shows it again.
    if (standing && (!isAtHome || !maySpeak({ ...store.getState(), isShown: true }))) proactive.withdraw()
  }

  function show(rule: ProactiveRule) {
    if (!turns.has(rule.id)) turns.set(rule.id, undefined)
    proactive.show(rule)
  }

  async function takePlace(isLeaving: boolean) {
    isOffering = true
    const asked = clock.now()
    await place.take()
    isOffering = false
    // Who was leaving then may long be back.
    look(isLeaving && clock.now() - asked < tick)
  }

  async function offer(rule: ProactiveRule) {
    isOffering = true
    const turn = await holdTurn(rule.once === 'session' ? undefined : locks, `parlance-widget:${name}:proactive:${rule.id}`)
    isOffering = false
    if (isStopped) return turn.giveBack?.()
    ledger.recall()
    // A page that renders meanwhile gives the same rule anew.
    const wanted = rules.find(({ id }) => id === rule.id)
    if (!turn.isOurs) proactive.note(rule)
    else if (ledger.has(rule.id) || !isFree() || !wanted || !isPlaceOf(wanted, stay.facts())) turn.giveBack?.()
    else {
      turns.set(rule.id, turn.giveBack)
      placeless = undefined
      show(wanted)
    }
    look()
  }

  const isFree = () => page.isVisible() && maySpeak(store.getState()) && !isSearching() && store.getState().preview === undefined

  function hear(pending: readonly ProactiveRule[]) {
    const news: PageNews[] = ['sight', 'moved']
    const asksDepth = pending.some(({ scrolled = 0 }) => scrolled > 0)
    if (asksDepth || pending.some(({ when }) => when)) news.push('scrolled')
    if (pending.some(({ onExit }) => onExit)) news.push('leaving')
    const wanted = `${news.join()} ${asksDepth}`
    if (wanted === watched) return
    if (news.includes('scrolled') && !watched.includes('scrolled')) stay.update(true)
    watched = wanted
    unwatch?.()
    unwatch = page.watch(new Set(news), (what) => {
      stay.update(what === 'scrolled')
      // A condition of the page's own is asked each second, not with each pixel.
      if (what !== 'scrolled' || asksDepth) look(what === 'leaving')
    })
  }

  function step(isLeaving: boolean) {
    stay.update()
    readRules()
    startOver()
    takeAway()
    const asked = proactive.takeAsked()
    const wanted = rules.find(({ id }) => id === asked)
    if (wanted && maySpeak(store.getState())) {
      placeless = wanted.id
      if (proactive.standing()?.id !== wanted.id) show(wanted)
      // The host's wish does not wait for it; what comes by rule does.
      if (!isOffering && !place.isOurs()) void takePlace(false)
    }
    const pending = rules.filter(({ id }) => !ledger.has(id))
    hear(pending)
    if (isOffering) return
    const mayFollow = page.isVisible() && maySpeak(store.getState())
    const due = mayFollow && !store.getState().preview ? dueRule(pending, stay.facts(), isLeaving) : undefined
    if (due && !isSearching()) return void (place.isOurs() ? offer(due) : takePlace(isLeaving))
    if (!proactive.standing()) place.leave()
    if (!mayFollow) return
    if (store.getState().preview) {
      // It goes when the page moves on, which not every browser tells.
      if (!page.tellsMoves && proactive.standing()) cancel = clock.after(tick, () => look())
      return
    }
    const wait = due ? searchTime : nextLook(pending, stay.facts(), page.tellsMoves)
    if (wait !== undefined) cancel = clock.after(wait, () => look())
  }

  function look(isLeaving = false) {
    if (isStopped) return
    if (isBusy) {
      isDue = true
      return
    }
    isBusy = true
    isDue = false
    cancel?.()
    try {
      step(isLeaving)
    } finally {
      isBusy = false
    }
    // A page may answer what it hears. In a turn of its own: one that always answers must not stand still by it.
    if (isDue && !isStopped) {
      cancel?.()
      cancel = clock.after(0, () => look())
    }
  }

  const unsubscribe = store.subscribe(() => look())
  look()
  return () => {
    isStopped = true
    unsubscribe()
    unwatch?.()
    cancel?.()
    place.leave()
    for (const giveBack of turns.values()) giveBack?.()
  }
}
