import { cleanup } from '@testing-library/react'
import { afterAll, beforeAll, vi } from 'vitest'
import { preloadRichText } from '../src/components/parts/index.ts'
import '../src/styles/styles.css'
import { preloadLate } from './preloadLate.ts'

// Files that share a page find it alike, whichever comes first: with the looks, and with what one of them would fetch.
beforeAll(() => Promise.all([preloadRichText(), preloadLate()]))

afterAll(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  getSelection()?.removeAllRanges()
})
