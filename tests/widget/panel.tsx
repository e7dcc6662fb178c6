import { render, screen, within } from '@testing-library/react'
import { StrictMode, type ReactElement } from 'react'
import { createChatClient, type ChatClient, type ChatClientOptions } from '../../src/core/index.ts'
import { english, LocaleProvider, type Locale } from '../../src/i18n/index.ts'
import type { ButtonsPart, ChatEvent, Message, Participant, Role } from '../../src/model/index.ts'
import { ChatProvider } from '../../src/react/index.ts'
import { scriptedConnection, type ScriptedConnection, type ScriptedConnectionOptions } from '../../src/testing/index.ts'
import { ChatPanel, type ChatPanelProps } from '../../src/widget/index.ts'
import '../../src/styles/styles.css'
import { happen, start } from '../react/scriptedChat.tsx'

/** What the panel stands in, and what its chat is made of. */
export interface PanelOptions {
  readonly connection?: ScriptedConnectionOptions
  readonly client?: Omit<ChatClientOptions, 'connection'>
  readonly locale?: Locale
  readonly isStrict?: boolean
  /** Pixels. */
  readonly width?: number
  readonly height?: number
  readonly dir?: 'ltr' | 'rtl'
  readonly theme?: 'light' | 'dark'
}

/** A panel on a chat that a test pulls the strings of. */
export interface PanelChat {
  readonly connection: ScriptedConnection
  readonly client: ChatClient
  readonly unmount: () => void
}

/** Renders the panel; its line is not up yet. */
export async function renderPanel(props: ChatPanelProps & { readonly 'data-theme'?: string } = {}, options: PanelOptions = {}): Promise<PanelChat> {
  const { locale = english, isStrict = false, width = 400, height = 640, dir = 'ltr', theme = 'light' } = options
  const connection = scriptedConnection(options.connection)
  const client = createChatClient({ connection, assistant: { name: 'Harbour' }, ...options.client })
  const page: ReactElement = (
    <div dir={dir} style={{ inlineSize: width, blockSize: height }}>
      <LocaleProvider locale={locale}>
        <ChatProvider client={client}>
          <ChatPanel data-theme={theme} {...props} />
        </ChatProvider>
      </LocaleProvider>
    </div>
  )
  const { unmount } = render(isStrict ? <StrictMode>{page}</StrictMode> : page)
  await happen()
  return { connection, client, unmount }
}

/** The same with a conversation begun. */
export async function renderStartedPanel(props: ChatPanelProps = {}, options: PanelOptions = {}): Promise<PanelChat> {
  const chat = await renderPanel(props, options)
  await start(chat.connection)
  return chat
}

let messages = 0

/** A message in the words of a test, with an id of its own. */
export function message(author: Role | Participant, content: string | Message['parts'], more: Partial<Message> = {}): Message {
  const id = `m${messages++}`
  const parts: Message['parts'] = typeof content === 'string' ? [{ kind: 'text', format: 'plain', text: content }] : content
  return { id, wireIds: [`w-${id}`], author: typeof author === 'string' ? { role: author } : author, parts, time: Date.UTC(2025, 0, 1, 9), ...more }
}

/** Somebody says something. */
export const says = (author: Role | Participant, content: string | Message['parts'], more: Partial<Message> = {}): ChatEvent => ({
  type: 'message.received',
  message: message(author, content, more),
})

export const ana: Participant = { role: 'agent', id: '7', name: 'Ana' }

/** Reply buttons, each with its label in lower case as its value. */
export const choices = (...labels: string[]): ButtonsPart => ({
  kind: 'buttons',
  options: labels.map((label) => ({ action: 'reply', label, value: label.toLowerCase() })),
})

export const panel = () => screen.getByRole('region', { name: 'Chat' })
export const log = () => screen.getByRole('log', { name: 'Conversation' })
export const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
export const rows = () => within(log()).queryAllByRole('listitem')
export const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** The row in which these words stand. */
export function rowOf(words: string): HTMLElement {
  const row = within(log()).getByText(words).closest('li')
  if (!row) throw new Error(`No row holds "${words}".`)
  return row
}

/** What the row in which these words stand offers in words. The button that copies any message has none, and is where the pointer happens to be. */
export const offeredTo = (words: string): readonly string[] =>
  within(rowOf(words))
    .queryAllByRole('button')
    .flatMap(({ textContent }) => textContent || [])

/** Two frames: what is drawn has been measured and stands where it belongs. */
export const settle = () => happen(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))))
