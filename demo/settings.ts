import { useEffect, useState } from 'react'

/** What can be chosen on the page; it survives a reload, as the conversation does. */
export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark'
  readonly direction: 'ltr' | 'rtl'
  readonly density: 'comfortable' | 'cozy' | 'compact'
  /** How the visitor's messages leave. */
  readonly send: 'http' | 'socket'
}

const initial: Settings = { theme: 'auto', direction: 'ltr', density: 'comfortable', send: 'http' }
const key = 'parlance-demo'

function read(): Settings {
  try {
    return { ...initial, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
  } catch {
    return initial
  }
}

/** The settings and the way to change one. */
export function useSettings(): [Settings, <K extends keyof Settings>(name: K, value: Settings[K]) => void] {
  const [settings, setSettings] = useState(read)
  useEffect(() => localStorage.setItem(key, JSON.stringify(settings)), [settings])
  return [settings, (name, value) => setSettings((before) => ({ ...before, [name]: value }))]
}
