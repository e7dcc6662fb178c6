'use client'
import { useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject, type UIEvent } from 'react'
import { findRow } from './findRow.ts'
import { staticRows } from './staticRows.ts'
import { useFollowing } from './useFollowing.ts'
import { useFormFocus } from './useFormFocus.ts'
import { useHydrated } from './useHydrated.ts'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
import { useMeasuredSizes } from './useMeasuredSizes.ts'
import { useRovingRow } from './useRovingRow.ts'
import { useRowWindow } from './useRowWindow.ts'
import { useTabStops } from './useTabStops.ts'
import { useTallArrival } from './useTallArrival.ts'
import { useTranscriptVirtualizer } from './useTranscriptVirtualizer.ts'
import { useWidthChange } from './useWidthChange.ts'

/** A place in a transcript: a row, and how far it has been read. */
export interface TranscriptPlace {
  readonly key: string
  /** Pixels of the row that are above the upper edge; negative where it begins below the edge. */
  readonly offset: number
}

/** How a row is shown. */
export interface ShowRowOptions {
  /** Where in the transcript it is put. `auto` scrolls no further than needed. @defaultValue `'auto'` */
  readonly align?: 'start' | 'center' | 'auto'
  /** Whether it takes the focus. @defaultValue `false` */
  readonly focus?: boolean
}

/** What a transcript is made of. Functions must keep their identity while their answers stay the same. */
export interface TranscriptRowsOptions {
  readonly count: number
  /** A key that is stable for the life of a row. */
  readonly getKey: (index: number) => string
  /** Likely height of a row in pixels, at a width in pixels. The better the guess, the calmer the scrolling. */
  readonly estimateSize: (index: number, width: number) => number
  /** Where to open, instead of at the end: once for each object, in the commit in which its row is there. A reader who has moved is left alone. */
  readonly openAt?: TranscriptPlace | undefined
  /** What is being read, told when scrolling has come to rest and when the transcript goes. */
  readonly onPlaceChange?: ((place: TranscriptPlace | 'end') => void) | undefined
  /** The reader has come near the first row. */
  readonly onStartReached?: (() => void) | undefined
  /** A character was typed on the transcript. Move the focus to a field, and the browser writes it there. */
  readonly onType?: ((key: string) => void) | undefined
  /** Escape was pressed on the transcript. */
  readonly onEscape?: (() => void) | undefined
}

/** One row to draw. */
export interface TranscriptRow {
  readonly key: string
  readonly index: number
  /** Pixels below the top of the list, or undefined in markup that was made without a screen. */
  readonly top: number | undefined
}

