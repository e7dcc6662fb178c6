import { useEffect, useRef, useState } from 'react'
import { useChatEvent, useChatSelector } from '../src/index.ts'
import { Section } from './Section.tsx'

/** Names of the latest events. A thousand a second are drawn once a frame. */
function useLatestEvents(): readonly string[] {
  const [shown, show] = useState<readonly string[]>([])
  const latest = useRef<readonly string[]>([])
  const frame = useRef(0)
  useChatEvent('*', ({ type }) => {
    latest.current = [...latest.current, type].slice(-6)
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0
      show(latest.current)
    })
  })
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      frame.current = 0
    },
    [],
  )
  return shown
}

/** What a developer sees: the state of the line, and what was rejected and why. */
export function DeveloperPanel() {
  const connection = useChatSelector((state) => state.connection)
  const diagnostics = useChatSelector((state) => state.diagnostics)
  const messages = useChatSelector((state) => state.messages.length)
  const events = useLatestEvents()
  return (
    <Section title="For developers">
      <dl className="demo-facts">
        <dt>Connection</dt>
        <dd>
          {connection.status}
          {connection.reason ? `: ${connection.reason}` : ''}
        </dd>
        <dt>Messages</dt>
        <dd>{messages}</dd>
        <dt>Frames</dt>
        <dd>
          {diagnostics.rejected} rejected, {diagnostics.ignored} ignored
        </dd>
        <dt>Latest events</dt>
        <dd>{events.join(' · ')}</dd>
      </dl>
      {diagnostics.recent.length > 0 && (
        <ol className="demo-notes">
          {diagnostics.recent.slice(-4).map((note, index) => (
            <li key={`${note.at}-${index}`}>
              <b>{note.kind}</b> {note.summary}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
