import { cleanup } from '@testing-library/react'
import { afterAll, beforeAll, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { preloadRichText } from '../src/components/parts/index.ts'
import '../src/styles/styles.css'
import { preloadLate } from './preloadLate.ts'

// Files that share a page find it alike, whichever comes first: with the looks, and with what one of them would fetch.
beforeAll(() => Promise.all([preloadRichText(), preloadLate()]))

/** What of the browser's protocol is used here. */
interface Session {
  readonly send: (method: 'Input.dispatchMouseEvent', parameters: object) => Promise<unknown>
}

// Whatever the next file draws under a pointer is pointed at.
const leaveWithPointer = () => (cdp() as unknown as Session).send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 })

afterAll(async () => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  getSelection()?.removeAllRanges()
  await leaveWithPointer()
})
