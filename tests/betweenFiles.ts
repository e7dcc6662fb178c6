import { cleanup } from '@testing-library/react'
import { afterAll, beforeAll, vi } from 'vitest'
import { preloadRichText } from '../src/components/parts/index.ts'
import '../src/styles/styles.css'

// Files that share a page find it alike, whichever comes first: with the looks and the parsers that one of them would bring.
beforeAll(preloadRichText)

afterAll(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  getSelection()?.removeAllRanges()
})
