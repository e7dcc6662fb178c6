import { Section } from './Section.tsx'
import type { Settings } from './settings.ts'
import { wires, type WireName } from './wires.ts'

interface ChoiceProps<K extends keyof Settings> {
  readonly name: K
  readonly label: string
  readonly options: readonly (readonly [value: Settings[K], label: string])[]
  readonly settings: Settings
  readonly onChange: (name: K, value: Settings[K]) => void
}

function Choice<K extends keyof Settings>({ name, label, options, settings, onChange }: ChoiceProps<K>) {
  return (
    <fieldset className="demo-choice">
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} checked={settings[name] === value} onChange={() => onChange(name, value)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

const wireOptions = (Object.keys(wires) as WireName[]).map((name) => [name, wires[name].label] as const)

/** The wire, theme, direction and density. */
export function LookPanel({ settings, onChange }: { readonly settings: Settings; readonly onChange: <K extends keyof Settings>(name: K, value: Settings[K]) => void }) {
  const shared = { settings, onChange }
  return (
    <Section title="Wire and look">
      <Choice {...shared} name="wire" label="Wire" options={wireOptions} />
      <Choice {...shared} name="theme" label="Theme" options={[['auto', 'System'], ['light', 'Light'], ['dark', 'Dark']]} />
      <Choice {...shared} name="direction" label="Direction" options={[['ltr', 'Left to right'], ['rtl', 'Right to left']]} />
      <Choice {...shared} name="density" label="Density" options={[['comfortable', 'Comfortable'], ['cozy', 'Cozy'], ['compact', 'Compact']]} />
    </Section>
  )
}
