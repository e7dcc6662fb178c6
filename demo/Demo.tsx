import { useMemo } from 'react'
import { ChatProvider } from '../src/index.ts'
import { captivate } from '../src/protocols/captivate/index.ts'
import { ChatPanel } from '../src/widget/index.ts'
import { DeveloperPanel } from './DeveloperPanel.tsx'
import { LinePanel } from './LinePanel.tsx'
import { LookPanel } from './LookPanel.tsx'
import { SayPanel } from './SayPanel.tsx'
import type { Sandbox } from './sandbox.ts'
import { useSettings } from './settings.ts'

const assistant = { name: 'Harbour Bank' }
const composer = { maxLength: 4_000, maxFiles: 5, maxFileSize: 25 * 1024 * 1024 }

/** The chat beside a panel that names what to try. */
export function Demo({ sandbox }: { readonly sandbox: Sandbox }) {
  const [settings, set] = useSettings()
  const connection = useMemo(
    () =>
      captivate({
        apiKey: sandbox.apiKey,
        socketUrl: sandbox.socketUrl,
        sendUrl: sandbox.sendUrl,
        transcriptUrl: sandbox.transcriptUrl,
        uploadUrl: sandbox.uploadUrl,
        send: settings.send,
      }),
    [sandbox, settings.send],
  )
  const theme = settings.theme === 'auto' ? {} : { 'data-theme': settings.theme }
  return (
    <div className="demo" {...theme} dir={settings.direction}>
      <ChatProvider key={settings.send} connection={connection} assistant={assistant} visitor={{ firstName: 'Robin' }}>
        <main className="demo-guide parlance">
          <header className="demo-title">
            <h1>Parlance</h1>
            <p>A support conversation over Captivate’s wire, against the sandbox on this machine.</p>
          </header>
          <SayPanel />
          <LinePanel sandbox={sandbox} />
          <LookPanel settings={settings} onChange={set} />
          <DeveloperPanel />
        </main>
        <div className="demo-stage">
          <ChatPanel className="demo-chat" data-density={settings.density} composer={composer} conversations />
        </div>
      </ChatProvider>
    </div>
  )
}
