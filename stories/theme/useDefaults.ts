import { useEffect, useState, type RefObject } from 'react'
import { themeGroups, type ThemeVariable } from './variables.ts'

/** A colour as an input of that type takes it. */
function hex(colour: string): string {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!canvas) return '#000000'
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  return `#${[...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function readDefault({ name, kind, like }: ThemeVariable, probe: HTMLElement): string {
  const style = getComputedStyle(probe)
  const own = `var(--parlance-${name}-default)`
  if (kind !== 'colour') return style.getPropertyValue(`--parlance-${name}-default`).trim() || like || ''
  probe.style.color = like === undefined ? own : `var(--parlance-${like}, var(--parlance-${like}-default))`
  return hex(style.color)
}

/** What each variable is where nobody sets it, in the scheme and density of an element, derived from what is turned there. */
export function useDefaults(root: RefObject<HTMLElement | null>): Readonly<Record<string, string>> {
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const read = () => {
      const probe = element.appendChild(document.createElement('i'))
      setDefaults(Object.fromEntries(themeGroups.flatMap(({ variables }) => variables.map((variable) => [variable.name, readDefault(variable, probe)]))))
      probe.remove()
    }
    const observer = new MutationObserver(read)
    observer.observe(element, { attributes: true })
    queueMicrotask(read)
    return () => observer.disconnect()
  }, [root])
  return defaults
}
