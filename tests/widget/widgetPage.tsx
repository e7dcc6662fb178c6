import { render, screen } from '@testing-library/react'
import { createRef, StrictMode } from 'react'
import type { ChatStorage } from '../../src/model/index.ts'
import { memoryStorage, scriptedConnection, type ScriptedConnection } from '../../src/testing/index.ts'
import { ChatWidget, type ChatWidgetApi, type ChatWidgetProps } from '../../src/widget/index.ts'
import '../../src/styles/styles.css'
import { happen } from '../react/scriptedChat.tsx'

/** A widget on a page, on a line that the test pulls the strings of. */
export interface PageWidget {
  readonly connection: ScriptedConnection
  readonly api: ChatWidgetApi
  readonly again: (props: Partial<ChatWidgetProps>) => Promise<void>
  readonly unmount: () => void
}

/** Puts a page with a widget up; nothing is stored beyond it, but in the chat's own storage. */
export async function renderWidget(props: Partial<ChatWidgetProps> = {}, { isStrict = false, storage = memoryStorage() }: { isStrict?: boolean; storage?: ChatStorage } = {}): Promise<PageWidget> {
  const connection = scriptedConnection({ storage })
  const ref = createRef<ChatWidgetApi>()
  const page = (more: Partial<ChatWidgetProps>) => {
    const inside = (
      <>
        <a href="#before">Before</a>
        <ChatWidget ref={ref} connection={connection} persistence="none" {...props} {...more} />
        <a href="#after">After</a>
      </>
    )
    return isStrict ? <StrictMode>{inside}</StrictMode> : inside
  }
  const { rerender, unmount } = render(page({}))
  await happen()
  if (!ref.current) throw new Error('The widget gave no API.')
  return { connection, api: ref.current, again: (more) => happen(() => rerender(page(more))), unmount }
}

export const launcher = (name: string | RegExp = 'Chat') => screen.getByRole('button', { name })
export const dialog = () => screen.queryByRole('dialog')

/** What is on its way out has gone. */
export const gone = async () => {
  while (document.querySelector('.parlance-widget-window[data-state="closed"]')) await happen(() => new Promise((resolve) => void setTimeout(resolve, 20)))
}
