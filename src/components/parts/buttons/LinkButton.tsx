'use client'
import { ArrowUpRight } from 'lucide-react'
import type { ButtonOption } from '../../../model/index.ts'
import { clipText, ExternalLink, gateUrl } from '../../contentPolicy/index.ts'

/** Props of `LinkButton`. */
export interface LinkButtonProps {
  readonly option: Extract<ButtonOption, { action: 'link' }>
}

/** One link as a pill with an external mark. A refused address leaves the label as text. */
export function LinkButton({ option: { label, url } }: LinkButtonProps) {
  const text = (
    <span className="parlance-pill-label" dir="auto">
      {clipText(label, 300)}
    </span>
  )
  if (gateUrl(url, 'link') === undefined) {
    return (
      <span className="parlance-pill" data-state="past">
        {text}
      </span>
    )
  }
  return (
    <ExternalLink url={url} words={label} className="parlance-pill">
      {text}
      <ArrowUpRight className="parlance-external-mark" size={16} strokeWidth={1.75} aria-hidden />
    </ExternalLink>
  )
}
