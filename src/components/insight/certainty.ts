import type { Certainty } from '../../i18n/index.ts'

/** How sure somebody is of something, in words and as a share; undefined where it is not a share of one. */
export function readCertainty(confidence: number | undefined): { readonly certainty: Certainty; readonly share: number } | undefined {
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return undefined
  return { certainty: confidence >= 0.9 ? 'high' : confidence >= 0.7 ? 'good' : confidence >= 0.4 ? 'fair' : 'low', share: confidence }
}

/** A share of one, as the language writes percents. */
export function writeShare(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