/** A transcript in motion: what to draw, where the reader is, and what the parts need. */
export interface TranscriptRows {
  readonly rows: readonly TranscriptRow[]
  readonly count: number
  /** Height of the list in pixels, or undefined in markup that was made without a screen. */
  readonly height: number | undefined
  /** Whether the reader is at the end and is taken along with what is new. */
  readonly following: boolean
  /** Rows added since the reader left the end. */
  readonly newCount: number
  readonly scrollToEnd: () => void
  /** Shows any row, however far, without drawing what lies between. The reader is then not taken along any more, unless that is the end. */
  readonly showRow: (index: number, options?: ShowRowOptions) => void
  readonly log: RefObject<HTMLDivElement | null>
  readonly list: RefObject<HTMLOListElement | null>
  readonly start: RefObject<HTMLDivElement | null>
  readonly end: RefObject<HTMLDivElement | null>
  readonly measure: (row: HTMLElement | null) => void
  readonly onScroll: (event: UIEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** How near to the first row, in viewports, earlier rows are asked for. */
const startThreshold = 1.5

/** The behaviour of a transcript: which rows are mounted, following the end, and the keyboard. */
export function useTranscriptRows(options: TranscriptRowsOptions): TranscriptRows {
  'use no memo'
  const { count, getKey, estimateSize, openAt, onPlaceChange, onStartReached, onType, onEscape } = options
  const log = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const startElement = useRef<HTMLDivElement>(null)
  const endElement = useRef<HTMLDivElement>(null)
  const onResize = useRef(() => {})
  const show = useRef<(index: number) => void>(() => {})
  const shown = useRef(-1)
  const alignment = useRef<ShowRowOptions['align']>('auto')
  const opened = useRef<TranscriptPlace | undefined>(undefined)
  const isHydrated = useHydrated()

  const { margin, width, read } = useMeasuredSizes({ log, start: startElement, end: endElement }, onResize)
  const { following, followingNow, newCount, judge, follow, stay } = useFollowing(count, getKey)
  const { isInForm, noteFocus, noteBlur } = useFormFocus()
  const lastCount = useRef(count)
  const { active, moveTo, onKeyDown, onFocus, onBlur } = useRovingRow({ log, count, getKey, show, onType, onEscape })
  const { start, extend, reveal } = useRowWindow(count, following && active < 0)

  const virtualizer = useTranscriptVirtualizer({
    log,
    count: count - start,
    getItemKey: useCallback((index: number) => getKey(index + start), [getKey, start]),
    estimateSize: useCallback((index: number) => estimateSize(index + start, width || 400), [estimateSize, start, width]),
    margin,
    keep: active - start,
    isEnabled: isHydrated,
    mayFollow: !isInForm,
  })
  const notePlace = useWidthChange(virtualizer, width, followingNow)
  useTabStops(list, count - 1)

  // After the virtualizer has put the anchor back: what stood above the first row may have gone with the rows' coming.
  useLayoutEffectOnClient(read, [read, count > 0 ? getKey(0) : ''])

  const scrollToEnd = useCallback(() => {
    follow()
    virtualizer.scrollToEnd()
  }, [follow, virtualizer])

  useLayoutEffectOnClient(() => {
    onResize.current = () => {
      if (followingNow.current && !isInForm) virtualizer.scrollToEnd()
    }
    show.current = (index) => {
      shown.current = index
      alignment.current = 'auto'
      reveal(index)
    }
  }, [virtualizer, reveal, followingNow, isInForm])

  useLayoutEffectOnClient(() => {
    const added = count - lastCount.current
    lastCount.current = count
    if (!isHydrated || !followingNow.current) return
    if (!isInForm) virtualizer.scrollToEnd()
    else if (added > 0) stay(added)
  }, [virtualizer, isHydrated, count, margin, followingNow, isInForm, stay])

  useTallArrival({
    log,
    count,
    getKey,
    followingNow,
    onTall: (index) => {
      stay(0)
      virtualizer.scrollToIndex(index - start, { align: 'start' })
    },
  })

  useLayoutEffectOnClient(() => {
    const index = shown.current - start
    if (shown.current < 0) return
    shown.current = -1
    const isTall = (virtualizer.measurementsCache[index]?.size ?? 0) > (log.current?.clientHeight ?? 0)
    virtualizer.scrollToIndex(index, { align: isTall ? 'start' : (alignment.current ?? 'auto') })
  })

  const showRow = useCallback(
    (index: number, { align = 'auto', focus = false }: ShowRowOptions = {}) => {
      if (index < 0 || index >= count) return
      if (index < count - 1) stay(0)
      if (focus) moveTo(index)
      shown.current = index
      alignment.current = align
      reveal(index)
    },
    [count, stay, moveTo, reveal],
  )

  useLayoutEffectOnClient(() => {
    if (!openAt || count === 0 || !isHydrated || opened.current === openAt) return
    opened.current = openAt
    const index = findRow(openAt.key, count - 1, count, getKey)
    if (index < 0) return
    stay(0)
    reveal(index)
    const [top] = virtualizer.getOffsetForIndex(index - start, 'start') ?? []
    if (top !== undefined) virtualizer.scrollToOffset(top + virtualizer.options.scrollPaddingStart + openAt.offset)
  })

  const tellPlace = useRef(() => {})
  useLayoutEffectOnClient(() => {
    tellPlace.current = () => {
      const offset = log.current?.scrollTop ?? 0
      const item = virtualizer.getVirtualItemForOffset(offset)
      if (item) onPlaceChange?.(followingNow.current ? 'end' : { key: String(item.key), offset: offset - item.start })
    }
  })
  const { isScrolling } = virtualizer
  useEffect(() => {
    if (!isScrolling) tellPlace.current()
    return () => tellPlace.current()
  }, [isScrolling])

  const onScroll = useCallback(
    ({ currentTarget }: UIEvent<HTMLElement>) => {
      if (currentTarget !== log.current) return
      judge(currentTarget)
      notePlace()
      if (currentTarget.scrollTop > currentTarget.clientHeight * startThreshold) return
      if (start > 0) extend()
      else onStartReached?.()
    },
    [judge, notePlace, start, extend, onStartReached],
  )

  const items = virtualizer.getVirtualItems()
  const height = isHydrated ? virtualizer.getTotalSize() : undefined
  const rows = isHydrated
    ? items.map((item) => ({ key: String(item.key), index: item.index + start, top: item.start - margin }))
    : staticRows(count).map((index) => ({ key: getKey(index), index, top: undefined }))

  return {
    rows,
    count,
    height,
    following,
    newCount,
    scrollToEnd,
    showRow,
    log,
    list,
    start: startElement,
    end: endElement,
    measure: virtualizer.measureElement,
    onScroll,
    onKeyDown,
    onFocus: useCallback((event: FocusEvent<HTMLElement>) => (noteFocus(event), onFocus(event)), [noteFocus, onFocus]),
    onBlur: useCallback((event: FocusEvent<HTMLElement>) => (noteBlur(event), onBlur(event)), [noteBlur, onBlur]),
  }
}
