import { cleanup, fireEvent, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { coveredScreen, useCoveredScreen, type VisibleArea } from '../../../src/primitives/viewport/index.ts'
import { fakeViewport, type FakeViewport } from './keyboard.ts'

describe('what is seen of a page of 844 pixels', () => {
  const cases: readonly [name: string, facts: { height: number; offsetTop?: number; scale?: number; isHidden?: boolean }, VisibleArea | undefined][] = [
    ['with nothing over it', { height: 844 }, undefined],
    ['when rounding took half a pixel', { height: 843.5 }, undefined],
    ['when the bars of the browser have gone', { height: 900 }, undefined],
    ['above a keyboard', { height: 508 }, { height: 508, top: 0 }],
    ['above a keyboard for which the page was moved', { height: 508, offsetTop: 336 }, { height: 508, top: 336 }],
    ['while it is pulled beyond its edge', { height: 508, offsetTop: -40 }, { height: 508, top: 0 }],
    ['above the bar of a keyboard on the table', { height: 789 }, { height: 789, top: 0 }],
    ['when somebody zooms in', { height: 422, offsetTop: 100, scale: 2 }, undefined],
    ['when the page is hidden', { height: 508, isHidden: true }, undefined],
    ['when the browser says nothing of use', { height: 0 }, undefined],
  ]
  test.each(cases)('%s', (_name, { height, offsetTop = 0, scale = 1, isHidden = false }, expected) => {
    expect(coveredScreen({ viewport: { height, offsetTop, scale }, layoutHeight: 844, isHidden })).toEqual(expected)
  })
})

describe('a part that follows what is seen', () => {
  let viewport: FakeViewport
  beforeEach(() => {
    viewport = fakeViewport()
  })
  afterEach(() => {
    cleanup()
    viewport.restore()
    vi.restoreAllMocks()
  })
  const height = () => document.documentElement.clientHeight
  const follow = (isEnabled = true) => {
    const told = vi.fn<(area: VisibleArea | undefined) => void>()
    const hook = renderHook(({ isOn }) => useCoveredScreen(isOn, told), { initialProps: { isOn: isEnabled }, wrapper: StrictMode })
    return { told, ...hook }
  }

  test('is told once for each change, in the moment of it', () => {
    const { told } = follow()
    viewport.cover(336)
    viewport.cover(336)
    viewport.cover(336, 20)
    viewport.cover(0)
    expect(told.mock.calls).toEqual([[{ height: height() - 336, top: 0 }], [{ height: height() - 336, top: 20 }], [undefined]])
  })

  test('that comes while the keyboard is open is told at once', () => {
    viewport.cover(300)
    expect(follow().told).toHaveBeenCalledWith({ height: height() - 300, top: 0 })
  })

  test('is left alone while somebody zooms, and while the page is hidden, and told when it comes back', () => {
    const { told } = follow()
    viewport.zoom(2)
    expect(told).not.toHaveBeenCalled()
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    viewport.cover(336)
    expect(told).not.toHaveBeenCalled()
    visibility.mockReturnValue('visible')
    fireEvent(document, new Event('visibilitychange'))
    expect(told.mock.calls).toEqual([[{ height: height() - 336, top: 0 }]])
  })

  test('leaves nothing behind when it goes, and tells that nothing is covered', () => {
    const { told, rerender } = follow()
    viewport.cover(336)
    rerender({ isOn: false })
    expect([viewport.listeners(), told.mock.lastCall]).toEqual([0, [undefined]])
    viewport.cover(200)
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('hears of nothing in a browser that knows no visual viewport', () => {
    viewport.restore()
    const original = Object.getOwnPropertyDescriptor(window, 'visualViewport')
    Object.defineProperty(window, 'visualViewport', { configurable: true, value: null })
    expect(follow().told).not.toHaveBeenCalled()
    if (original) Object.defineProperty(window, 'visualViewport', original)
  })
})
