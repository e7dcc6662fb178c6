'use client'
import { useSyncExternalStore } from 'react'
import { coversPage, coveringScreens } from './controller/coversPage.ts'

function watch(onChange: () => void): () => void {
  const query = matchMedia(coveringScreens)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether an open panel covers the page, as on a phone; it follows a window that changes. */
export function useCoversPage(): boolean {
  return useSyncExternalStore(watch, coversPage, () => false)
}
