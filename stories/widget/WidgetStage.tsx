import type { Decorator } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { memoryStorage, createVirtualClock, scriptedConnection, type ScriptedConnection } from '../../src/testing/index.ts'
import { ChatWidgetView, createWidgetController, type ChatWidgetOptions, type WidgetController, type WidgetStage as Stage } from '../../src/widget/index.ts'
import { play, type StoryScript } from '../panel/storyChat.ts'
import './WidgetStage.css'

/** What a story's `widget` parameter says. */
export interface WidgetStageSettings {
  readonly script: StoryScript
  readonly options?: Omit<ChatWidgetOptions, 'connection'>
  /** Where the visitor left it on the page before. @defaultValue `'closed'` */
  readonly stage?: Stage
  /** A page in Arabic. @defaultValue `false` */
  readonly isArabic?: boolean
}

interface StagedWidget {
  readonly controller: WidgetController
  readonly connection: ScriptedConnection
}

/** What another page of the site left behind, if the story begins with something. */
function createWidget({ script, options, stage }: WidgetStageSettings): StagedWidget {
  const { now, history } = script
  const storage = memoryStorage()
  if (history) storage.set('parlance:test', JSON.stringify({ version: 2, savedAt: now, visitorId: 'visitor', conversationId: 'c1' }))
  if (stage) storage.set('parlance-widget:default', JSON.stringify({ version: 1, savedAt: now, stage, size: {}, isMuted: false, shown: [] }))
  const connection = scriptedConnection({ clock: createVirtualClock(now), storage })
  const controller = createWidgetController({ connection, assistant: script.assistant, ...options }, { storage, now: () => now, coversPage: () => false })
  return { controller, connection }
}

const words = {
  english: { name: 'Harbour Bank', links: ['Accounts', 'Cards', 'Loans'], title: 'A bank account that looks after itself', text: 'Open it in eight minutes, from your sofa. No fees, no queues, and people who answer.', action: 'Open an account' },
  arabic: { name: 'بنك المرفأ', links: ['الحسابات', 'البطاقات', 'القروض'], title: 'حساب بنكي يعتني بنفسه', text: 'افتحه في ثماني دقائق من بيتك. بلا رسوم ولا طوابير، مع أناس يجيبونك.', action: 'افتح حسابًا' },
} as const

/** A page of somebody's, with the widget in its corner and the other side of its chat played. */
export function WidgetStage(settings: WidgetStageSettings) {
  const [{ controller, connection }] = useState(() => createWidget(settings))
  const { script, isArabic = false } = settings
  const page = isArabic ? words.arabic : words.english
  useEffect(() => {
    let stop: (() => void) | undefined
    const begin = () => {
      const { client } = controller.store.getState()
      if (client) stop ??= play(script, { connection, client })
    }
    begin()
    const stopWatching = controller.store.subscribe(begin)
    return () => {
      stopWatching()
      stop?.()
    }
  }, [controller, connection, script])
  return (
    <div className="story-page" lang={isArabic ? 'ar' : 'en'} dir={isArabic ? 'rtl' : undefined}>
      <header>
        <strong>{page.name}</strong>
        {page.links.map((link) => (
          <a key={link} href="#top">
            {link}
          </a>
        ))}
      </header>
      <main>
        <h1>{page.title}</h1>
        <p>{page.text}</p>
        <button type="button">{page.action}</button>
      </main>
      <ChatWidgetView controller={controller} />
    </div>
  )
}

/** Puts the widget that a story's `widget` parameter describes on a page. */
export const onPage: Decorator = (_Story, { parameters, id }) => <WidgetStage key={id} {...(parameters['widget'] as WidgetStageSettings)} />
