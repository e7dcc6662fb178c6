import { Button } from '../src/index.ts'
import { mendAll, networkFaults, serverFaults, type Fault, type FaultRow } from './faults.ts'
import './linePanel.css'
import type { Sandbox, Trouble } from './sandbox.ts'
import { Section } from './Section.tsx'
import { useTrouble } from './useTrouble.ts'

interface RowsProps {
  readonly rows: readonly FaultRow[]
  readonly trouble: Trouble | undefined
  readonly onChange: () => void
}

function Rows({ rows, trouble, onChange }: RowsProps) {
  const press = ({ start, end }: Fault, isOn: boolean): void => void (isOn && end ? end() : start()).then(onChange)
  return rows.map(({ label, faults }) => (
    <div key={label} className="demo-faults" role="group" aria-label={label}>
      <span className="demo-faults-label">{label}</span>
      <div className="demo-faults-choices">
        {faults.map((fault) => {
          const isOn = (trouble && fault.isOn?.(trouble)) ?? false
          const pressed = fault.isOn ? { 'aria-pressed': isOn } : {}
          return (
            <Button key={fault.name} {...pressed} className="demo-fault" size="small" variant="secondary" title={fault.hint} onClick={() => press(fault, isOn)}>
              {fault.name}
            </Button>
          )
        })}
      </div>
    </div>
  ))
}

/** Breaks the network and the server, as both do by themselves, and says what is broken. */
export function LinePanel({ sandbox }: { readonly sandbox: Sandbox }) {
  const [trouble, look] = useTrouble(sandbox)
  const server = serverFaults(sandbox)
  const on = [...networkFaults, ...server].flatMap(({ label, faults }) => {
    const names = faults.filter(({ isOn }) => trouble && isOn?.(trouble)).map(({ name }) => name.toLowerCase())
    return names.length > 0 ? [`${label}: ${names.join(', ')}`] : []
  })
  return (
    <>
      <Section title="Break the network" hint="Type on while it is broken: nothing is lost, nothing comes twice.">
        <Rows rows={networkFaults} trouble={trouble} onChange={look} />
      </Section>
      <Section title="Break the server">
        <Rows rows={server} trouble={trouble} onChange={look} />
      </Section>
      <div className="demo-trouble" data-broken={on.length > 0 || undefined}>
        <p role="status">{on.length > 0 ? on.join(' · ') : 'All is well'}</p>
        {on.length > 0 && (
          <Button size="small" variant="primary" onClick={() => void mendAll(sandbox).then(look)}>
            Make it all well
          </Button>
        )}
      </div>
    </>
  )
}
