import type { ReactNode } from 'react'
import { ThemeControl } from './ThemeControl.tsx'
import type { ThemeChoices, ThemeValues } from './themeCss.ts'
import { themeGroups } from './variables.ts'

/** All that is chosen on the page. */
export interface BoardChoices extends ThemeChoices {
  /** The words of the board, and the direction that they are written in. */
  readonly words: 'english' | 'arabic'
}

/** Props of `ThemeForm`. */
export interface ThemeFormProps {
  readonly choices: BoardChoices
  readonly values: ThemeValues
  readonly defaults: ThemeValues
  readonly onChoose: (choice: Partial<BoardChoices>) => void
  readonly onTurn: (name: string, value?: string) => void
  /** What stands below the controls. */
  readonly children: ReactNode
}

const options: { readonly [Name in keyof BoardChoices]: readonly [label: string, choices: readonly (readonly [value: BoardChoices[Name], label: string])[]] } = {
  scheme: ['Scheme', [['auto', 'As the system'], ['light', 'Light'], ['dark', 'Dark']]],
  density: ['Density', [['comfortable', 'Comfortable'], ['cozy', 'Cozy'], ['compact', 'Compact']]],
  position: ['Corner', [['end', 'At the end'], ['start', 'At the start']]],
  words: ['Words', [['english', 'English'], ['arabic', 'Arabic, right to left']]],
}

/** The controls: attributes first, then each variable in its group. */
export function ThemeForm({ choices, values, defaults, onChoose, onTurn, children }: ThemeFormProps) {
  return (
    <form className="story-theme-form" aria-label="Theme" onSubmit={(event) => event.preventDefault()}>
      {(Object.keys(options) as (keyof BoardChoices)[]).map((name) => (
        <label key={name} className="story-theme-choice">
          {options[name][0]}
          <select value={choices[name]} onChange={({ target }) => onChoose({ [name]: target.value } as Partial<BoardChoices>)}>
            {options[name][1].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {themeGroups.map(({ title, variables }, index) => (
        <details key={title} open={index === 0}>
          <summary>{title}</summary>
          {variables.map((variable) => (
            <ThemeControl key={variable.name} variable={variable} value={values[variable.name]} byItself={defaults[variable.name] ?? ''} onTurn={onTurn} />
          ))}
        </details>
      ))}
      {children}
    </form>
  )
}
