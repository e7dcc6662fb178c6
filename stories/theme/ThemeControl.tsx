import { useId } from 'react'
import type { ThemeVariable } from './variables.ts'

/** Props of `ThemeControl`. */
export interface ThemeControlProps {
  readonly variable: ThemeVariable
  /** What it was turned to. */
  readonly value: string | undefined
  /** What it is by itself. */
  readonly byItself: string
  /** Without a value it is by itself again. */
  readonly onTurn: (name: string, value?: string) => void
}

/** One variable with a native input, and a button that takes it back. */
export function ThemeControl({ variable: { name, label, kind }, value, byItself, onTurn }: ThemeControlProps) {
  const id = useId()
  const shown = value ?? byItself
  const turn = (next: string) => onTurn(name, next === '' ? undefined : next)
  return (
    <div className="story-theme-control" title={`--parlance-${name}`}>
      <label htmlFor={id}>{label}</label>
      {kind === 'colour' ? (
        <input id={id} type="color" value={shown || '#000000'} onChange={({ target }) => turn(target.value)} />
      ) : kind === 'text' ? (
        <input id={id} type="text" value={value ?? ''} placeholder={byItself} spellCheck={false} onChange={({ target }) => turn(target.value)} />
      ) : (
        <input id={id} type="range" min={kind.from} max={kind.to} value={parseFloat(shown) || 0} onChange={({ target }) => turn(target.value + kind.unit)} />
      )}
      <output htmlFor={id}>{kind === 'text' ? '' : shown}</output>
      <button type="button" aria-label={`Take back: ${label} (${name})`} hidden={value === undefined} onClick={() => onTurn(name)}>
        ↺
      </button>
    </div>
  )
}
