'use client'
import { ArrowUpRight, Check, ChevronRight } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { ButtonOption } from '../../../model/index.ts'
import { clipText, ExternalLink, gateUrl } from '../../contentPolicy/index.ts'
import type { OptionState } from '../buttons/optionState.ts'

/** Props of `CardAction`. */
export interface CardActionProps {
  readonly option: ButtonOption
  /** Ignored for links. */
  readonly state: OptionState
  /** Called while a reply is live. */
  readonly onPress: () => void
}

/** One action of a card, as a row: a chevron where it answers, an external mark where it leads away. */
export function CardAction({ option, state, onPress }: CardActionProps) {
  const { content } = useLocale()
  const label = (
    <span className="parlance-card-action-label" dir="auto">
      {clipText(option.label, 300)}
    </span>
  )
  if (option.action === 'link') {
    if (gateUrl(option.url, 'link') === undefined) {
      return (
        <span className="parlance-card-action" data-state="past">
          {label}
        </span>
      )
    }
    return (
      <ExternalLink url={option.url} words={option.label} className="parlance-card-action">
        {label}
        <ArrowUpRight className="parlance-external-mark" size={20} strokeWidth={1.5} aria-hidden />
      </ExternalLink>
    )
  }
  return (
    <button
      type="button"
      className="parlance-card-action"
      data-state={state}
      aria-disabled={state !== 'live'}
      onClick={() => {
        if (state === 'live') onPress()
      }}
    >
      {label}
      {state === 'chosen' && <span className="parlance-hidden"> ({content.chosen})</span>}
      {state === 'chosen' && <Check size={20} strokeWidth={1.5} aria-hidden />}
      {state === 'live' && <ChevronRight className="parlance-chevron" size={20} strokeWidth={1.5} aria-hidden />}
    </button>
  )
}
