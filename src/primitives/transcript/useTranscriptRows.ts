'use client'
import { useCallback, useReducer, useRef, useState, type FocusEvent } from 'react'
import { flushSync } from 'react-dom'
import { countNew } from './countNew.ts'
import { createDrawPace } from './drawPace.ts'
import { createRowSeat } from './rowSeat.ts'
import { heightBetween } from './rowWindow.ts'
import { seatedRows } from './seatedRows.ts'
import { useSelectedRows, useSelectionDrag } from './selection/index.ts'
import { putAt } from './putAt.ts'
import { staticRows } from './staticRows.ts'
import type { ShowRowOptions, TranscriptRows, TranscriptRowsOptions } from './transcriptTypes.ts'
import { useDrawnPlaces } from './useDrawnPlaces.ts'
import { useFollowing } from './useFollowing.ts'
import { useFormFocus } from './useFormFocus.ts'
import { useHydrated } from './useHydrated.ts'
import { useJumps } from './useJumps.ts'
import { useKeptEnd } from './useKeptEnd.ts'
import { useKeptRows } from './useKeptRows.ts'
import { useLanding } from './useLanding.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import { useMeasuredSizes } from './useMeasuredSizes.ts'
import { useMountedSizes } from './useMountedSizes.ts'
import { useOpening } from './useOpening.ts'
import { useReadPlace } from './useReadPlace.ts'
import { useStillLine } from './useStillLine.ts'
import { useRovingRow } from './useRovingRow.ts'
import { useTabStops } from './useTabStops.ts'
import { useTouchMotion } from './useTouchMotion.ts'
import { useTranscriptVirtualizer } from './useTranscriptVirtualizer.ts'
import { useWidthChange } from './useWidthChange.ts'
import { useWindowEdges } from './useWindowEdges.ts'

