import type { Decorator } from '@storybook/react-vite'
import { useEffect, useState, type ReactNode } from 'react'
import { english, LocaleProvider, type Locale } from '../../src/i18n/index.ts'
import { ChatProvider } from '../../src/react/index.ts'
import { createStoryChat, play, type StoryScript } from './storyChat.ts'
import './Stage.css'

/** What a story's `stage` parameter says. */
export interface StageSettings {
  readonly script: StoryScript
  /** @defaultValue `'panel'` */
  readonly size?: 'panel' | 'phone' | 'narrow'
  readonly locale?: Locale
}

/** A panel's place on a page, with a chat whose other side is played. */
export function Stage({ script, size = 'panel', locale = english, children }: StageSettings & { readonly children?: ReactNode }) {
  const [chat] = useState(() => createStoryChat(script))
  // After the provider's own effect, which opens the client.
  useEffect(() => play(script, chat), [script, chat])
  return (
    <div className="story-stage" data-size={size} lang={locale.language}>
      <div className="story-stage-panel">
        <LocaleProvider locale={locale}>
          <ChatProvider client={chat.client}>{children}</ChatProvider>
        </LocaleProvider>
      </div>
    </div>
  )
}

/** Puts a story on the stage that its `stage` parameter describes. */
export const onStage: Decorator = (Story, { parameters }) => (
  <Stage {...(parameters['stage'] as StageSettings)}>
    <Story />
  </Stage>
)
