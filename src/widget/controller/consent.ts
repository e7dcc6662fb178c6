import type { WidgetState } from './widgetState.ts'

/** What a visitor agrees to before there is a chat. */
export interface ConsentOptions {
  /** What is kept and who reads it, in plain words. */
  readonly text: string
  /** Stands above it. @defaultValue the locale's words */
  readonly title?: string
  /** Absolute address of the policy. */
  readonly policyUrl?: string
  /** Another version is asked for again. @defaultValue `'1'` */
  readonly version?: string
}

/** Which version has to be agreed to; undefined where nothing has. */
export function consentVersion({ options }: Pick<WidgetState, 'options'>): string | undefined {
  return options.consent && (options.consent.version ?? '1')
}

/** Whether the visitor has yet to agree. Until then no chat is made, and nothing is written. */
export function needsConsent(state: Pick<WidgetState, 'options' | 'agreed'>): boolean {
  const version = consentVersion(state)
  return version !== undefined && state.agreed !== version
}
