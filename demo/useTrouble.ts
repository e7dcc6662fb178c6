import { useCallback, useEffect, useState } from 'react'
import { fetchTrouble, type Sandbox, type Trouble } from './sandbox.ts'

/** What is broken, asked every second while the page is seen, and a way to ask at once. */
export function useTrouble(sandbox: Sandbox): [Trouble | undefined, () => void] {
  const [trouble, setTrouble] = useState<Trouble>()
  const look = useCallback(() => void fetchTrouble(sandbox).then(setTrouble, () => undefined), [sandbox])
  useEffect(() => {
    look()
    const timer = setInterval(() => document.hidden || look(), 1_000)
    return () => clearInterval(timer)
  }, [look])
  return [trouble, look]
}
