import { useEffect, useState } from 'react'
import { wires, type WireName } from './wires.ts'

/** What can be chosen on the page; it survives a reload, as the conversation does. */
export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark'
  readonly direction: 'ltr' | 'rtl'
  readonly density: 'comfortable' | 'cozy' | 'compact'
  readonly wire: WireName
}

const initial: Settings = { theme: 'auto', direction: 'ltr', density: 'comfortable', wire: 'captivate-http' }
const key = 'parlance-demo'

function read(): Settings {
  try {
    const kept = { ...initial, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
    return Object.hasOwn(wires, kept.wire) ? kept : { ...kept, wire: initial.wire }
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
