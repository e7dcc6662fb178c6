import type { ReactNode } from 'react'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import { WidgetStage, type WidgetStageSettings } from '../widget/WidgetStage.tsx'
import { ana, harbour, joined, lostCard, lostCardEnding } from '../panel/bankConversation.ts'
import { morning } from '../transcript/samples.ts'
import { themePieces } from './themePieces.tsx'

const script: WidgetStageSettings['script'] = {
  assistant: harbour,
  now: morning + 20 * 60_000,
  history: [...lostCard, ...lostCardEnding],
  then: ({ connection }) => connection.receive(joined(ana), { type: 'typing.started', participant: ana }),
}

function Piece({ title, size, children }: { readonly title: string; readonly size?: string; readonly children: ReactNode }) {
  return (
    <div className="story-theme-piece" data-size={size}>
      <p className="story-theme-title" lang="en" dir="ltr">
        {title}
      </p>
      {children}
    </div>
  )
}

/** Props of `ThemeBoard`. */
export interface ThemeBoardProps {
  readonly theme: 'light' | 'dark'
  readonly position: 'end' | 'start'
  readonly isArabic: boolean
}

/** The widget on a page, and below it every component, dressed by the variables around them. */
export function ThemeBoard({ theme, position, isArabic }: ThemeBoardProps) {
  return (
    <>
      <Piece title="The widget" size="stage">
        <div className="story-surface">
          <WidgetStage
            key={`${theme} ${position} ${isArabic}`}
            script={script}
            stage="open"
            isArabic={isArabic}
            options={{ theme, position, ...(isArabic ? { locale: arabic } : {}) }}
          />
        </div>
      </Piece>
      {themePieces.map(({ title, size, draw: Draw }) => (
        <Piece key={title} title={title} {...(size ? { size } : {})}>
          <Draw />
        </Piece>
      ))}
    </>
  )
}
