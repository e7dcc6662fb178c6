'use client'
import { useEffect, useRef } from 'react'
import { coveredScreen, type VisibleArea } from './coveredScreen.ts'

const isSame = (one: VisibleArea | undefined, other: VisibleArea | undefined) => one?.height === other?.height && one?.top === other?.top

/**
 * Tells what can still be seen when the keyboard of a phone comes up, changes or goes: once for each change, before the browser paints;
 * undefined when nothing covers the page. Write it to the elements it concerns; a render of React would come a frame late.
 */
export function useCoveredScreen(isEnabled: boolean, onChange: (area: VisibleArea | undefined) => void): void {
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })

  useEffect(() => {
    const viewport = isEnabled ? window.visualViewport : null
    if (!viewport) return undefined
    let told: VisibleArea | undefined
    const tell = (area: VisibleArea | undefined) => {
      if (isSame(area, told)) return
      told = area
      latest.current(area)
    }
    // Browsers tell of it once a frame, before they lay out and paint: to wait for a frame would be to come one too late.
    const read = () => {
      const isHidden = document.visibilityState === 'hidden'
      tell(coveredScreen({ viewport, layoutHeight: document.documentElement.clientHeight, isHidden }))
    }
    read()
    viewport.addEventListener('resize', read)
    viewport.addEventListener('scroll', read)
    document.addEventListener('visibilitychange', read)
    return () => {
      viewport.removeEventListener('resize', read)
      viewport.removeEventListener('scroll', read)
      document.removeEventListener('visibilitychange', read)
      tell(undefined)
    }
  }, [isEnabled])
}