/** The behaviour of a transcript: which rows are mounted, following the end, where the reader is, and the keyboard. */
export function useTranscriptRows(options: TranscriptRowsOptions): TranscriptRows {
  'use no memo'
  const { count, getKey, estimateSize, openAt, onPlaceChange, onStartReached, onType, onEscape } = options
  const log = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const readRow = useRef<HTMLElement | null>(null)
  const startElement = useRef<HTMLDivElement>(null)
  const endElement = useRef<HTMLDivElement>(null)
  const onResize = useRef(() => {})
  const onRest = useRef(() => {})
  const onShift = useRef<(pixels: number) => void>(() => {})
  const beforeMove = useRef(() => {})
  const onMove = useRef<(isAtRest: boolean) => void>(() => {})
  const onDraw = useRef(() => {})
  const show = useRef<(index: number) => void>(() => {})
  const wasHidden = useRef(false)
  const [seat] = useState(createRowSeat)
  const [pace] = useState(createDrawPace)
  const render = useReducer((times: number) => times + 1, 0)[1]
  const isHydrated = useHydrated()

  const motion = useTouchMotion(log, onRest)
  const { margin, lead, width, foot, read } = useMeasuredSizes({ log, start: startElement, end: endElement }, motion, onResize, onShift)
  const follower = useFollowing(seat, count, getKey)
  const { following, followingNow, seen, judge, stay } = follower
  const { isInForm, noteFocus, noteBlur } = useFormFocus()
  const isDrawing = useSelectionDrag(log)
  const isBusy = isInForm || isDrawing
  const opening = useOpening(openAt, isHydrated ? count : 0, getKey)

  const isTaken = following && opening.index < 0
  const window = seat.take({ count, getKey, estimateSize, width: width || 400, following: isTaken, opensAt: opening.index })
  const { start, above, shift } = window
  const { active, moveTo, onKeyDown, onFocus, onBlur } = useRovingRow({ log, count, getKey, shift, show, onType, onEscape })
  const kept = useKeptRows(active, useSelectedRows({ log, count, getKey }))

  const virtualizer = useTranscriptVirtualizer({
    log,
    seat,
    window,
    margin,
    foot,
    kept,
    isEnabled: isHydrated,
    mayFollow: isTaken && !isBusy,
    opensAt: () => (opening.index < 0 || !opening.place ? undefined : margin + above + heightBetween(start, opening.index, seat.sizeOf) + opening.place.offset),
    readRow,
    beforeMove,
    onMove,
    onDraw,
    pace,
    render,
  })
  const seenRows = virtualizer.getVirtualItems().map((item) => ({ key: String(item.key), index: item.index + start, top: item.start - margin - lead }))
  const height = virtualizer.getTotalSize() - lead
  const rows = isHydrated
    ? seatedRows(seenRows, kept, window, virtualizer.getTotalSize(), getKey)
    : staticRows(count).map((index) => ({ key: getKey(index), index, top: undefined }))
  const mayWrite = () => isHydrated && lead === 0 && isTaken && !isBusy && followingNow.current && !motion.isOn()
  const { place, height: drawnHeight } = useDrawnPlaces({ virtualizer, list, rows, height, start, margin, mayWrite })
  const sizes = useMountedSizes({ virtualizer, pace, getKey, place, render })
  // Before a reader who follows is brought to the end, so that one way leads there.
  useLayoutEffectOnClient(() => {
    if (mayWrite()) sizes.read()
  })

  const land = useLanding(virtualizer, motion, place, render)
  const tend = useWindowEdges({ virtualizer, seat, margin, onStartReached })
  const reading = useReadPlace({ virtualizer, seat, log, count, getKey, followingNow, onPlaceChange, land })
  const { hold, note, tell, hasMoved, renew } = reading
  const jumps = useJumps({ virtualizer, seat, log, count, following: follower, land, render })
  const { scrollToEnd } = jumps
  useWidthChange({ virtualizer, width, start, followingNow, reading, scrollToEnd })
  useTabStops(list, count - 1)

  // After the virtualizer has put the anchor back: what stood above the first row may have gone with the rows' coming.
  useLayoutEffectOnClient(read, [read, count > 0 ? getKey(0) : ''])

  const opened = seat.opened()
  const lastOpened = useRef(opened)
  useLayoutEffectOnClient(() => {
    if (lastOpened.current !== opened) {
      lastOpened.current = opened
      renew()
      if (opening.index < 0) scrollToEnd()
    }
    if (!opening.place) return
    opening.done()
    if (opening.index < 0 || hasMoved()) return
    stay(0)
    seat.seat(opening.index)
    hold({ ...opening.place, index: opening.index })
  })

  const noteLine = useStillLine({ log, virtualizer, readRow, followingNow, motion, render })
  const keepEnd = useKeptEnd({
    virtualizer,
    log,
    count,
    getKey,
    start,
    margin,
    foot,
    drawnHeight,
    following: follower,
    isReady: isHydrated,
    isBusy,
    motion,
    land,
  })
  useLayoutEffectOnClient(() => {
    onResize.current = () => {
      const isHidden = log.current?.clientHeight === 0
      if (wasHidden.current && !isHidden && !followingNow.current) flushSync(() => (hold(), render()))
      wasHidden.current = isHidden
      keepEnd.current()
    }
    onRest.current = () => {
      read()
      keepEnd.current()
    }
    onMove.current = (isAtRest) => {
      const answer = tend()
      if (answer === 'ended') flushSync(scrollToEnd)
      else if (answer === 'moved') flushSync(render)
      note()
      noteLine.current()
      // From here: React may draw the beginning and the end of a movement as one, and then knows of neither.
      if (isAtRest) tell()
    }
    beforeMove.current = () => {
      if (log.current) judge(log.current)
    }
    onDraw.current = () => {
      // React may have drawn more than was due, and the room with it, too late to be observed before the paint.
      if (log.current?.clientHeight !== virtualizer.scrollRect?.height) onResize.current()
    }
    show.current = jumps.show
    onShift.current = (pixels) => putAt(virtualizer, (virtualizer.scrollOffset ?? 0) + pixels)
  })

  useLayoutEffectOnClient(() => {
    if (followingNow.current) return
    const answer = tend()
    if (answer === 'ended') scrollToEnd()
    else if (answer === 'moved') render()
  })

  const showRow = useCallback(
    (index: number, { align, focus = false }: ShowRowOptions = {}) => {
      if (index < 0 || index >= count) return
      if (index < count - 1) stay(0)
      if (focus) moveTo(index)
      jumps.show(index, align)
    },
    [count, stay, moveTo, jumps],
  )

  useLayoutEffectOnClient(() => sizes.read())

  return {
    rows,
    count,
    height: isHydrated ? height : undefined,
    following,
    newCount: countNew(seen, shift, count, getKey),
    scrollToEnd,
    showRow,
    log,
    list,
    start: startElement,
    end: endElement,
    measure: sizes.measure,
    onKeyDown,
    onFocus: useCallback((event: FocusEvent<HTMLElement>) => (noteFocus(event), onFocus(event)), [noteFocus, onFocus]),
    onBlur: useCallback((event: FocusEvent<HTMLElement>) => (noteBlur(event), onBlur(event)), [noteBlur, onBlur]),
  }
}
