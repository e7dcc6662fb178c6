import { useMemo } from 'react'
import { ChatProvider } from '../src/index.ts'
import { ChatInbox, ChatPanel, type InvitationHandlers } from '../src/widget/index.ts'
import { DeveloperPanel } from './DeveloperPanel.tsx'
import { InsightPanel } from './InsightPanel.tsx'
import { LengthPanel } from './LengthPanel.tsx'
import { LinePanel } from './LinePanel.tsx'
import { createLongPast } from './longPast.ts'
import { LookPanel } from './LookPanel.tsx'
import { Notifications } from './Notifications.tsx'
import { SayPanel } from './SayPanel.tsx'
import type { Sandbox } from './sandbox.ts'
import { useSettings } from './settings.ts'
import { wires, type Wire } from './wires.ts'

const assistant = { name: 'Harbour Bank' }
const filters = { statuses: ['queued', 'agent', 'ended', 'ai'], hasDates: true }
const past = createLongPast(100_000)
const composer = { maxLength: 4_000, maxFiles: 5, maxFileSize: 25 * 1024 * 1024 }

// A bank would open its provider's session here; the address is what the agent is told.
const invitations: InvitationHandlers = {
  cobrowsing: () => ({ provider: 'SURFLY', url: 'https://cobrowsing.example/session/demo' }),
  call: () => ({ sdp: 'v=0' }),
}

/** The chat beside a panel that names what to try. */
export function Demo({ sandbox }: { readonly sandbox: Sandbox }) {
  const [settings, set] = useSettings()
  const wire: Wire = wires[settings.wire]
  const connection = useMemo(() => past.before(wire.connect(sandbox)), [sandbox, wire])
  const theme = settings.theme === 'auto' ? {} : { 'data-theme': settings.theme }
  return (
    <div className="demo" {...theme} dir={settings.direction} data-wide={wire.inbox ? '' : undefined}>
      <ChatProvider key={settings.wire} connection={connection} autoStart={wire.inbox !== 'agent'} assistant={assistant} visitor={{ firstName: 'Robin' }}>
        <main className="demo-guide parlance">
          <header className="demo-title">
            <h1>Parlance</h1>
            <p>
              A support conversation over a vendor’s own wire, against the sandbox on this machine. <a href="./widget.html">See it as a widget on a page</a>
            </p>
          </header>
          <SayPanel groups={wire.words} />
          {wire.hasInsight && <InsightPanel />}
          <LengthPanel past={past} sandbox={sandbox} control={wire.flow} />
          <LinePanel sandbox={sandbox} />
          <LookPanel settings={settings} onChange={set} />
          <DeveloperPanel />
        </main>
        <div className="demo-stage">
          {wire.inbox ? (
            <ChatInbox className="demo-chat" fullScreen="phone" data-density={settings.density} viewer={wire.inbox} filters={filters} panel={{ composer, invitations, escalation: wire.inbox === 'visitor' }} />
          ) : (
            <ChatPanel className="demo-chat" fullScreen="phone" data-density={settings.density} composer={composer} invitations={invitations} conversations escalation={wire.hasInsight === true} />
          )}
          {wire.hasInsight && <Notifications />}
        </div>
      </ChatProvider>
    </div>
  )
}
